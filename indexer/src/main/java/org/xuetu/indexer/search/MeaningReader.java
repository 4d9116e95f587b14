package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.LabelTerms;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.StoredEntity;

/// Reads from the index what a name stands for. The index is the dictionary: every name, code and
/// label of the release is a term of it.
final class MeaningReader {
  /// Of a name that more entities bear the most prominent ones are meant.
  private static final int MOST_ENTITIES = 16;

  /// A word that stands in one text of so many is an everyday word.
  private static final int COMMON = 50;

  /// A word that more names hold says too little.
  private static final int MOST_HOLDERS = 8;

  private static final Set<EntityType> ANSWERS =
      EnumSet.of(EntityType.RULE, EntityType.POLICY, EntityType.INDICATOR);

  /// Relations of names that are as good as the name.
  private static final Set<NameRelation> NAMING =
      EnumSet.of(
          NameRelation.ALIAS,
          NameRelation.ABBREVIATION,
          NameRelation.FORMER_NAME,
          NameRelation.AMBIGUOUS);

  /// Filters that people name in a question; the others are named by what they are filed under.
  private static final Set<String> LABELS =
      Set.of("province", "city", "level", "form", "audience", "alliance-role");

  private final IndexSearcher searcher;
  private final EntityFields entities;

  MeaningReader(IndexSearcher searcher, EntityFields entities) {
    this.searcher = searcher;
    this.entities = entities;
  }

  boolean isName(IndexField field, String key) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(field.fieldName(), key)) > 0;
  }

  /// Entities that bear the name, most prominent first.
  List<Meaning> entities(List<IndexField> fields, String key) throws IOException {
    Set<Integer> documents = new LinkedHashSet<>();
    for (IndexField field : fields) {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        PostingsEnum postings =
            leaf.reader().postings(new Term(field.fieldName(), key), PostingsEnum.NONE);
        if (postings != null) {
          for (int document = postings.nextDoc();
              document != DocIdSetIterator.NO_MORE_DOCS && documents.size() < MOST_ENTITIES;
              document = postings.nextDoc()) {
            documents.add(leaf.docBase + document);
          }
        }
      }
    }
    List<Meaning> meanings = new ArrayList<>();
    for (int document : documents.stream().sorted().toList()) {
      StoredEntity entity = entities.read(document);
      meanings.add(meaning(entity, key, document));
    }
    return meanings;
  }

  /// The name of a document and what is as good as its name.
  List<String> names(int document) throws IOException {
    return names(entities.read(document));
  }

  private static List<String> names(StoredEntity entity) {
    List<String> names = new ArrayList<>(List.of(entity.name()));
    entity.otherNames().stream()
        .filter(other -> NAMING.contains(other.relation()))
        .map(OtherName::text)
        .forEach(names::add);
    return names;
  }

  private static Meaning meaning(StoredEntity entity, String key, int document) {
    Optional<NameRelation> by =
        FoldedText.keyOf(entity.name()).equals(key)
            ? Optional.empty()
            : entity.otherNames().stream()
                .filter(other -> FoldedText.keyOf(other.text()).equals(key))
                .map(OtherName::relation)
                .findFirst();
    return new Meaning.OfEntity(
        entity.type(), entity.key(), entity.name(), by, names(entity), document);
  }

  /// The few entities in whose names the word stands; none when it stands in many. Rules are named after
  /// what they are about, so they are not what a word means.
  List<Meaning> holders(String word) throws IOException {
    List<IndexField> fields = List.of(IndexField.NAME, IndexField.OTHER);
    int holders = 0;
    for (IndexField field : fields) {
      holders += searcher.getIndexReader().docFreq(new Term(field.fieldName(), word));
    }
    int texts = searcher.getIndexReader().docFreq(new Term(IndexField.TEXT.fieldName(), word));
    if (holders > MOST_HOLDERS || texts > searcher.getIndexReader().maxDoc() / COMMON) {
      return List.of();
    }
    return entities(fields, word).stream()
        .filter(it -> it instanceof Meaning.OfEntity entity && !ANSWERS.contains(entity.type()))
        .toList();
  }

  /// Whether a document is filed under a label.
  boolean carries(int document, Meaning.OfLabel label) throws IOException {
    return holds(document, new Term(IndexField.FILTER.fieldName(label.filter()), label.value()));
  }

  /// Whether a word stands in a document's name.
  boolean isInName(int document, String word) throws IOException {
    return holds(document, new Term(IndexField.NAME.fieldName(), word));
  }

  private boolean holds(int document, Term term) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
    int wanted = document - leaf.docBase;
    return postings != null && postings.advance(wanted) == wanted;
  }

  /// Filter values that the word stands for.
  List<Meaning> labels(String key) throws IOException {
    BytesRef start = new BytesRef(LabelTerms.start(key));
    List<Meaning> meanings = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(IndexField.LABEL_KEY.fieldName());
      if (terms != null) {
        TermsEnum entries = terms.iterator();
        if (entries.seekCeil(start) != TermsEnum.SeekStatus.END) {
          for (@Nullable BytesRef term = entries.term();
              term != null && StringHelper.startsWith(term, start);
              term = entries.next()) {
            int documents = entries.docFreq();
            LabelTerms.parse(term.utf8ToString())
                .filter(value -> LABELS.contains(value.filter()))
                .map(v -> new Meaning.OfLabel(v.filter(), v.value(), v.label(), documents))
                .filter(meaning -> !meanings.contains(meaning))
                .ifPresent(meanings::add);
          }
        }
      }
    }
    return meanings;
  }
}
