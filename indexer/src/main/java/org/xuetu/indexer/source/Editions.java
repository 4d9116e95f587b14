package org.xuetu.indexer.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.RowPlace;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SourceManifest;
import org.xuetu.graph.record.Value;

/// Compares the editions of one register: where a newer edition calls the same thing by another name,
/// the older name becomes a former name.
///
/// When the name changed is not known, only between which editions; that is what is stated.
final class Editions {
  private static final String KIND = "name";
  private static final String FORMER = "former-name";

  private final Schema schema;
  private final Kind kind;
  private final Map<String, SourceManifest> manifests;

  private Editions(Schema schema, Kind kind, Map<String, SourceManifest> manifests) {
    this.schema = schema;
    this.kind = kind;
    this.manifests = manifests;
  }

  /// The former names, as records of the newer edition's source that cite both rows.
  static List<Record> formerNames(
      Schema schema, Map<String, SourceManifest> manifests, List<Record> records) {
    Optional<Kind> kind =
        schema.findKind(KIND).filter(found -> found.findField("attested").isPresent());
    boolean any = manifests.values().stream().anyMatch(source -> source.register().isPresent());
    if (kind.isEmpty() || !any) {
      return List.of();
    }
    return new Editions(schema, kind.get(), manifests).derive(records);
  }

  private record Listed(String register, RecordId id) {}

  private List<Record> derive(List<Record> records) {
    Map<Listed, List<Record>> rows = new LinkedHashMap<>();
    for (Record record : records) {
      Optional<String> register = source(record).register();
      if (register.isPresent() && record.findText("name").isPresent() && isNamed(record)) {
        rows.computeIfAbsent(new Listed(register.get(), record.id()), _ -> new ArrayList<>())
            .add(record);
      }
    }
    List<Record> names = new ArrayList<>();
    rows.forEach((listed, editions) -> compare(listed, editions, names));
    return names;
  }

  private boolean isNamed(Record record) {
    return kind.findField("of").filter(of -> of.to().contains(record.kind().name())).isPresent();
  }

  private SourceManifest source(Record record) {
    SourceManifest manifest = manifests.get(record.place().source());
    if (manifest == null) {
      throw new IllegalStateException("no manifest of " + record.place());
    }
    return manifest;
  }

  private void compare(Listed listed, List<Record> editions, List<Record> names) {
    List<Record> byDate =
        editions.stream().sorted(Comparator.comparing((Record row) -> source(row).date())).toList();
    // The last row of every name, oldest first: a name that came back is current, not former.
    Map<String, Integer> last = new TreeMap<>();
    for (int i = 0; i < byDate.size(); i++) {
      last.put(name(byDate.get(i)), i);
    }
    for (int i = 0; i + 1 < byDate.size(); i++) {
      Record older = byDate.get(i);
      Record newer = byDate.get(i + 1);
      if (last.getOrDefault(name(older), -1) == i
          && !source(older).date().equals(source(newer).date())) {
        names.add(former(listed, older, newer));
      }
    }
  }

  private static String name(Record record) {
    return record.findText("name").orElseThrow();
  }

  private Record former(Listed listed, Record older, Record newer) {
    SourceManifest before = source(older);
    SourceManifest after = source(newer);
    String id =
        "former-%s-%s-%s-%s"
            .formatted(listed.register(), listed.id().kind(), listed.id().key(), before.date())
            .replaceAll("[^A-Za-z0-9-]", "-");
    Map<String, List<Value>> values = new LinkedHashMap<>();
    values.put("id", List.of(new Value.Code(id)));
    values.put("of", List.of(new Value.Ref(listed.id())));
    values.put("text", List.of(new Value.Text(name(older), "zh")));
    values.put("relation", List.of(new Value.ConceptValue(former())));
    values.put("attested", List.of(new Value.Code(before.date())));
    values.put("supersededBy", List.of(new Value.Code(after.date())));
    values.put(
        "note",
        List.of(
            new Value.Text(
                "比较同一名录的两版得出：%s 版作“%s”，%s 版作“%s”；更名的日期未载"
                    .formatted(before.date(), name(older), after.date(), name(newer)),
                "zh")));
    values.keySet().retainAll(kind.fields().stream().map(Field::name).toList());
    return new Record(
        new RecordId(KIND, id),
        kind,
        new RowPlace(after.name(), newer.place().file(), newer.place().row()),
        values,
        lower(older.certainty(), newer.certainty()),
        older.cited() + "；" + newer.cited(),
        older.origin() + ";" + newer.origin());
  }

  private ConceptScheme.Concept former() {
    String scheme = kind.findField("relation").flatMap(Field::scheme).orElseThrow();
    return schema.getScheme(scheme).findByKey(FORMER).orElseThrow();
  }

  private static Certainty lower(Certainty one, Certainty other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
