package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.IndexSchema;

/// Turns a read query into Lucene's.
///
/// Found are entities that hold all required words, that the whole query names, or that the query
/// mentions. Where these are few and no name is the query, a part of the words is enough.
final class QueryFactory {
  private static final int SHORTEST_CODE_START = 3;

  private final RankingProfile profile;
  private final TermQueries terms;
  private final MeantClauses meant;
  private final IndexSearcher searcher;

  QueryFactory(RankingProfile profile, IndexSearcher searcher) {
    this.profile = profile;
    this.terms = new TermQueries(profile);
    this.meant = new MeantClauses(profile, searcher.getIndexReader().maxDoc());
    this.searcher = searcher;
  }

  QueryPlan plan(Understanding understanding, List<Correction> corrections) throws IOException {
    QueryText text = understanding.text();
    List<TermClauses> required = text.required().stream().map(terms::required).toList();
    List<TermClauses> optional = text.optional().stream().map(terms::optional).toList();
    PreparedTerms prepared = new PreparedTerms(searcher);
    List<Clause> whole = new ArrayList<>(whole(text, prepared));
    Query strict = strict(required, optional);
    boolean relaxed = Existence.isScarce(searcher, prepared, strict, exact(whole));
    whole.addAll(meant.answers(understanding));
    corrections.stream().skip(1).forEach(it -> alternative(it, whole));
    List<TermClauses> mentions = meant.mentions(understanding);

    List<TermClauses> all = new ArrayList<>(required);
    all.addAll(optional);
    Query words = strict;
    if (relaxed) {
      List<TermClauses> parts = text.parts().stream().map(terms::part).toList();
      all.addAll(parts);
      words = Relaxation.words(required, optional, parts);
      Relaxation.similar(text).ifPresent(similar -> whole.add(similar(text, similar)));
    }
    List<Clause> ordering = new ArrayList<>(meant.ordering(understanding));
    ordering.add(prominence());
    Query query = prepared.prepare(ordered(anyOf(whole, mentions, words), ordering));
    all.addAll(mentions);
    whole.addAll(ordering);
    return new QueryPlan(
        query,
        understanding,
        whole,
        all,
        relaxed,
        marks(understanding, relaxed),
        keys(understanding),
        corrections,
        corrections.stream().skip(1).toList());
  }

  private List<Clause> whole(QueryText text, PreparedTerms prepared) throws IOException {
    String key = text.key();
    List<Clause> whole = new ArrayList<>();
    exact(whole, Boost.EXACT_CODE, IndexField.CODE, key);
    exact(whole, Boost.EXACT_RETIRED_CODE, IndexField.RETIRED_CODE, key);
    exact(whole, Boost.EXACT_NAME, IndexField.NAME_KEY, key);
    exact(whole, Boost.EXACT_OTHER_NAME, IndexField.OTHER_KEY, key);
    exact(whole, Boost.EXACT_NEAR, IndexField.NEAR_KEY, key);
    add(whole, Boost.NAME_START, key, prepared.beginning(IndexField.NAME_KEY, key));
    if (text.isLatin()) {
      exact(whole, Boost.EXACT_PINYIN, IndexField.PINYIN_KEY, key);
      exact(whole, Boost.EXACT_INITIALS, IndexField.INITIALS_KEY, key);
      add(whole, Boost.LATIN_START, key, LeafQueries.latinStart(key));
      if (key.length() >= SHORTEST_CODE_START && Character.isDigit(key.charAt(0))) {
        add(
            whole,
            Boost.CODE_START,
            key,
            new PrefixQuery(new Term(IndexField.CODE.fieldName(), key)));
      }
    }
    return whole;
  }

  private static List<Clause> exact(List<Clause> whole) {
    return whole.stream().filter(clause -> clause.boost().isExact()).toList();
  }

  private void exact(List<Clause> whole, Boost boost, IndexField field, String key) {
    add(whole, boost, key, LeafQueries.term(field, key));
  }

  private void add(List<Clause> whole, Boost boost, String what, Query query) {
    whole.add(new Clause(boost, what, LeafQueries.constant(query, profile.weight(boost))));
  }

  /// Another name that may have been meant: below the first, above what only resembles it.
  private void alternative(Correction correction, List<Clause> whole) {
    String key = FoldedText.keyOf(correction.to());
    add(whole, Boost.ALTERNATIVE, correction.to(), LeafQueries.term(IndexField.NAME_KEY, key));
    add(whole, Boost.ALTERNATIVE, correction.to(), LeafQueries.term(IndexField.OTHER_KEY, key));
  }

  private static Query strict(List<TermClauses> required, List<TermClauses> optional) {
    BooleanQuery.Builder strict = new BooleanQuery.Builder();
    required.forEach(term -> strict.add(term.query(), Occur.MUST));
    optional.forEach(term -> strict.add(term.query(), Occur.SHOULD));
    return strict.build();
  }

  private Clause similar(QueryText text, Query similar) {
    float weight = profile.weight(Boost.SIMILAR_NAME);
    return new Clause(Boost.SIMILAR_NAME, text.key(), LeafQueries.boosted(similar, weight));
  }

  private static Query anyOf(List<Clause> whole, List<TermClauses> mentions, Query words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    mentions.forEach(mention -> any.add(mention.query(), Occur.SHOULD));
    whole.forEach(clause -> any.add(clause.query(), Occur.SHOULD));
    return any.add(words, Occur.SHOULD).build();
  }

  private static Query ordered(Query query, List<Clause> ordering) {
    BooleanQuery.Builder ordered = new BooleanQuery.Builder().add(query, Occur.MUST);
    ordering.forEach(clause -> ordered.add(clause.query(), Occur.SHOULD));
    return ordered.build();
  }

  private Clause prominence() {
    float weight = profile.weight(Boost.PROMINENCE);
    Query prominence =
        weight == 0
            ? MatchNoDocsQuery.INSTANCE
            : FeatureField.newLinearQuery(
                IndexField.PROMINENCE.fieldName(), IndexSchema.PROMINENCE_FEATURE, weight);
    return new Clause(Boost.PROMINENCE, "", prominence);
  }

  private static List<String> marks(Understanding understanding, boolean relaxed) {
    QueryText text = understanding.text();
    Set<String> marks = new LinkedHashSet<>();
    understanding.mentions().forEach(mention -> marks.add(mention.key()));
    text.required().forEach(term -> marks.add(term.text()));
    if (relaxed) {
      text.parts().forEach(part -> marks.add(part.text()));
    }
    // One letter or numeral stands everywhere: marked only where nothing else was typed.
    marks.removeIf(mark -> mark.codePointCount(0, mark.length()) < 2);
    marks.add(text.key());
    return List.copyOf(marks);
  }

  private static List<String> keys(Understanding understanding) {
    List<String> keys = new ArrayList<>();
    keys.add(understanding.text().key());
    understanding.mentions().forEach(mention -> keys.add(mention.key()));
    return keys;
  }
}
