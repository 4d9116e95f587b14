package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Pinyin;
import org.xuetu.indexer.schema.IndexField;

/// Names of the release that are read or written nearly as what was typed, nearest first.
final class SimilarNames {
  private static final int MOST_LOOKED_AT = 50;

  /// Whatever holds nearly all characters of what was typed.
  private static final int MOST_COMPARED = 200;

  private static final int MOST = 5;

  /// From this length on two slips leave enough of a name.
  private static final int LONG = 8;

  /// Of longer ones one slip is looked for: the cost grows with the length and with each slip.
  private static final int TOO_LONG = 16;

  /// From this length on two slips leave enough of a name typed in letters.
  private static final int LONG_TYPED = 12;

  private static final int TOO_LONG_TYPED = 28;

  private static final Comparator<Near> ORDER =
      Comparator.comparingInt(Near::edits)
          .thenComparing(near -> !near.sameLength())
          .thenComparingInt(Near::document);

  private final IndexSearcher searcher;
  private final MeaningReader reader;

  SimilarNames(IndexSearcher searcher, MeaningReader reader) {
    this.searcher = searcher;
    this.reader = reader;
  }

  /// @param key the name, or the term that several names share
  /// @param document the most prominent bearer
  private record Near(String key, int edits, boolean sameLength, int document) {}

  /// Names of as many characters that are read alike.
  List<String> readAlike(String key) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (String reading : Pinyin.full(key)) {
      for (String name : named(IndexField.PINYIN_KEY, reading)) {
        String other = FoldedText.keyOf(name);
        if (other.length() == key.length()
            && !other.equals(key)
            && Pinyin.full(name).contains(reading)) {
          names.add(name);
        }
      }
    }
    return names.stream().limit(MOST).toList();
  }

  /// Names with one character, or of a long name two, wrong, missing or too many. Each slip leaves all
  /// but one of the characters, so only what holds so many of them is compared.
  List<String> writtenAlike(String key) throws IOException {
    int edits = slips(key, LONG, TOO_LONG);
    List<Near> near = new ArrayList<>();
    for (int document : holders(key, edits)) {
      for (String name : reader.names(document)) {
        String other = FoldedText.keyOf(name);
        int distance = far(key, other, edits) ? Integer.MAX_VALUE : Slip.distance(key, other);
        if (distance <= edits) {
          near.add(new Near(name, distance, other.length() == key.length(), document));
        }
      }
    }
    near.sort(ORDER);
    return near.stream().map(Near::key).distinct().limit(MOST).toList();
  }

  private static boolean far(String key, String other, int edits) {
    return Math.abs(key.length() - other.length()) > edits;
  }

  /// Most prominent first.
  private List<Integer> holders(String key, int edits) throws IOException {
    BooleanQuery.Builder holding = new BooleanQuery.Builder();
    String[] characters =
        key.codePoints().distinct().mapToObj(Character::toString).toArray(String[]::new);
    for (String character : characters) {
      Query inName = LeafQueries.term(IndexField.NAME_GRAM, character);
      Query inOther = LeafQueries.term(IndexField.OTHER_GRAM, character);
      holding.add(new DisjunctionMaxQuery(List.of(inName, inOther), 0), Occur.SHOULD);
    }
    holding.setMinimumNumberShouldMatch(Math.max(1, characters.length - edits));
    Query constant = LeafQueries.constant(holding.build(), 1);
    return Stream.of(searcher.search(constant, MOST_COMPARED).scoreDocs)
        .map(hit -> hit.doc)
        .toList();
  }

  /// Names whose pinyin is nearly what was typed.
  List<String> typedAlike(String letters) throws IOException {
    int edits = slips(letters, LONG_TYPED, TOO_LONG_TYPED);
    Set<String> names = new LinkedHashSet<>();
    for (Near one : near(IndexField.PINYIN_KEY, letters, edits)) {
      names.addAll(named(IndexField.PINYIN_KEY, one.key()));
    }
    return names.stream().limit(MOST).toList();
  }

  private static int slips(String key, int from, int to) {
    return key.length() < from || key.length() > to
        ? 1
        : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
  }

  /// Terms so many slips away.
  private List<Near> near(IndexField field, String key, int edits) throws IOException {
    CompiledAutomaton alike = FuzzyQuery.getFuzzyAutomaton(key, edits, 0, true);
    List<Near> near = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(field.fieldName());
      if (terms != null) {
        TermsEnum found = alike.getTermsEnum(terms);
        for (@Nullable BytesRef term = found.next();
            term != null && near.size() < MOST_LOOKED_AT;
            term = found.next()) {
          String name = term.utf8ToString();
          PostingsEnum postings = found.postings(null, PostingsEnum.NONE);
          near.add(
              new Near(
                  name,
                  Slip.distance(key, name),
                  name.length() == key.length(),
                  leaf.docBase + postings.nextDoc()));
        }
      }
    }
    near.sort(ORDER);
    return near;
  }

  /// The names, as they are written, that have this key.
  private Set<String> named(IndexField field, String key) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (Meaning meaning : reader.entities(List.of(field), key)) {
      if (meaning instanceof Meaning.OfEntity entity) {
        entity.names().stream().filter(name -> hasKey(field, name, key)).forEach(names::add);
      }
    }
    return names;
  }

  private static boolean hasKey(IndexField field, String name, String key) {
    return field == IndexField.PINYIN_KEY
        ? Pinyin.full(name).contains(key)
        : FoldedText.keyOf(name).equals(key);
  }
}
