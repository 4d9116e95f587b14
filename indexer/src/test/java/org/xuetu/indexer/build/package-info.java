@NullMarked
package org.xuetu.indexer.build;

import org.jspecify.annotations.NullMarked;
