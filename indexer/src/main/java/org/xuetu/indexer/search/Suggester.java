package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Pinyin;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.Starts;
import org.xuetu.indexer.schema.StoredEntity;
import org.xuetu.indexer.schema.SuggestTerms;
import org.xuetu.indexer.schema.SuggestTerms.NameKind;
import org.xuetu.indexer.search.SuggestResult.Group;
import org.xuetu.indexer.search.SuggestResult.Suggestion;

/// Type-ahead. A beginning is one term of the index, and its postings are in order of prominence: the
/// first few are the answer.
final class Suggester {
  private static final int LONGEST = 64;

  /// How many longer names are looked at where the beginning is too long to be a term.
  private static final int MOST_WALKED = 200;

  private static final List<NameKind> FOR_HAN = List.of(NameKind.NAME, NameKind.OTHER_NAME);
  private static final List<NameKind> FOR_LETTERS =
      List.of(NameKind.NAME, NameKind.OTHER_NAME, NameKind.PINYIN, NameKind.INITIALS);

  /// A code has a digit in it; before one is typed, a code that begins with letters is not meant.
  private static final List<NameKind> FOR_CODES =
      List.of(
          NameKind.CODE, NameKind.NAME, NameKind.OTHER_NAME, NameKind.PINYIN, NameKind.INITIALS);

  private final IndexSearcher searcher;
  private final EntityFields entities;

  Suggester(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    this.entities = new EntityFields(searcher.storedFields());
  }

  SuggestResult suggest(SuggestRequest request, long startNanos) throws IOException {
    String q = request.q();
    String key = FoldedText.keyOf(q.length() > LONGEST ? q.substring(0, LONGEST) : q);
    List<EntityType> types =
        request.types().isEmpty() ? List.of(EntityType.values()) : request.types();
    List<Group> groups = new ArrayList<>();
    if (!key.isEmpty()) {
      for (EntityType type : types) {
        List<Suggestion> suggestions = suggest(type, key, request.size());
        if (!suggestions.isEmpty()) {
          groups.add(new Group(type, suggestions));
        }
      }
    }
    return new SuggestResult(q, groups, System.nanoTime() - startNanos);
  }

  private List<Suggestion> suggest(EntityType type, String key, int size) throws IOException {
    List<NameKind> kinds = kinds(key);
    Map<Integer, NameKind> found = new LinkedHashMap<>();
    for (NameKind kind : kinds) {
      documents(IndexField.SUGGEST_KEY, SuggestTerms.term(type, kind, key), size, kind, found);
    }
    for (NameKind kind : kinds) {
      String start = SuggestTerms.term(type, kind, key);
      if (Starts.isTerm(key)) {
        documents(IndexField.SUGGEST, start, size, kind, found);
      } else {
        walk(start, size, kind, found);
      }
    }
    List<Suggestion> suggestions = new ArrayList<>();
    for (Map.Entry<Integer, NameKind> entry : found.entrySet()) {
      suggestions.add(suggestion(entities.read(entry.getKey()), entry.getValue(), key));
    }
    return suggestions;
  }

  private static List<NameKind> kinds(String key) {
    if (key.chars().anyMatch(c -> c >= 0x80)) {
      return FOR_HAN;
    }
    return key.chars().anyMatch(Character::isDigit) ? FOR_CODES : FOR_LETTERS;
  }

  private void documents(
      IndexField field, String term, int size, NameKind kind, Map<Integer, NameKind> found)
      throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(field.fieldName());
      if (terms != null) {
        TermsEnum entries = terms.iterator();
        if (entries.seekExact(new BytesRef(term))) {
          add(entries, leaf, size, kind, found);
        }
      }
    }
  }

  private void walk(String start, int size, NameKind kind, Map<Integer, NameKind> found)
      throws IOException {
    BytesRef prefix = new BytesRef(start);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      TreeSet<Integer> documents = new TreeSet<>();
      Terms terms = leaf.reader().terms(IndexField.SUGGEST_KEY.fieldName());
      if (terms == null) {
        continue;
      }
      TermsEnum entries = terms.iterator();
      if (entries.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      int walked = 0;
      for (@Nullable BytesRef term = entries.term();
          term != null && StringHelper.startsWith(term, prefix) && walked < MOST_WALKED;
          term = entries.next(), walked++) {
        PostingsEnum postings = entries.postings(null, PostingsEnum.NONE);
        for (int d = postings.nextDoc();
            d != DocIdSetIterator.NO_MORE_DOCS && documents.size() < MOST_WALKED;
            d = postings.nextDoc()) {
          documents.add(leaf.docBase + d);
        }
      }
      for (int document : documents) {
        if (found.size() < size) {
          found.putIfAbsent(document, kind);
        }
      }
    }
  }

  private static void add(
      TermsEnum entries,
      LeafReaderContext leaf,
      int size,
      NameKind kind,
      Map<Integer, NameKind> found)
      throws IOException {
    PostingsEnum postings = entries.postings(null, PostingsEnum.NONE);
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS && found.size() < size;
        document = postings.nextDoc()) {
      found.putIfAbsent(leaf.docBase + document, kind);
    }
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
    return switch (kind) {
      case CODE, NAME, OTHER_NAME -> FoldedText.keyOf(name).startsWith(key);
      case PINYIN -> Pinyin.full(name).stream().anyMatch(letters -> letters.startsWith(key));
      case INITIALS -> Pinyin.initials(name).stream().anyMatch(letters -> letters.startsWith(key));
    };
  }
}
