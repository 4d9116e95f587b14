package org.xuetu.api.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.graph.change.ChangeType;
import org.xuetu.graph.change.GraphChanges;
import org.xuetu.graph.change.ThingChange;
import org.xuetu.indexer.release.ReleaseComparison;

/// Words the differences of two releases for a terminal. Changes of the source row alone are
/// counted, not listed: one inserted line moves all that follow it.
final class ChangeText {
  private static final int FIELDS_SHOWN = 6;
  private static final GraphChanges.Filter TOLD =
      new GraphChanges.Filter(
          Set.copyOf(EnumSet.complementOf(EnumSet.of(ChangeType.RESTATED))), Set.of());

  private ChangeText() {}

  static List<String> of(ReleaseComparison comparison, int limit) {
    var changes = comparison.changes();
    var lines = new ArrayList<String>();
    lines.add(
        "%s（%s）→ %s（%s）"
            .formatted(
                comparison.from().id(),
                comparison.from().builtAt(),
                comparison.to().id(),
                comparison.to().builtAt()));
    lines.add(changes.sentence());
    long total = changes.count(TOLD);
    for (var change : changes.list(TOLD, 0, limit)) {
      tell(change, lines);
    }
    if (total > limit) {
      lines.add("……另有 %,d 项，可用 --limit 多列一些，或用 --json。".formatted(total - limit));
    }
    return lines;
  }

  private static void tell(ThingChange change, List<String> lines) {
    lines.add(
        "%s  %s %s  %s"
            .formatted(
                change.type().zh(),
                change.kindLabel(),
                change.id().map(it -> it.key()).orElse(change.iri()),
                change.name()));
    switch (change.type()) {
      case ADDED, WITHDRAWN -> lines.add("      来源：" + String.join("、", sources(change.fields())));
      case ENDED, BEGUN, RENAMED, CHANGED, RESTATED -> {
        change.fields().stream().limit(FIELDS_SHOWN).map(ChangeText::field).forEach(lines::add);
        if (change.fields().size() > FIELDS_SHOWN) {
          lines.add("      ……另有 %d 处".formatted(change.fields().size() - FIELDS_SHOWN));
        }
      }
    }
  }

  private static String field(ThingChange.FieldChange field) {
    return "      %s：%s → %s"
        .formatted(field.label(), values(field.before()), values(field.after()));
  }

  private static String values(List<ThingChange.StatedValue> values) {
    return values.isEmpty()
        ? "（无）"
        : values.stream()
            .map(it -> it.text() + "（" + String.join("、", it.sources()) + "）")
            .collect(Collectors.joining("；"));
  }

  private static List<String> sources(List<ThingChange.FieldChange> fields) {
    return fields.stream()
        .flatMap(it -> Stream.concat(it.before().stream(), it.after().stream()))
        .flatMap(it -> it.sources().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
