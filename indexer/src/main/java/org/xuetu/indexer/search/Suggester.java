package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.MixedTyping;
import org.xuetu.indexer.analysis.Pinyin;
import org.xuetu.indexer.completion.CompletionFile;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.NameKind;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.StoredEntity;
import org.xuetu.indexer.search.SuggestResult.Group;
import org.xuetu.indexer.search.SuggestResult.Suggestion;

/// Type-ahead: by type, whole names before longer ones, the most prominent first.
final class Suggester {
  private static final int LONGEST = 64;

  private static final List<NameKind> FOR_HAN = List.of(NameKind.NAME, NameKind.OTHER_NAME);
  private static final List<NameKind> FOR_LETTERS =
      List.of(NameKind.NAME, NameKind.OTHER_NAME, NameKind.PINYIN, NameKind.INITIALS);

  /// A code has a digit in it; before one is typed, a code that begins with letters is not meant.
  private static final List<NameKind> FOR_CODES =
      List.of(
          NameKind.CODE, NameKind.NAME, NameKind.OTHER_NAME, NameKind.PINYIN, NameKind.INITIALS);

  private final IndexSearcher searcher;
  private final BegunNames names;
  private final EntityFields entities;

  Suggester(IndexSearcher searcher, CompletionFile completions, EntityFields entities)
      throws IOException {
    this.searcher = searcher;
    this.names = new BegunNames(searcher, completions);
    this.entities = entities;
  }

  SuggestResult suggest(SuggestRequest request, long startNanos) throws IOException {
    String q = request.q();
    String key = FoldedText.keyOf(q.length() > LONGEST ? q.substring(0, LONGEST) : q);
    List<EntityType> types =
        request.types().isEmpty() ? List.of(EntityType.values()) : request.types();
    Map<EntityType, Map<Integer, NameKind>> found = new EnumMap<>(EntityType.class);
    types.forEach(type -> found.put(type, new LinkedHashMap<>()));
    if (!key.isEmpty()) {
      for (NameKind kind : kinds(key)) {
        add(names.named(kind, key), kind, request.size(), found);
      }
      for (NameKind kind : kinds(key)) {
        add(names.begun(kind, key), kind, request.size(), found);
      }
      Optional<MixedTyping> mixed = MixedTyping.of(key);
      if (mixed.isPresent()) {
        new MixedSuggestions(searcher, entities).find(mixed.get(), request.size(), found);
      }
    }
    List<Group> groups = new ArrayList<>();
    for (EntityType type : types) {
      List<Suggestion> suggestions = new ArrayList<>();
      for (Map.Entry<Integer, NameKind> entry : found.getOrDefault(type, Map.of()).entrySet()) {
        suggestions.add(suggestion(entities.read(entry.getKey()), entry.getValue(), key));
      }
      if (!suggestions.isEmpty()) {
        groups.add(new Group(type, suggestions));
      }
    }
    return new SuggestResult(q, groups, System.nanoTime() - startNanos);
  }

  /// Gives each document to its type, as long as the type has room.
  private void add(
      SortedSet<Integer> documents,
      NameKind kind,
      int size,
      Map<EntityType, Map<Integer, NameKind>> found)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (LeafReaderContext leaf : leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      SortedSet<Integer> inLeaf = documents.subSet(leaf.docBase, end);
      if (inLeaf.isEmpty()) {
        continue;
      }
      SortedDocValues types = DocValues.getSorted(leaf.reader(), IndexField.TYPE.fieldName());
      for (int document : inLeaf) {
        Map<Integer, NameKind> group = found.get(type(types, document - leaf.docBase));
        if (group != null && group.size() < size) {
          group.putIfAbsent(document, kind);
        }
      }
    }
  }

  private static EntityType type(SortedDocValues types, int document) throws IOException {
    if (!types.advanceExact(document)) {
      throw new IllegalStateException("document " + document + " has no type");
    }
    return EntityType.find(types.lookupOrd(types.ordValue()).utf8ToString()).orElseThrow();
  }

  private static List<NameKind> kinds(String key) {
    if (key.chars().anyMatch(c -> c >= 0x80)) {
      return FOR_HAN;
    }
    return key.chars().anyMatch(Character::isDigit) ? FOR_CODES : FOR_LETTERS;
  }

  private static Suggestion suggestion(StoredEntity entity, NameKind kind, String key) {
    return new Suggestion(
        entity.type(),
        entity.key(),
        entity.name(),
        kind,
        matched(entity, kind, key),
        entity.codes().stream().findFirst());
  }

  private static Optional<OtherName> matched(StoredEntity entity, NameKind kind, String key) {
    if (kind == NameKind.CODE || kind == NameKind.NAME || begins(entity.name(), kind, key)) {
      return Optional.empty();
    }
    return entity.otherNames().stream()
        .filter(other -> other.relation().use() == NameRelation.Use.SAME)
        .filter(other -> begins(other.text(), kind, key))
        .findFirst();
  }

  private static boolean begins(String name, NameKind kind, String key) {
    Optional<MixedTyping> mixed = MixedTyping.of(key);
    if (mixed.isPresent() && kind == NameKind.PINYIN) {
      return mixed.get().begins(name);
    }
    return switch (kind) {
      case CODE, NAME, OTHER_NAME -> FoldedText.keyOf(name).startsWith(key);
      case PINYIN -> Pinyin.full(name).stream().anyMatch(letters -> letters.startsWith(key));
      case INITIALS -> Pinyin.initials(name).stream().anyMatch(letters -> letters.startsWith(key));
    };
  }
}
