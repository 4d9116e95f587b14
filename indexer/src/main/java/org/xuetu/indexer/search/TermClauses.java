package org.xuetu.indexer.search;

import java.util.List;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// The ways in which one word of the query may be met. The best one counts: a word that stands in
/// the name and in the text is still one word met.
record TermClauses(List<Clause> ways) {
  TermClauses {
    ways = List.copyOf(ways);
  }

  Query query() {
    return new DisjunctionMaxQuery(ways.stream().map(Clause::query).toList(), 0);
  }
}
