package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Numerals;
import org.xuetu.indexer.analysis.Segmenter.Word;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.search.Correction.Kind;
import org.xuetu.indexer.search.Mentions.Mention;

/// Looks for the name that was meant where a part of a query is no name and stands in none.
///
/// A query that names something is left alone. Characters are only ever exchanged for a name of the
/// release, and the answer says so.
final class Corrections {
  private static final int SHORTEST = 2;
  private static final int SHORTEST_WRITTEN_ALIKE = 3;
  private static final int SHORTEST_TYPED = 5;
  private static final int LONGEST = 24;
  private static final int MOST_WORDS = 8;
  private static final int MOST_RUNS = 24;
  private static final int MOST_WRITTEN_ALIKE = 3;
  private static final int MOST_OFFERED = 5;

  private final IndexSearcher searcher;
  private final MeaningReader reader;
  private final SimilarNames names;

  Corrections(IndexSearcher searcher, MeaningReader reader) {
    this.searcher = searcher;
    this.reader = reader;
    this.names = new SimilarNames(searcher, reader);
  }

  /// Corrections, the likeliest first; they differ only in the name.
  List<Correction> of(Understanding understanding) throws IOException {
    QueryText text = understanding.text();
    Optional<Correction> known = misspelling(understanding);
    if (known.isPresent()) {
      return List.of(known.get());
    }
    if (isName(text.key())) {
      return List.of();
    }
    if (text.isLatin()) {
      return typed(understanding);
    }
    List<Word> runs = runs(understanding);
    for (Word run : runs) {
      List<Correction> found =
          corrections(understanding, run, names.readAlike(key(text, run)), Kind.HOMOPHONE);
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (Word run : runs.subList(0, Math.min(MOST_WRITTEN_ALIKE, runs.size()))) {
      String key = key(text, run);
      if (key.length() >= shortest(text, key)) {
        List<Correction> found =
            corrections(understanding, run, names.writtenAlike(key), Kind.CHARACTER);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /// Names that may have been meant where hardly anything holds all that was typed, though each piece
  /// of it stands in some name. They are told and change nothing.
  List<Correction> offered(Understanding understanding) throws IOException {
    QueryText text = understanding.text();
    if (understanding.isQuestion() || isName(text.key())) {
      return List.of();
    }
    Word all = new Word(0, text.folded().length());
    Set<Correction> offered = new LinkedHashSet<>();
    if (text.isLatin()) {
      if (text.key().length() >= SHORTEST_TYPED && text.key().length() <= 2 * LONGEST) {
        offered.addAll(corrections(understanding, all, names.typedAlike(text.key()), Kind.PINYIN));
      }
    } else {
      for (Word run : plainRuns(understanding)) {
        String key = key(text, run);
        offered.addAll(corrections(understanding, run, names.readAlike(key), Kind.HOMOPHONE));
        offered.addAll(corrections(understanding, run, names.writtenAlike(key), Kind.CHARACTER));
      }
    }
    return offered.stream().limit(MOST_OFFERED).toList();
  }

  /// The whole query, and what stands between the mentions.
  private static List<Word> plainRuns(Understanding understanding) {
    QueryText text = understanding.text();
    List<Integer> ends = new ArrayList<>(List.of(0));
    for (Mention mention : understanding.mentions()) {
      ends.add(mention.place().start());
      ends.add(mention.place().end());
    }
    int end = text.folded().length();
    ends.add(end);
    Set<Word> runs = new LinkedHashSet<>(List.of(new Word(0, end)));
    for (int i = 0; i < ends.size(); i += 2) {
      if (ends.get(i) < ends.get(i + 1)) {
        runs.add(new Word(ends.get(i), ends.get(i + 1)));
      }
    }
    return runs.stream()
        .filter(run -> key(text, run).equals(text.key()) || isPlain(text, run))
        .filter(run -> key(text, run).length() >= shortest(text, key(text, run)))
        .filter(run -> key(text, run).length() <= LONGEST)
        .limit(MOST_WRITTEN_ALIKE)
        .toList();
  }

  /// Whether no word of it only shapes the question.
  private static boolean isPlain(QueryText text, Word run) {
    return text.terms().stream().noneMatch(it -> it.question() && run.covers(it.place()));
  }

  /// A part of a query is too easily like some name.
  private static int shortest(QueryText text, String key) {
    return key.equals(text.key()) ? SHORTEST_WRITTEN_ALIKE : SHORTEST_WRITTEN_ALIKE + 1;
  }

  /// A writing that is known to be wrong: what it is a writing of differs in one character, else it is the name.
  private static Optional<Correction> misspelling(Understanding understanding) {
    for (Mention mention : understanding.mentions()) {
      for (Meaning meaning : mention.meanings()) {
        if (meaning instanceof Meaning.OfEntity entity
            && entity.by().filter(by -> by == NameRelation.MISSPELLING).isPresent()) {
          String meant =
              entity.names().stream()
                  .filter(name -> isSlipOf(name, mention.key()))
                  .findFirst()
                  .orElse(entity.name());
          return Optional.of(
              correction(understanding.text(), mention.place(), meant, Kind.MISSPELLING));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSlipOf(String name, String key) {
    String other = FoldedText.keyOf(name);
    return other.length() == key.length() && Slip.distance(other, key) == 1;
  }

  private boolean isName(String key) throws IOException {
    for (IndexField field :
        List.of(
            IndexField.NAME_KEY,
            IndexField.OTHER_KEY,
            IndexField.CODE,
            IndexField.RETIRED_CODE,
            IndexField.PINYIN_KEY,
            IndexField.INITIALS_KEY,
            IndexField.NEAR_KEY)) {
      if (reader.isName(field, key)) {
        return true;
      }
    }
    return false;
  }

  private List<Correction> typed(Understanding understanding) throws IOException {
    QueryText text = understanding.text();
    String letters = text.key();
    if (letters.length() < SHORTEST_TYPED
        || letters.length() > 2 * LONGEST
        || letters.chars().filter(Character::isLetter).count() < SHORTEST_TYPED
        || searcher.count(LeafQueries.latinStart(letters)) > 0) {
      return List.of();
    }
    Word all = new Word(0, text.folded().length());
    return corrections(understanding, all, names.typedAlike(letters), Kind.PINYIN);
  }

  /// Runs of words that hold a word of which no name knows, the longest first. Mentions end a run.
  private List<Word> runs(Understanding understanding) throws IOException {
    List<QueryText.Term> terms = understanding.text().terms();
    List<Word> runs = new ArrayList<>();
    for (int first = 0; first < terms.size(); first++) {
      boolean odd = false;
      for (int last = first; last < Math.min(terms.size(), first + MOST_WORDS); last++) {
        QueryText.Term term = terms.get(last);
        Word run = new Word(terms.get(first).place().start(), term.place().end());
        odd |= isOdd(term);
        if (odd
            && run.length() >= SHORTEST
            && run.length() <= LONGEST
            && !isTorn(understanding, first, last)
            && isUnknown(understanding, run)) {
          runs.add(run);
        }
      }
    }
    runs.sort((left, right) -> Integer.compare(right.length(), left.length()));
    return runs.subList(0, Math.min(MOST_RUNS, runs.size()));
  }

  /// A slip mostly leaves single characters behind, or a word that stands nowhere.
  private boolean isOdd(QueryText.Term term) throws IOException {
    if (term.isSingle() || term.question()) {
      return term.isHan() && !term.question();
    }
    for (IndexField field : List.of(IndexField.NAME, IndexField.OTHER, IndexField.LABEL)) {
      if (reader.isName(field, term.text())) {
        return false;
      }
    }
    return true;
  }

  /// Whether a neighbour that stands in no name would be left hanging on whatever takes the run's place:
  /// 会计学原 without 里 of 会计学原里.
  private boolean isTorn(Understanding understanding, int first, int last) throws IOException {
    List<QueryText.Term> terms = understanding.text().terms();
    return first > 0 && isLeft(understanding, terms.get(first - 1), terms.get(first))
        || last + 1 < terms.size() && isLeft(understanding, terms.get(last + 1), terms.get(last));
  }

  private boolean isLeft(Understanding understanding, QueryText.Term term, QueryText.Term beside)
      throws IOException {
    boolean touches =
        term.place().end() == beside.place().start()
            || beside.place().end() == term.place().start();
    return touches
        && understanding.mentions().stream().noneMatch(it -> it.place().covers(term.place()))
        && isOdd(term);
  }

  private boolean isUnknown(Understanding understanding, Word run) throws IOException {
    boolean named =
        understanding.mentions().stream()
            .filter(mention -> !mention.isPart())
            .anyMatch(
                it ->
                    it.place().start() < run.end()
                        && run.start() < it.place().end()
                        && !run.covers(it.place()));
    String key = key(understanding.text(), run);
    return !named
        && searcher.count(LeafQueries.piece(IndexField.NAME_GRAM, key)) == 0
        && searcher.count(LeafQueries.piece(IndexField.OTHER_GRAM, key)) == 0;
  }

  private static String key(QueryText text, Word run) {
    return Numerals.fold(run.of(text.folded().text()).replace(" ", ""));
  }

  /// What the query names already is no correction: it would only drop what stands beside the name.
  private static List<Correction> corrections(
      Understanding understanding, Word place, List<String> names, Kind kind) {
    List<String> named = understanding.mentions().stream().map(Mention::key).toList();
    return names.stream()
        .filter(name -> !named.contains(FoldedText.keyOf(name)))
        .map(name -> correction(understanding.text(), place, name, kind))
        .toList();
  }

  private static Correction correction(QueryText text, Word place, String name, Kind kind) {
    int start = text.folded().originalStart(place.start());
    String from = text.typed(place);
    String original = text.original();
    String corrected =
        original.substring(0, start) + name + original.substring(start + from.length());
    return new Correction(corrected, from, name, kind);
  }
}
