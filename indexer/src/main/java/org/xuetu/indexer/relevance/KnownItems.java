package org.xuetu.indexer.relevance;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Pinyin;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.relevance.KnownItem.Writing;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;

/// Queries made from every entity: its names and codes, and its name as people get it wrong. The same
/// seed makes the same slips.
public final class KnownItems {
  /// No one types a longer name in letters.
  private static final int LONGEST_TYPED = 20;

  private static final int SHORTEST_INITIALS = 3;

  /// Of a shorter name too little is left when a character of it is wrong or missing.
  private static final int SHORTEST_SLIPPED = 3;

  private static final int SHORTEST_TYPED_SLIP = 6;

  private final Map<String, Set<String>> bearers = new HashMap<>();
  private final List<KnownItem> items = new ArrayList<>();
  private final Slips slips;

  private KnownItems(long seed) {
    this.slips = new Slips(new Random(seed));
  }

  public static List<KnownItem> of(Collection<SearchDocument> documents, long seed) {
    KnownItems known = new KnownItems(seed);
    documents.forEach(known::bearer);
    documents.forEach(known::ask);
    return List.copyOf(known.items);
  }

  private void bearer(SearchDocument document) {
    String id = id(document);
    bears(document.name(), id);
    document.codes().forEach(code -> bearsKey(FoldedText.keyOf(code), id));
    sameNames(document).forEach(other -> bears(other.text(), id));
  }

  private void bears(String name, String id) {
    bearsKey(FoldedText.keyOf(name), id);
    Pinyin.full(name).forEach(key -> bearsKey(key, id));
    Pinyin.initials(name).forEach(key -> bearsKey(key, id));
  }

  private void bearsKey(String key, String id) {
    bearers.computeIfAbsent(key, _ -> new HashSet<>()).add(id);
  }

  private static List<OtherName> sameNames(SearchDocument document) {
    return document.otherNames().stream()
        .filter(other -> other.relation().use() == NameRelation.Use.SAME)
        .toList();
  }

  private static String id(SearchDocument document) {
    return KnownItem.id(document.type(), document.key());
  }

  private void ask(SearchDocument document) {
    String name = document.name();
    add(Writing.NAME, name, name, document);
    document.codes().forEach(code -> add(Writing.CODE, code, code, document));
    for (OtherName other : sameNames(document)) {
      boolean code = other.relation() == NameRelation.OLD_CODE;
      add(code ? Writing.OLD_CODE : Writing.OTHER_NAME, other.text(), other.text(), document);
    }
    typed(document);
    slipped(Writing.WRONG_CHARACTER, slips.wrongCharacter(name), document);
    slips.homophone(name).ifPresent(q -> add(Writing.HOMOPHONE, q, name, document));
    slipped(Writing.MISSING_CHARACTER, slips.missingCharacter(name), document);
    slipped(Writing.EXTRA_CHARACTER, slips.extraCharacter(name), document);
    String traditional = HanLP.convertToTraditionalChinese(name);
    if (!traditional.equals(name)) {
      add(Writing.TRADITIONAL, traditional, name, document);
    }
  }

  private void typed(SearchDocument document) {
    String name = document.name();
    if (name.length() > LONGEST_TYPED || Pinyin.full(name).isEmpty()) {
      return;
    }
    String full = Pinyin.full(name).getFirst();
    String initials = Pinyin.initials(name).getFirst();
    add(Writing.PINYIN, full, full, document);
    if (initials.length() >= SHORTEST_INITIALS) {
      add(Writing.INITIALS, initials, initials, document);
    }
    if (full.length() >= SHORTEST_TYPED_SLIP) {
      slips.letter(full).ifPresent(q -> add(Writing.PINYIN_SLIP, q, full, document));
    }
  }

  /// A slip that happens to make another name is no slip.
  private void slipped(Writing writing, Optional<String> q, SearchDocument document) {
    if (FoldedText.keyOf(document.name()).length() >= SHORTEST_SLIPPED) {
      q.filter(text -> !bearers.containsKey(FoldedText.keyOf(text)))
          .ifPresent(text -> add(writing, text, document.name(), document));
    }
  }

  private void add(Writing writing, String q, String name, SearchDocument document) {
    int namesakes = bearers.getOrDefault(FoldedText.keyOf(name), Set.of()).size();
    items.add(new KnownItem(writing, q, id(document), namesakes));
  }
}
