@NullMarked
package org.xuetu.indexer.release;

import org.jspecify.annotations.NullMarked;
