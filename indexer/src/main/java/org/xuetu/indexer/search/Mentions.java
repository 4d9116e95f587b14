package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.xuetu.indexer.analysis.Numerals;
import org.xuetu.indexer.analysis.Segmenter.Word;
import org.xuetu.indexer.schema.IndexField;

/// Finds the names and codes that a longer query mentions: 汉语言文学 and 自考 in 汉语言文学自考要考哪些课.
///
/// A mention runs from one cut of the query to another. Of two mentions, one inside the other, the
/// longer one is meant: 安徽 is not mentioned in 安徽大学.
final class Mentions {
  private static final int MOST_WORDS = 8;
  private static final int MOST_MENTIONS = 12;
  private static final List<IndexField> SAME =
      List.of(IndexField.CODE, IndexField.NAME_KEY, IndexField.OTHER_KEY);
  private static final List<IndexField> LETTERS =
      List.of(IndexField.PINYIN_KEY, IndexField.INITIALS_KEY);

  /// @param key the mention in the form in which names are compared
  /// @param fields where such a name or code stands
  /// @param share how much of what the query is about this mention is
  record Mention(String key, Word place, List<IndexField> fields, float share) {
    boolean isNear() {
      return fields.contains(IndexField.NEAR_KEY);
    }
  }

  private Mentions() {}

  static List<Mention> find(QueryText query, IndexReader reader) throws IOException {
    List<Mention> found = new ArrayList<>();
    List<QueryText.Term> terms = query.terms();
    for (int first = 0; first < terms.size(); first++) {
      for (int last = first; last < Math.min(terms.size(), first + MOST_WORDS); last++) {
        find(query, terms.subList(first, last + 1), reader, found);
      }
    }
    return longest(found);
  }

  private static void find(
      QueryText query, List<QueryText.Term> terms, IndexReader reader, List<Mention> found)
      throws IOException {
    Word place = new Word(terms.getFirst().place().start(), terms.getLast().place().end());
    String text = query.folded().text();
    String key = Numerals.fold(place.of(text).replace(" ", ""));
    if (key.length() < 2
        || key.equals(query.key())
        || terms.stream().noneMatch(QueryText.Term::isRequired)) {
      return;
    }
    List<IndexField> fields = new ArrayList<>(existing(SAME, key, reader));
    if (terms.size() == 1 && terms.getFirst().isLetters()) {
      fields.addAll(existing(LETTERS, key, reader));
    }
    float share = Math.min(1, (float) key.length() / Math.max(1, weight(query)));
    if (!fields.isEmpty()) {
      found.add(new Mention(key, place, fields, share));
    } else if (!existing(List.of(IndexField.NEAR_KEY), key, reader).isEmpty()) {
      found.add(new Mention(key, place, List.of(IndexField.NEAR_KEY), share));
    }
  }

  private static List<IndexField> existing(List<IndexField> fields, String key, IndexReader reader)
      throws IOException {
    List<IndexField> existing = new ArrayList<>();
    for (IndexField field : fields) {
      if (reader.docFreq(new Term(field.fieldName(), key)) > 0) {
        existing.add(field);
      }
    }
    return existing;
  }

  private static int weight(QueryText query) {
    return query.required().stream().mapToInt(term -> term.text().length()).sum();
  }

  private static List<Mention> longest(List<Mention> found) {
    found.sort(
        Comparator.comparingInt((Mention mention) -> -mention.place().length())
            .thenComparingInt(mention -> mention.place().start()));
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : found) {
      if (kept.size() < MOST_MENTIONS
          && kept.stream().noneMatch(longer -> longer.place().covers(mention.place()))) {
        kept.add(mention);
      }
    }
    return kept;
  }
}
