package org.xuetu.graph.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// Turns the statements that differ into fields with their old and new values, in the order of the
/// kind's fields; what every row has comes last.
final class FieldChanges {
  private static final Map<Node, String> EVERY_ROW =
      Map.of(
          Terms.CERTAINTY, "可信度",
          Terms.CITED, "引自",
          Terms.SOURCE_ROW, "来源行",
          Terms.ORIGINAL_ROW, "原始行",
          Terms.LABEL, "显示的名称",
          Terms.IDENTIFIER, "编号");

  private final Side before;
  private final Side after;

  FieldChanges(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  /// The statements about one property on both sides.
  private record Pair(List<Quad> removed, List<Quad> added) {}

  List<ThingChange.FieldChange> of(Optional<Kind> kind, List<Quad> removed, List<Quad> added) {
    Map<String, Pair> byProperty = new TreeMap<>();
    removed.forEach(quad -> pair(byProperty, quad).removed().add(quad));
    added.forEach(quad -> pair(byProperty, quad).added().add(quad));
    byProperty.remove(RDF.type.getURI());
    if (byProperty.containsKey(Terms.PREF_LABEL.getURI())) {
      // The name shown only repeats it.
      byProperty.remove(Terms.LABEL.getURI());
    }
    List<ThingChange.FieldChange> fields = new ArrayList<>();
    for (Field field : kind.map(Kind::fields).orElse(List.of())) {
      Pair pair = byProperty.remove(Prefixes.expand(field.property()));
      if (pair != null) {
        fields.add(change(field.property(), field.zh(), pair));
      }
    }
    byProperty.forEach(
        (property, pair) -> {
          String name = Prefixes.shorten(property);
          Node predicate = first(pair).getPredicate();
          fields.add(change(name, EVERY_ROW.getOrDefault(predicate, name), pair));
        });
    return fields;
  }

  private static Pair pair(Map<String, Pair> byProperty, Quad quad) {
    return byProperty.computeIfAbsent(
        quad.getPredicate().getURI(), _ -> new Pair(new ArrayList<>(), new ArrayList<>()));
  }

  private static Quad first(Pair pair) {
    return pair.removed().isEmpty() ? pair.added().getFirst() : pair.removed().getFirst();
  }

  private ThingChange.FieldChange change(String property, String label, Pair pair) {
    return new ThingChange.FieldChange(
        property, label, values(pair.removed(), before), values(pair.added(), after));
  }

  private static List<ThingChange.StatedValue> values(List<Quad> quads, Side side) {
    Map<Node, TreeSet<String>> sources = new LinkedHashMap<>();
    for (Quad quad : quads) {
      sources
          .computeIfAbsent(quad.getObject(), _ -> new TreeSet<>())
          .add(side.source(quad.getGraph()));
    }
    return sources.entrySet().stream()
        .map(
            entry ->
                new ThingChange.StatedValue(
                    side.text(entry.getKey()),
                    side.record(entry.getKey()),
                    List.copyOf(entry.getValue())))
        .sorted(Comparator.comparing(ThingChange.StatedValue::text))
        .toList();
  }
}
