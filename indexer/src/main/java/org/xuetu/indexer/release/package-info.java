/// Releases: built aside, checked, published by one atomic rename, kept, and opened for serving.
@NullMarked
package org.xuetu.indexer.release;

import org.jspecify.annotations.NullMarked;
