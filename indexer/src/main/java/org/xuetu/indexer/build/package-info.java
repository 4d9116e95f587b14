/// Entities become documents of the search index.
@NullMarked
package org.xuetu.indexer.build;

import org.jspecify.annotations.NullMarked;
