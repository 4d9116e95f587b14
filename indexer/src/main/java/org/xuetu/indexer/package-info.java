@NullMarked
package org.xuetu.indexer;

import org.jspecify.annotations.NullMarked;
