package org.xuetu.graph.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;

/// Everything that goes into one release: checked records with resolved references.
///
/// One thing may have several records, one for each source that speaks of it, ordered by certainty
/// (high first), then by the source's date (newer first), then by its name: the first value found is
/// the one shown.
public final class Catalogue {
  private final Schema schema;
  private final List<SourceManifest> sources;
  private final List<Record> records;
  private final List<RecordId> ids;
  private final Map<RecordId, List<Record>> byId;
  private final Map<RecordId, List<Record>> referrers;

  public Catalogue(Schema schema, List<SourceManifest> sources, List<Record> records) {
    this.schema = schema;
    this.sources = List.copyOf(sources);
    this.records = List.copyOf(records);
    Map<RecordId, List<Record>> grouped = new HashMap<>();
    Map<RecordId, List<Record>> incoming = new HashMap<>();
    for (Record record : records) {
      grouped.merge(record.id(), List.of(record), Catalogue::joined);
      for (Field field : record.kind().fields()) {
        if (field.type() == FieldType.REF) {
          for (RecordId target : record.listRefs(field.name())) {
            incoming.merge(target, List.of(record), Catalogue::joined);
          }
        }
      }
    }
    Comparator<Record> trust = trust();
    grouped.replaceAll((_, list) -> list.size() == 1 ? list : list.stream().sorted(trust).toList());
    this.ids = grouped.keySet().stream().sorted().toList();
    this.byId = Collections.unmodifiableMap(grouped);
    this.referrers = Collections.unmodifiableMap(incoming);
  }

  /// Most lists stay at one record and take no room to grow.
  private static List<Record> joined(List<Record> list, List<Record> one) {
    List<Record> longer = list.size() == 1 ? new ArrayList<>(list) : list;
    longer.addAll(one);
    return longer;
  }

  /// The stated order of `data/README.md`: certainty, then the newer source, then its name. A date
  /// that is less precise counts as the earlier one (`2026` before `2026-05`).
  private Comparator<Record> trust() {
    Map<String, String> dates = new HashMap<>();
    sources.forEach(source -> dates.put(source.name(), source.date()));
    return Comparator.comparing(Record::certainty)
        .thenComparing(
            record -> dates.getOrDefault(record.place().source(), ""), Comparator.reverseOrder())
        .thenComparing(record -> record.place().source());
  }

  public Schema schema() {
    return schema;
  }

  public List<SourceManifest> sources() {
    return sources;
  }

  /// All records, source by source, in the order of their tables.
  public List<Record> records() {
    return records;
  }

  /// The ids of all things, sorted by kind and key.
  public List<RecordId> ids() {
    return ids;
  }

  /// The ids of one kind, sorted by key.
  public List<RecordId> listIds(String kind) {
    return ids.stream().filter(id -> id.kind().equals(kind)).toList();
  }

  /// What the sources say about one thing, most trusted first; empty when none does.
  public List<Record> list(RecordId id) {
    return byId.getOrDefault(id, List.of());
  }

  /// The records that refer to a thing.
  public List<Record> listReferrers(RecordId id) {
    return referrers.getOrDefault(id, List.of());
  }

  /// The most trusted source's value of a field.
  public Optional<Value> find(RecordId id, String field) {
    for (Record record : list(id)) {
      Optional<Value> value = record.find(field);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  public Optional<String> findText(RecordId id, String field) {
    return find(id, field).map(Value::text);
  }

  /// The highest certainty with which a source speaks of a thing.
  public Certainty certainty(RecordId id) {
    Certainty highest = Certainty.LOW;
    for (Record record : list(id)) {
      highest = record.certainty().compareTo(highest) < 0 ? record.certainty() : highest;
    }
    return highest;
  }

  /// How many things there are of each kind, kinds without any included.
  public SortedMap<String, Long> countsByKind() {
    SortedMap<String, Long> counts = new TreeMap<>();
    schema.kinds().forEach(kind -> counts.put(kind.name(), 0L));
    ids.forEach(id -> counts.merge(id.kind(), 1L, Long::sum));
    return counts;
  }
}
