package org.xuetu.indexer.build;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;

/// Makes the documents of a catalogue: one for every entity, none for parts. A document is made when
/// it is asked for and not kept. Safe for any number of threads.
public final class CatalogDocuments {
  private final Catalogue catalogue;
  private final EntityNames names;
  private final EntityFilters filters;
  private final EntityTexts texts;
  private final EntitySummary summary;
  private final References references;
  private final DerivedFacets derived;
  private final Prominence prominence;

  public CatalogDocuments(Catalogue catalogue) {
    Neighbours neighbours = new Neighbours(catalogue);
    this.catalogue = catalogue;
    this.names = new EntityNames(catalogue);
    this.filters = new EntityFilters(catalogue, names, neighbours);
    this.texts = new EntityTexts(catalogue, names, neighbours);
    this.summary = new EntitySummary(catalogue, names);
    this.references = new References(catalogue, neighbours);
    this.derived = new DerivedFacets(catalogue, neighbours, references);
    this.prominence = new Prominence(catalogue, neighbours);
  }

  /// All entities, by type and key.
  public List<RecordId> ids() {
    return Arrays.stream(EntityType.values())
        .flatMap(type -> catalogue.listIds(type.key()).stream())
        .toList();
  }

  /// All entities, the most prominent first: the order in which an index keeps them.
  public List<RecordId> idsByProminence() {
    record Ranked(RecordId id, double prominence) {}
    return ids().stream()
        .map(id -> new Ranked(id, prominence.of(id)))
        .sorted(Comparator.comparingDouble(Ranked::prominence).reversed().thenComparing(Ranked::id))
        .map(Ranked::id)
        .toList();
  }

  /// What entities are called and filed under, by type and key.
  public Stream<String> labels() {
    return ids().stream().flatMap(id -> named(id).labels());
  }

  public SearchDocument document(RecordId id) {
    SearchDocument.Draft draft = named(id);
    names.codes(id).forEach(draft::code);
    draft.texts(texts.texts(id));
    references.of(id).forEach(other -> draft.refersTo(other.kind() + "/" + other.key()));
    derived.fill(id, draft);
    summary.fill(id, draft);
    return draft
        .conversion(Conversion.of(id, catalogue, references))
        .retired(prominence.isOutOfUse(id))
        .prominence(prominence.of(id))
        .certainty(catalogue.certainty(id))
        .done();
  }

  private SearchDocument.Draft named(RecordId id) {
    EntityType type = id.entityType().orElseThrow();
    SearchDocument.Draft draft = SearchDocument.draft(type, id.key(), names.name(id));
    names.otherNames(id).forEach(draft::otherName);
    filters.fill(id, draft);
    return draft;
  }
}
