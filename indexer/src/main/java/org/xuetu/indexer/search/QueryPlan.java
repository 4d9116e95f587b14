package org.xuetu.indexer.search;

import java.util.List;
import org.apache.lucene.search.Query;

/// A query, ready to run, with its parts kept for explanations and highlights.
///
/// @param understanding what it was made from
/// @param whole parts that a whole name, a code or a mention answers; they add up
/// @param terms parts that single words answer
/// @param relaxed whether a part of the words is enough
/// @param marks what to mark in a hit, in the form in which names are compared
/// @param corrections what was put in the place of what was typed, the first one answered
/// @param offered what else may have been meant, where hardly anything was found
/// @param keys whole names or codes looked for, in that form
record QueryPlan(
    Query query,
    Understanding understanding,
    List<Clause> whole,
    List<TermClauses> terms,
    boolean relaxed,
    List<String> marks,
    List<String> keys,
    List<Correction> corrections,
    List<Correction> offered) {
  QueryPlan {
    offered = List.copyOf(offered);
    whole = List.copyOf(whole);
    terms = List.copyOf(terms);
    marks = List.copyOf(marks);
    keys = List.copyOf(keys);
    corrections = List.copyOf(corrections);
  }

  QueryPlan offering(List<Correction> others) {
    return new QueryPlan(
        query, understanding, whole, terms, relaxed, marks, keys, corrections, others);
  }
}
