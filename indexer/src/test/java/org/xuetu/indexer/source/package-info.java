@NullMarked
package org.xuetu.indexer.source;

import org.jspecify.annotations.NullMarked;
