package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Numerals;
import org.xuetu.indexer.analysis.Segmenter.Word;
import org.xuetu.indexer.schema.IndexField;

/// Finds the names, codes and labels that a longer query mentions: 汉语言文学 and 自考 in
/// 汉语言文学自考要考哪些课.
///
/// A mention runs from one cut of the query to another. Of two mentions, one inside the other, the
/// longer one is meant: 安徽 is not mentioned in 安徽大学.
final class Mentions {
  private static final int MOST_WORDS = 8;
  private static final int MOST_MENTIONS = 12;
  private static final int LONGEST_LEVEL = 5;
  private static final List<IndexField> SAME =
      List.of(IndexField.CODE, IndexField.RETIRED_CODE, IndexField.NAME_KEY, IndexField.OTHER_KEY);
  private static final List<IndexField> LETTERS =
      List.of(IndexField.PINYIN_KEY, IndexField.INITIALS_KEY);
  private static final List<IndexField> NEAR = List.of(IndexField.NEAR_KEY);

  /// @param key the mention in the form in which names are compared
  /// @param text as it was typed
  /// @param fields where such a name or code stands; none for a label alone
  /// @param narrowed whether the rest of the query says which of the name's bearers are meant
  record Mention(
      String key,
      String text,
      Word place,
      List<IndexField> fields,
      List<Meaning> meanings,
      boolean narrowed) {
    /// Whether it is only a part of the names that it stands for.
    boolean isPart() {
      return fields.isEmpty() && !entityIds().isEmpty();
    }

    boolean isNear() {
      return fields.equals(NEAR);
    }

    /// What else its bearers are called, as words of the index.
    Set<String> otherWords() {
      Set<String> words = new LinkedHashSet<>();
      for (Meaning meaning : meanings) {
        if (meaning instanceof Meaning.OfEntity entity && !isPart()) {
          entity.names().stream()
              .map(name -> FoldedText.of(name).text())
              .filter(name -> name.indexOf(' ') < 0)
              .map(Numerals::fold)
              .filter(name -> !name.equals(key))
              .forEach(words::add);
        }
      }
      return words;
    }

    List<String> entityIds() {
      return meanings.stream().flatMap(meaning -> meaning.entityId().stream()).toList();
    }

    /// What others may refer to by it: of certificates and the term that explains all of their family
    /// the certificates, or 计算机三级 would be met by every rule for 计算机二级.
    List<String> meantIds() {
      boolean held = meanings.stream().anyMatch(it -> it.isOf(EntityType.CREDENTIAL));
      return meanings.stream()
          .filter(meaning -> !held || !meaning.isOf(EntityType.TERM))
          .flatMap(meaning -> meaning.entityId().stream())
          .toList();
    }
  }

  private final MeaningReader reader;
  private final Set<String> ignored;

  /// @param ignored keys that are to be plain words
  Mentions(MeaningReader reader, Set<String> ignored) {
    this.reader = reader;
    this.ignored = ignored;
  }

  /// A name found, before it is known which mentions count.
  private record Place(String key, Word place, List<IndexField> fields, boolean label) {}

  List<Mention> find(QueryText query) throws IOException {
    List<Place> places = new ArrayList<>();
    List<QueryText.Term> terms = query.terms();
    for (int first = 0; first < terms.size(); first++) {
      for (int last = first; last < Math.min(terms.size(), first + MOST_WORDS); last++) {
        place(query, terms.subList(first, last + 1), places);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (Place place : longest(places)) {
      Mention mention = mention(query, place);
      if (mention.isNear() || !mention.meanings().isEmpty()) {
        mentions.add(mention);
      }
    }
    for (QueryText.Term term : terms) {
      if (mentions.size() < MOST_MENTIONS && isPartOfName(term, mentions)) {
        List<Meaning> holders = withLevel(term.text(), reader.holders(term.text()));
        if (!holders.isEmpty()) {
          String typed = query.typed(term.place());
          mentions.add(new Mention(term.text(), typed, term.place(), List.of(), holders, false));
        }
      }
    }
    mentions.sort(Comparator.comparing(Mention::place));
    List<Mention> narrowed = new ArrayList<>();
    for (Mention mention : mentions) {
      narrowed.add(new Narrowing(query, mentions, reader).narrow(mention));
    }
    return narrowed;
  }

  /// Whether its bearers are yet to be told apart: Java in 计算机二级 Java says which, and is no mention itself.
  private static boolean isAmbiguous(Mention mention) {
    return mention.entityIds().size() > 1;
  }

  /// A word that is no name may still be a part of one: 快递员 of 快递员职业技能等级证书, C++ of C++程序设计.
  private boolean isPartOfName(QueryText.Term term, List<Mention> mentions) {
    return term.isRequired()
        && !term.isSingle()
        && !term.text().chars().allMatch(Character::isDigit)
        && (term.isHan() || mentions.stream().noneMatch(Mentions::isAmbiguous))
        && !ignored.contains(term.text())
        && mentions.stream().noneMatch(mention -> mention.place().covers(term.place()));
  }

  private void place(QueryText query, List<QueryText.Term> terms, List<Place> places)
      throws IOException {
    Word place = new Word(terms.getFirst().place().start(), terms.getLast().place().end());
    String text = query.folded().text();
    String key = Numerals.fold(place.of(text).replace(" ", ""));
    if (key.length() < 2
        || ignored.contains(key)
        || terms.stream().noneMatch(QueryText.Term::isRequired)) {
      return;
    }
    List<IndexField> fields = existing(SAME, key);
    if (terms.size() == 1 && terms.getFirst().isLetters()) {
      fields.addAll(existing(LETTERS, key));
    }
    boolean label = !reader.labels(key).isEmpty();
    if (!fields.isEmpty() || label) {
      places.add(new Place(key, place, fields, label));
    } else if (!existing(NEAR, key).isEmpty()) {
      places.add(new Place(key, place, NEAR, false));
    }
  }

  private Mention mention(QueryText query, Place found) throws IOException {
    List<Meaning> meanings = new ArrayList<>(reader.entities(found.fields(), found.key()));
    if (!found.key().equals(query.key())) {
      meanings.removeIf(Mentions::isEverydayWord);
    }
    if (found.label()) {
      meanings.addAll(reader.labels(found.key()));
    }
    String typed = query.typed(found.place());
    List<Meaning> all = withLevel(found.key(), meanings);
    return new Mention(found.key(), typed, found.place(), found.fields(), all, false);
  }

  /// With the level that the name of a diploma begins with: 本科 of 本科毕业.
  private List<Meaning> withLevel(String key, List<Meaning> meanings) throws IOException {
    if (meanings.stream().anyMatch(it -> it.isOf(EntityType.CREDENTIAL))) {
      for (int end = 2; end < Math.min(key.length(), LONGEST_LEVEL); end++) {
        List<Meaning> levels =
            reader.labels(key.substring(0, end)).stream().filter(Meaning::isLevel).toList();
        if (!levels.isEmpty()) {
          return Stream.concat(meanings.stream(), levels.stream()).distinct().toList();
        }
      }
    }
    return List.copyOf(meanings);
  }

  /// Indicators are called 毕业, 考核, 师资: within a question these are words, not names.
  private static boolean isEverydayWord(Meaning meaning) {
    return meaning instanceof Meaning.OfEntity entity && entity.type() == EntityType.INDICATOR;
  }

  private List<IndexField> existing(List<IndexField> fields, String key) throws IOException {
    List<IndexField> existing = new ArrayList<>();
    for (IndexField field : fields) {
      if (reader.isName(field, key)) {
        existing.add(field);
      }
    }
    return existing;
  }

  private static List<Place> longest(List<Place> found) {
    found.sort(
        Comparator.comparingInt((Place place) -> -place.place().length())
            .thenComparingInt(place -> place.place().start()));
    List<Place> kept = new ArrayList<>();
    for (Place place : found) {
      if (kept.size() < MOST_MENTIONS
          && kept.stream().noneMatch(longer -> longer.place().covers(place.place()))) {
        kept.add(place);
      }
    }
    return kept;
  }
}
