package org.xuetu.indexer.search;

import org.apache.lucene.search.Query;

/// A part of the query that carries a boost of its own, so that a score can be explained in words.
///
/// @param what the piece of the query it stands for
record Clause(Boost boost, String what, Query query) {}
