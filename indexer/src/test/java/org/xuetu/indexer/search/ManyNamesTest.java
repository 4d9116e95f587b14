package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Pinyin;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.search.SuggestResult.Suggestion;

/// Type-ahead where hundreds of names begin alike: what is looked up in the table of completions and
/// what is walked through give what a search through every name gives. All entities are made up.
final class ManyNamesTest {
  private static final String CHARACTERS = "民间绘画手";
  private static final int LARGEST = SuggestRequest.LARGEST_SIZE;

  record Entity(EntityType type, String code, String name, double prominence) {
    /// Its names in the order in which they are looked for.
    List<List<String>> names(boolean letters, boolean digits) {
      List<List<String>> names = new ArrayList<>();
      if (digits) {
        names.add(List.of(FoldedText.keyOf(code)));
      }
      names.add(List.of(FoldedText.keyOf(name)));
      if (letters) {
        names.add(List.copyOf(Pinyin.full(name)));
        names.add(List.copyOf(Pinyin.initials(name)));
      }
      return names;
    }
  }

  @Test
  void theMostProminentOfVeryManyAreSuggested() throws IOException {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("ManyNamesTest -Dtest.seed=" + seed);
    Random random = new Random(seed);
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      EntityType type = random.nextInt(50) == 0 ? EntityType.MAJOR : EntityType.COURSE;
      String code = "%05d".formatted(i);
      entities.add(new Entity(type, code, name(random), random.nextInt(100) / 100.0));
    }
    try (Corpus corpus =
            Corpus.of(
                entities.stream().map(ManyNamesTest::draft).toArray(SearchDocument.Draft[]::new));
        CatalogSearcher searcher = corpus.open()) {
      for (String q : queries(random)) {
        int size = 1 + random.nextInt(LARGEST);
        for (EntityType type : List.of(EntityType.COURSE, EntityType.MAJOR)) {
          List<String> found =
              searcher.suggest(new SuggestRequest(q, List.of(type), size)).groups().stream()
                  .flatMap(group -> group.suggestions().stream())
                  .map(Suggestion::key)
                  .toList();
          assertThat(found).as(q + " " + size).isEqualTo(expected(entities, type, q, size));
        }
      }
    }
  }

  private static SearchDocument.Draft draft(Entity entity) {
    return (entity.type == EntityType.MAJOR
            ? Corpus.major(entity.code, entity.name)
            : Corpus.course(entity.code, entity.name))
        .prominence(entity.prominence);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int length = 1 + random.nextInt(9); length > 0; length--) {
      name.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return name.toString();
  }

  private static List<String> queries(Random random) {
    List<String> queries =
        new ArrayList<>(List.of("m", "mj", "h", "shou", "0", "00", "001", "0012"));
    for (int i = 0; i < 150; i++) {
      String name = name(random);
      queries.add(name);
      String letters = Pinyin.full(name).getFirst();
      queries.add(letters.substring(0, 1 + random.nextInt(letters.length())));
      queries.add(Pinyin.initials(name).getFirst());
    }
    return queries;
  }

  /// By looking at every name.
  private static List<String> expected(List<Entity> entities, EntityType type, String q, int size) {
    boolean letters = q.chars().allMatch(c -> c < 0x80);
    boolean digits = q.chars().anyMatch(Character::isDigit);
    List<Entity> ordered =
        entities.stream()
            .filter(entity -> entity.type == type)
            .sorted(
                Comparator.comparingDouble(Entity::prominence)
                    .reversed()
                    .thenComparing(Entity::code))
            .toList();
    Set<String> found = new LinkedHashSet<>();
    int kinds = entities.getFirst().names(letters, digits).size();
    for (boolean whole : new boolean[] {true, false}) {
      for (int kind = 0; kind < kinds; kind++) {
        int which = kind;
        ordered.stream()
            .filter(
                entity ->
                    entity.names(letters, digits).get(which).stream()
                        .anyMatch(name -> whole ? name.equals(q) : name.startsWith(q)))
            .forEach(entity -> found.add(entity.code));
      }
    }
    return Stream.of(found).flatMap(Set::stream).limit(size).toList();
  }
}
