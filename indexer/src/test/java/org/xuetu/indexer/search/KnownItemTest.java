package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Pinyin;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;

/// Every entity of the bundled data is found by what it is called.
///
/// Several entities may bear one name: then all of them have to come before any that does not, and a
/// test looks for its entity among as many hits as there are bearers, at least three.
final class KnownItemTest {
  /// No one types a longer name in letters.
  private static final int TYPED = 20;

  private static final int LARGEST = SearchRequest.LARGEST_SIZE;

  private static List<SearchDocument> documents = List.of();
  private static final Map<String, Set<String>> BEARERS = new HashMap<>();

  /// What was asked, and of which entity it is the name.
  record Question(String q, SearchDocument asked) {}

  @BeforeAll
  static void read() {
    documents = BundledCatalogue.documents();
    for (SearchDocument document : documents) {
      bears(document.name(), document);
      sameNames(document).forEach(other -> bears(other.text(), document));
    }
  }

  private static void bears(String name, SearchDocument document) {
    BEARERS.computeIfAbsent(FoldedText.keyOf(name), _ -> new HashSet<>()).add(id(document));
    Pinyin.full(name).forEach(key -> bearsKey(key, document));
    Pinyin.initials(name).forEach(key -> bearsKey(key, document));
  }

  private static void bearsKey(String key, SearchDocument document) {
    BEARERS.computeIfAbsent(key, _ -> new HashSet<>()).add(id(document));
  }

  private static List<OtherName> sameNames(SearchDocument document) {
    return document.otherNames().stream()
        .filter(other -> other.relation().use() == NameRelation.Use.SAME)
        .toList();
  }

  private static String id(SearchDocument document) {
    return document.type().key() + "/" + document.key();
  }

  private static List<String> hits(String q, int size) throws IOException {
    return BundledCatalogue.searcher().search(SearchRequest.of(q).withPage(1, size)).hits().stream()
        .map(hit -> hit.type().key() + "/" + hit.key())
        .toList();
  }

  /// The questions that do not find their entity within the first `within` hits, or among its
  /// namesakes.
  private static List<String> missed(List<Question> questions, int within) throws IOException {
    List<String> missed = new ArrayList<>();
    for (Question question : questions) {
      int namesakes = BEARERS.getOrDefault(FoldedText.keyOf(question.q()), Set.of()).size();
      int size = Math.min(LARGEST, Math.max(within, namesakes));
      if (!hits(question.q(), size).contains(id(question.asked()))) {
        missed.add(question.q() + " → " + id(question.asked()));
      }
    }
    return missed;
  }

  private static void require(String what, List<Question> questions, int within, double share)
      throws IOException {
    List<String> missed = missed(questions, within);
    double found = 1 - (double) missed.size() / questions.size();
    System.out.printf(
        "%s: %d asked, %.4f found within %d%n", what, questions.size(), found, within);
    assertThat(found).as("%s; missed: %s", what, missed).isGreaterThanOrEqualTo(share);
  }

  @Test
  void byName() throws IOException {
    require("name", documents.stream().map(d -> new Question(d.name(), d)).toList(), 3, 1);
  }

  @Test
  void byCode() throws IOException {
    List<Question> questions = new ArrayList<>();
    documents.forEach(d -> d.codes().forEach(code -> questions.add(new Question(code, d))));
    List<String> wrong = new ArrayList<>();
    Map<String, Set<String>> owners = new HashMap<>();
    for (Question question : questions) {
      String key = FoldedText.keyOf(question.q());
      owners.computeIfAbsent(key, _ -> new HashSet<>()).add(id(question.asked()));
    }
    for (Question question : questions) {
      Set<String> owned = owners.getOrDefault(FoldedText.keyOf(question.q()), Set.of());
      if (!owned.containsAll(hits(question.q(), owned.size()))) {
        wrong.add(question.q());
      }
    }
    System.out.printf("code: %d asked, %d wrong%n", questions.size(), wrong.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void byEveryOtherName() throws IOException {
    List<Question> questions = new ArrayList<>();
    for (SearchDocument document : documents) {
      sameNames(document).forEach(other -> questions.add(new Question(other.text(), document)));
    }
    require("other name", questions, 3, 0.99);
  }

  @Test
  void byFullPinyin() throws IOException {
    List<Question> questions = new ArrayList<>();
    for (SearchDocument document : documents) {
      if (document.name().length() <= TYPED && !Pinyin.full(document.name()).isEmpty()) {
        questions.add(new Question(Pinyin.full(document.name()).getFirst(), document));
      }
    }
    require("full pinyin", questions, 3, 0.98);
  }

  @Test
  void byInitials() throws IOException {
    List<Question> questions = new ArrayList<>();
    for (SearchDocument document : documents) {
      if (document.name().length() <= TYPED
          && Pinyin.initials(document.name()).stream().anyMatch(key -> key.length() >= 3)) {
        questions.add(new Question(Pinyin.initials(document.name()).getFirst(), document));
      }
    }
    require("initials", questions, 5, 0.9);
  }

  @Test
  void inTraditionalScriptAsInSimplified() throws IOException {
    List<String> different = new ArrayList<>();
    int asked = 0;
    for (SearchDocument document : documents) {
      String traditional = HanLP.convertToTraditionalChinese(document.name());
      if (!traditional.equals(document.name())) {
        asked++;
        if (!hits(traditional, 3).equals(hits(document.name(), 3))) {
          different.add(traditional);
        }
      }
    }
    System.out.printf("traditional script: %d asked, %d different%n", asked, different.size());
    assertThat(different).isEmpty();
  }

  @Test
  void everyEntityIsCounted() throws IOException {
    SortedMap<EntityType, Long> counts = new TreeMap<>();
    for (EntityType type : EntityType.values()) {
      counts.put(type, documents.stream().filter(d -> d.type() == type).count());
    }
    assertThat(BundledCatalogue.searcher().countsByType()).isEqualTo(counts);
    assertThat(BundledCatalogue.searcher().search(SearchRequest.of("")).total())
        .isEqualTo(documents.size());
  }
}
