package org.xuetu.indexer.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.xuetu.indexer.analysis.SyllableSplitter;
import org.xuetu.indexer.schema.IndexField;

/// How one word of a query is looked for.
final class TermQueries {
  private static final int MOST_READINGS = 3;

  private final RankingProfile profile;

  TermQueries(RankingProfile profile) {
    this.profile = profile;
  }

  /// Everywhere: in names, in their pieces, in labels and texts; letters also as pinyin, numbers also
  /// as codes.
  TermClauses required(QueryText.Term term) {
    List<Clause> ways = new ArrayList<>();
    String text = term.text();
    add(ways, Boost.NAME_WORD, text, LeafQueries.term(IndexField.NAME, text));
    add(ways, Boost.OTHER_WORD, text, LeafQueries.term(IndexField.OTHER, text));
    add(ways, Boost.NAME_PIECE, text, LeafQueries.piece(IndexField.NAME_GRAM, text));
    add(ways, Boost.OTHER_PIECE, text, LeafQueries.piece(IndexField.OTHER_GRAM, text));
    add(ways, Boost.LABEL_WORD, text, LeafQueries.term(IndexField.LABEL, text));
    add(ways, Boost.TEXT_WORD, text, LeafQueries.term(IndexField.TEXT, text));
    if (term.isLetters()) {
      letters(ways, text);
    } else if (!term.isHan()) {
      constant(ways, Boost.NAME_WORD, text, LeafQueries.term(IndexField.CODE, text));
      constant(ways, Boost.NAME_WORD, text, LeafQueries.term(IndexField.RETIRED_CODE, text));
      constant(ways, Boost.OTHER_WORD, text, LeafQueries.term(IndexField.OTHER_KEY, text));
    }
    return new TermClauses(ways);
  }

  private void letters(List<Clause> ways, String letters) {
    for (List<String> reading : SyllableSplitter.readings(letters, MOST_READINGS)) {
      add(ways, Boost.SYLLABLES, String.join(" ", reading), LeafQueries.syllables(reading));
    }
    constant(ways, Boost.SYLLABLES, letters, LeafQueries.term(IndexField.INITIALS_KEY, letters));
    constant(ways, Boost.SYLLABLES, letters, LeafQueries.latinStart(letters));
  }

  /// Counts where a name holds it, and never decides.
  TermClauses optional(QueryText.Term term) {
    List<Clause> ways = new ArrayList<>();
    Boost name = term.question() ? Boost.QUESTION_WORD : Boost.NAME_PIECE;
    Boost other = term.question() ? Boost.QUESTION_WORD : Boost.OTHER_PIECE;
    add(ways, name, term.text(), LeafQueries.piece(IndexField.NAME_GRAM, term.text()));
    add(ways, other, term.text(), LeafQueries.piece(IndexField.OTHER_GRAM, term.text()));
    return new TermClauses(ways);
  }

  /// A word inside a longer word, for when nothing holds the longer one.
  TermClauses part(QueryText.Term term) {
    List<Clause> ways = new ArrayList<>();
    String text = term.text();
    add(ways, Boost.NAME_WORD, text, LeafQueries.term(IndexField.NAME, text));
    add(ways, Boost.OTHER_WORD, text, LeafQueries.term(IndexField.OTHER, text));
    add(ways, Boost.TEXT_WORD, text, LeafQueries.term(IndexField.TEXT, text));
    return new TermClauses(ways);
  }

  private void add(List<Clause> ways, Boost boost, String what, Query query) {
    ways.add(new Clause(boost, what, LeafQueries.boosted(query, profile.weight(boost))));
  }

  private void constant(List<Clause> ways, Boost boost, String what, Query query) {
    ways.add(new Clause(boost, what, LeafQueries.constant(query, profile.weight(boost))));
  }
}
