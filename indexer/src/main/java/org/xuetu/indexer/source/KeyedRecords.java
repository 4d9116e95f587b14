package org.xuetu.indexer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Value;
import org.xuetu.indexer.mapping.Repeat;

/// The records of one table, each key once; what to do with a key that comes again is the table's
/// own rule.
final class KeyedRecords {
  static final String SAME = "与前面的行相同";
  static final String OTHER = "与前面的行同键而内容不同，取前面的行";
  static final String UNITED = "并入前面的同键行";

  private final Repeat repeat;
  private final TableFindings findings;
  private final TableTally tally;
  private final Map<String, Record> byKey = new LinkedHashMap<>();
  private final Map<String, Record> byIdentity = new HashMap<>();

  KeyedRecords(Repeat repeat, TableFindings findings, TableTally tally) {
    this.repeat = repeat;
    this.findings = findings;
    this.tally = tally;
  }

  List<Record> records() {
    return List.copyOf(byKey.values());
  }

  /// @param identity what the owner knows the thing by; under another key both are kept, for who is
  ///     right is not known here
  void add(Record record, Optional<String> identity) {
    identity.ifPresent(known -> compareKeys(record, known));
    add(record);
  }

  private void compareKeys(Record record, String identity) {
    Record first = byIdentity.putIfAbsent(identity, record);
    if (first != null && !first.id().equals(record.id())) {
      findings.add(
          FindingCode.KEY_CONFLICT,
          record.place().row(),
          record.kind().key().getFirst(),
          record.id().key(),
          "与" + place(first, record) + "是同一个标识 " + identity + "，键却不同（那里是 " + first.id().key() + "）",
          "两条都保留；请向来源核对哪个键是对的");
    }
  }

  private void add(Record record) {
    Record first = byKey.putIfAbsent(record.id().key(), record);
    if (first == null) {
      return;
    }
    switch (repeat) {
      case ERROR ->
          findings.add(
              FindingCode.KEY_DUPLICATE,
              record.place().row(),
              record.kind().key().getFirst(),
              record.id().key(),
              "与" + place(first, record) + "的键相同",
              "合并两行，或改正其中一个键");
      case FIRST -> tally.skip(first.values().equals(record.values()) ? SAME : OTHER);
      case MERGE -> unite(first, record);
    }
  }

  private void unite(Record first, Record record) {
    Map<String, List<Value>> values = new LinkedHashMap<>();
    for (Field field : record.kind().fields()) {
      List<Value> one = first.list(field.name());
      List<Value> other = record.list(field.name());
      Set<Value> both = new LinkedHashSet<>(one);
      both.addAll(other);
      if (!field.list() && both.size() > 1) {
        findings.add(
            FindingCode.KEY_CONFLICT,
            record.place().row(),
            field.name(),
            text(other),
            "与" + place(first, record) + "同键，" + field.zh() + "却不同（那里是 " + text(one) + "）",
            "两处只能有一处对，请核对原始文件；现取前面的行");
        return;
      }
      if (!both.isEmpty()) {
        values.put(field.name(), new ArrayList<>(both));
      }
    }
    byKey.put(
        record.id().key(),
        new Record(
            first.id(),
            first.kind(),
            first.place(),
            values,
            first.certainty(),
            first.cited(),
            first.origin() + ";" + record.origin()));
    tally.skip(UNITED);
  }

  private static String place(Record first, Record record) {
    String file = first.place().file();
    return (file.equals(record.place().file()) ? "" : file + " ") + "第" + first.place().row() + "行";
  }

  private static String text(List<Value> values) {
    return Optional.of(values)
        .filter(list -> !list.isEmpty())
        .map(List::getFirst)
        .map(Value::text)
        .orElse("");
  }
}
