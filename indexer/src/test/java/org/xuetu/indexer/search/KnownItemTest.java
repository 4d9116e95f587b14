package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.relevance.KnownItem;
import org.xuetu.indexer.relevance.KnownItem.Writing;
import org.xuetu.indexer.relevance.KnownItems;

/// Every entity of the bundled data is found by what it is called, also with a slip in it.
///
/// Several entities may bear one name: then all of them have to come before any that does not, and a
/// test looks for its entity among as many hits as there are bearers, at least as many as asked.
final class KnownItemTest {
  private static final int LARGEST = SearchRequest.LARGEST_SIZE;

  /// Slips are made with this seed.
  private static final long SEED = 7;

  /// Names with a slip are many, and one in five says enough here; the bench asks all of them.
  private static final int EVERY = 5;

  private static List<String> hits(String q, int size) throws IOException {
    return BundledCatalogue.searcher().search(SearchRequest.of(q).withPage(1, size)).hits().stream()
        .map(hit -> hit.type().key() + "/" + hit.key())
        .toList();
  }

  private static List<KnownItem> items(Writing writing) {
    List<KnownItem> all =
        KnownItems.of(BundledCatalogue.documents(), SEED).stream()
            .filter(item -> item.writing() == writing)
            .toList();
    List<KnownItem> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += isSlip(writing) ? EVERY : 1) {
      some.add(all.get(i));
    }
    return some;
  }

  private static boolean isSlip(Writing writing) {
    return switch (writing) {
      case WRONG_CHARACTER, HOMOPHONE, MISSING_CHARACTER, EXTRA_CHARACTER, PINYIN_SLIP -> true;
      case NAME, CODE, OLD_CODE, OTHER_NAME, PINYIN, INITIALS, TRADITIONAL -> false;
    };
  }

  @ParameterizedTest
  @EnumSource(Writing.class)
  void isFound(Writing writing) throws IOException {
    List<String> missed = new ArrayList<>();
    List<KnownItem> items = items(writing);
    for (KnownItem item : items) {
      int size = Math.min(LARGEST, Math.max(writing.within(), item.namesakes()));
      if (!hits(item.q(), size).contains(item.id())) {
        missed.add(item.q() + " → " + item.id());
      }
    }
    double found = 1 - (double) missed.size() / items.size();
    System.out.printf(
        "%s, seed %d: %d asked, %.4f found within %d%n",
        writing, SEED, items.size(), found, writing.within());
    assertThat(found).as("%s; missed: %s", writing, missed).isGreaterThanOrEqualTo(writing.share());
  }

  @Test
  void inTraditionalScriptAsInSimplified() throws IOException {
    List<String> different = new ArrayList<>();
    for (KnownItem item : items(Writing.TRADITIONAL)) {
      String simplified = com.hankcs.hanlp.HanLP.convertToSimplifiedChinese(item.q());
      if (!hits(item.q(), 3).equals(hits(simplified, 3))) {
        different.add(item.q());
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void everyEntityIsCounted() throws IOException {
    SortedMap<EntityType, Long> counts = new TreeMap<>();
    for (EntityType type : EntityType.values()) {
      counts.put(type, BundledCatalogue.documents().stream().filter(d -> d.type() == type).count());
    }
    assertThat(BundledCatalogue.searcher().countsByType()).isEqualTo(counts);
    assertThat(BundledCatalogue.searcher().search(SearchRequest.of("")).total())
        .isEqualTo(BundledCatalogue.documents().size());
  }
}
