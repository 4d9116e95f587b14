package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.xuetu.indexer.schema.IndexField;

/// The terms of one request, each looked up once. Most ways in which a word may be met lead nowhere, and
/// those that do lead somewhere stand in several queries.
///
/// What is prepared finds the same documents with the same scores.
final class PreparedTerms {
  private static final int FEW = 16;

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> known = new HashMap<>();

  PreparedTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// The same query without what the index does not hold.
  Query prepare(Query query) throws IOException {
    return switch (query) {
      case TermQuery term -> term(term.getTerm());
      case BoostQuery boost -> {
        Query inner = prepare(boost.getQuery());
        yield isNothing(inner) ? inner : new BoostQuery(inner, boost.getBoost());
      }
      case ConstantScoreQuery constant -> {
        Query inner = prepare(constant.getQuery());
        yield isNothing(inner) ? inner : new ConstantScoreQuery(inner);
      }
      case DisjunctionMaxQuery ways -> best(ways);
      case BooleanQuery clauses -> all(clauses);
      case PhraseQuery phrase -> phrase(phrase);
      default -> query;
    };
  }

  /// Documents with a term of the field that begins so; none, where nothing begins so. To make an automaton
  /// for it costs more than to look, so that is left to beginnings of many terms.
  Query beginning(IndexField field, String start) throws IOException {
    BytesRef bytes = new BytesRef(start);
    Set<BytesRef> found = new HashSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(field.fieldName());
      if (terms != null) {
        TermsEnum entries = terms.iterator();
        if (entries.seekCeil(bytes) != TermsEnum.SeekStatus.END) {
          for (@Nullable BytesRef term = entries.term();
              term != null && found.size() <= FEW && StringHelper.startsWith(term, bytes);
              term = entries.next()) {
            found.add(BytesRef.deepCopyOf(term));
          }
        }
      }
    }
    if (found.size() > FEW) {
      return new PrefixQuery(new Term(field.fieldName(), start));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    found.forEach(it -> any.add(new TermQuery(new Term(field.fieldName(), it)), Occur.SHOULD));
    return any.build();
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = TermStates.build(searcher, term, true);
      known.put(term, states);
    }
    return states;
  }

  private Query term(Term term) throws IOException {
    TermStates states = states(term);
    return states.docFreq() == 0 ? MatchNoDocsQuery.INSTANCE : new TermQuery(term, states);
  }

  private Query phrase(PhraseQuery phrase) throws IOException {
    for (Term term : phrase.getTerms()) {
      if (states(term).docFreq() == 0) {
        return MatchNoDocsQuery.INSTANCE;
      }
    }
    return phrase;
  }

  private Query best(DisjunctionMaxQuery ways) throws IOException {
    List<Query> left = new ArrayList<>();
    for (Query way : ways.getDisjuncts()) {
      Query prepared = prepare(way);
      if (!isNothing(prepared)) {
        left.add(prepared);
      }
    }
    return switch (left.size()) {
      case 0 -> MatchNoDocsQuery.INSTANCE;
      case 1 -> left.getFirst();
      default -> new DisjunctionMaxQuery(left, ways.getTieBreakerMultiplier());
    };
  }

  private Query all(BooleanQuery clauses) throws IOException {
    BooleanQuery.Builder left = new BooleanQuery.Builder();
    left.setMinimumNumberShouldMatch(clauses.getMinimumNumberShouldMatch());
    boolean any = false;
    for (BooleanClause clause : clauses) {
      Query prepared = prepare(clause.query());
      if (!isNothing(prepared)) {
        left.add(prepared, clause.occur());
        any |= clause.occur() != Occur.MUST_NOT;
      } else if (clause.isRequired()) {
        return MatchNoDocsQuery.INSTANCE;
      }
    }
    return any ? left.build() : MatchNoDocsQuery.INSTANCE;
  }

  private static boolean isNothing(Query query) {
    return query instanceof MatchNoDocsQuery;
  }
}
