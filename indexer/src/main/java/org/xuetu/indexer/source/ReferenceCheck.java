package org.xuetu.indexer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.Value;

/// Settles what every reference points to and finds those that lead nowhere or in a circle.
final class ReferenceCheck {
  private ReferenceCheck() {}

  /// The records that may be published: a record with a bad reference is left out, and then those
  /// that refer to it, until nothing changes. Each is named by a finding.
  static List<Record> keepSound(Schema schema, List<Record> records, List<Finding> findings) {
    List<Record> kept = new ArrayList<>(records);
    boolean changed = true;
    while (changed) {
      Set<RecordId> known = new HashSet<>();
      kept.forEach(record -> known.add(record.id()));
      List<Record> sound = new ArrayList<>(kept.size());
      for (Record record : kept) {
        settle(record, known, findings).ifPresent(sound::add);
      }
      Set<RecordId> circular = circular(schema, sound, findings);
      sound.removeIf(record -> circular.contains(record.id()));
      changed = sound.size() < kept.size();
      kept = sound;
    }
    return kept;
  }

  private static Optional<Record> settle(
      Record record, Set<RecordId> known, List<Finding> findings) {
    Map<String, List<Value>> values = new LinkedHashMap<>(record.values());
    boolean sound = true;
    for (Field field : record.kind().fields()) {
      List<Value> settled = new ArrayList<>();
      for (RecordId named : record.listRefs(field.name())) {
        Optional<RecordId> target =
            candidates(field, named).stream().filter(known::contains).findFirst();
        if (target.isPresent()) {
          settled.add(new Value.Ref(target.get()));
        } else {
          sound = false;
          findings.add(
              finding(
                  FindingCode.REFERENCE_UNKNOWN,
                  record,
                  field,
                  named.key(),
                  "找不到所指的" + String.join("或", field.to()),
                  "检查代码是否写错；若确有此项，先在它自己的表里补一行"));
        }
      }
      if (!settled.isEmpty()) {
        values.put(field.name(), settled);
      }
    }
    return sound
        ? Optional.of(
            new Record(
                record.id(),
                record.kind(),
                record.place(),
                values,
                record.certainty(),
                record.cited(),
                record.origin()))
        : Optional.empty();
  }

  /// The thing as named, then things of the same key in the order of the field's kinds.
  private static List<RecordId> candidates(Field field, RecordId named) {
    List<RecordId> candidates = new ArrayList<>();
    candidates.add(named);
    field.to().forEach(kind -> candidates.add(new RecordId(kind, named.key())));
    return candidates;
  }

  private static Set<RecordId> circular(
      Schema schema, List<Record> records, List<Finding> findings) {
    Set<RecordId> circular = new HashSet<>();
    schema
        .kinds()
        .forEach(
            kind -> {
              for (Field field : kind.fields()) {
                if (field.acyclic()) {
                  circular.addAll(circular(field, kind.name(), records, findings));
                }
              }
            });
    return circular;
  }

  private static Set<RecordId> circular(
      Field field, String kind, List<Record> records, List<Finding> findings) {
    Map<RecordId, Set<RecordId>> next = new HashMap<>();
    List<Record> ofKind =
        records.stream().filter(record -> record.id().kind().equals(kind)).toList();
    ofKind.forEach(
        record ->
            next.computeIfAbsent(record.id(), _ -> new HashSet<>())
                .addAll(record.listRefs(field.name())));
    Set<RecordId> circular = new HashSet<>();
    for (Record record : ofKind) {
      if (reachesItself(record.id(), next)) {
        circular.add(record.id());
        findings.add(
            finding(
                FindingCode.REFERENCE_CYCLE,
                record,
                field,
                record.findText(field.name()).orElse(""),
                field.zh() + "绕成了一圈",
                "沿着" + field.zh() + "检查，改正使它不再回到自己"));
      }
    }
    return circular;
  }

  private static boolean reachesItself(RecordId start, Map<RecordId, Set<RecordId>> next) {
    Set<RecordId> seen = new HashSet<>();
    List<RecordId> open = new ArrayList<>(next.getOrDefault(start, Set.of()));
    while (!open.isEmpty()) {
      RecordId id = open.removeLast();
      if (id.equals(start)) {
        return true;
      }
      if (seen.add(id)) {
        open.addAll(next.getOrDefault(id, Set.of()));
      }
    }
    return false;
  }

  private static Finding finding(
      FindingCode code, Record record, Field field, String value, String message, String fix) {
    return new Finding(
        code,
        record.place().source(),
        record.place().file(),
        record.place().row(),
        field.name(),
        value,
        message,
        fix);
  }
}
