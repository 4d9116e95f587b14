package org.xuetu.indexer.build;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;

/// Makes the documents of a catalogue: one for every entity, none for parts.
public final class CatalogDocuments {
  private final Catalogue catalogue;
  private final EntityNames names;
  private final EntityFilters filters;
  private final EntityTexts texts;
  private final EntitySummary summary;
  private final Prominence prominence;

  public CatalogDocuments(Catalogue catalogue) {
    Neighbours neighbours = new Neighbours(catalogue);
    this.catalogue = catalogue;
    this.names = new EntityNames(catalogue);
    this.filters = new EntityFilters(catalogue, names, neighbours);
    this.texts = new EntityTexts(catalogue, names, neighbours);
    this.summary = new EntitySummary(catalogue, names);
    this.prominence = new Prominence(catalogue, neighbours);
  }

  /// All documents, by type and key.
  public static List<SearchDocument> of(Catalogue catalogue) {
    CatalogDocuments documents = new CatalogDocuments(catalogue);
    List<SearchDocument> all = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      catalogue.listIds(type.key()).forEach(id -> all.add(documents.document(type, id)));
    }
    return all;
  }

  private SearchDocument document(EntityType type, RecordId id) {
    SearchDocument.Draft draft = SearchDocument.draft(type, id.key(), names.name(id));
    names.otherNames(id).forEach(draft::otherName);
    names.codes(id).forEach(draft::code);
    draft.texts(texts.texts(id));
    filters.fill(id, draft);
    summary.fill(id, draft);
    return draft.prominence(prominence.of(type, id)).certainty(catalogue.certainty(id)).done();
  }
}
