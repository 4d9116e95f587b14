/// Answers over one immutable index: search, facets, type-ahead.
@NullMarked
package org.xuetu.indexer.search;

import org.jspecify.annotations.NullMarked;
