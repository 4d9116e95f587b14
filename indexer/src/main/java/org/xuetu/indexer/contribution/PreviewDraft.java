package org.xuetu.indexer.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Iris;

/// Works out a [Preview], record by record.
final class PreviewDraft {
  private final KnownThings known;
  private final Iris iris;
  private final int most;
  private final Map<Preview.Change, Long> counts = new EnumMap<>(Preview.Change.class);
  private final Map<Preview.Change, List<Preview.Offered>> records =
      new EnumMap<>(Preview.Change.class);
  private final SortedMap<RecordId, Long> links = new TreeMap<>();

  PreviewDraft(KnownThings known, Iris iris, int most) {
    this.known = known;
    this.iris = iris;
    this.most = most;
    for (Preview.Change change : Preview.Change.values()) {
      counts.put(change, 0L);
      records.put(change, new ArrayList<>());
    }
  }

  void add(OfferedRow row, boolean conforms) {
    Optional<RecordId> id =
        row.candidate().key().map(key -> new RecordId(row.candidate().kind().name(), key));
    if (!conforms || id.isEmpty()) {
      counts.merge(Preview.Change.HELD_BACK, 1L, Long::sum);
      return;
    }
    known.offer(id.get());
    List<Preview.NewValue> values = List.of();
    Preview.Change change = Preview.Change.NEW;
    if (known.isInRelease(id.get())) {
      values = newValues(row, id.get());
      change = values.isEmpty() ? Preview.Change.UNCHANGED : Preview.Change.CHANGED;
    }
    counts.merge(change, 1L, Long::sum);
    List<Preview.Offered> list = records.getOrDefault(change, List.of());
    if (list.size() < most) {
      list.add(
          new Preview.Offered(
              id.get(),
              iris.of(id.get()),
              row.candidate().findText("name"),
              row.place(),
              change,
              values));
    }
    link(row);
  }

  private void link(OfferedRow row) {
    Set<RecordId> targets = new HashSet<>();
    row.candidate()
        .values()
        .values()
        .forEach(
            values ->
                values.forEach(
                    value -> {
                      if (value instanceof Value.Ref(RecordId target)
                          && known.isInRelease(target)) {
                        targets.add(target);
                      }
                    }));
    targets.forEach(target -> links.merge(target, 1L, Long::sum));
  }

  private List<Preview.NewValue> newValues(OfferedRow row, RecordId id) {
    Map<String, EntityView.Statement> stated = new TreeMap<>();
    known.entities().listStatements(id).forEach(it -> stated.put(it.field(), it));
    List<Preview.NewValue> values = new ArrayList<>();
    for (Field field : row.candidate().kind().fields()) {
      List<EntityView.ShownValue> old =
          Optional.ofNullable(stated.get(field.name()))
              .map(EntityView.Statement::values)
              .orElse(List.of());
      Set<String> same = new HashSet<>();
      old.forEach(value -> same.add(identity(value)));
      List<String> offered =
          row.candidate().list(field.name()).stream()
              .filter(value -> !same.contains(identity(value)))
              .map(this::shown)
              .toList();
      if (!offered.isEmpty()) {
        values.add(
            new Preview.NewValue(
                field.name(),
                field.zh(),
                old.stream().map(it -> new Preview.OldValue(it.text(), it.sources())).toList(),
                offered));
      }
    }
    return values;
  }

  private String shown(Value value) {
    return value instanceof Value.Ref(RecordId target) && known.isInRelease(target)
        ? known.entities().label(target)
        : value.text();
  }

  private static String identity(EntityView.ShownValue value) {
    return value
        .target()
        .map(RecordId::toString)
        .orElseGet(() -> value.iri().isEmpty() ? plain(value.text()) : value.iri());
  }

  private static String identity(Value value) {
    return switch (value) {
      case Value.Ref(RecordId target) -> target.toString();
      case Value.ConceptValue(var concept) -> Iris.ofConcept(concept.scheme(), concept.key());
      default -> plain(value.text());
    };
  }

  /// 3.0 credits are 3 credits.
  private static String plain(String text) {
    return text.matches("-?\\d{1,15}\\.\\d{1,10}")
        ? text.replaceAll("0+$", "").replaceAll("\\.$", "")
        : text;
  }

  Preview finish() {
    List<Preview.Offered> told = new ArrayList<>();
    for (Preview.Change change :
        List.of(Preview.Change.CHANGED, Preview.Change.NEW, Preview.Change.UNCHANGED)) {
      records.getOrDefault(change, List.of()).stream().limit(most - told.size()).forEach(told::add);
    }
    SortedMap<String, List<Preview.Link>> byKind = new TreeMap<>();
    links.forEach(
        (id, count) ->
            byKind
                .computeIfAbsent(id.kind(), _ -> new ArrayList<>())
                .add(new Preview.Link(id, iris.of(id), known.entities().label(id), count)));
    byKind.replaceAll(
        (_, list) ->
            list.stream()
                .sorted(Comparator.comparingLong(Preview.Link::records).reversed())
                .limit(most)
                .toList());
    return new Preview(counts, told, byKind);
  }
}
