package org.xuetu.graph.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.validation.ReportEntry;

/// Turns a validation report into breaches. One value is told of once, by the first rule it breaks:
/// who mends that sees the next. And two values are not compared while one of them is at fault.
final class ReportReading {
  private record Place(String focus, String property, Optional<String> value) {}

  private record Item(String focus, String property) {}

  private record Comparison(Breach breach, String other) {}

  private final Map<String, Integer> rank = new LinkedHashMap<>();
  private final List<Rule> rules;
  private final Function<Node, Optional<String>> focus;
  private final Map<Place, Breach> told = new LinkedHashMap<>();
  private final Set<Item> faulty = new HashSet<>();
  private final List<Comparison> comparisons = new ArrayList<>();

  /// @param focus what a focus node is called; empty for one that nobody asked about
  ReportReading(List<Rule> rules, Function<Node, Optional<String>> focus) {
    this.rules = rules;
    this.focus = focus;
    rules.forEach(rule -> rank.put(rule.code(), rank.size()));
  }

  List<Breach> read(Collection<ReportEntry> entries) {
    for (ReportEntry entry : entries) {
      focus.apply(entry.focusNode()).ifPresent(name -> take(entry, name));
    }
    List<Breach> breaches = new ArrayList<>(told.values());
    for (Comparison comparison : comparisons) {
      String at = comparison.breach().focus();
      if (!faulty.contains(new Item(at, comparison.breach().rule().property()))
          && !faulty.contains(new Item(at, comparison.other()))) {
        breaches.add(comparison.breach());
      }
    }
    return breaches;
  }

  private void take(ReportEntry entry, String name) {
    Rule rule = rules.get(rankOf(ShapeTexts.codeOf(entry.source())));
    Optional<String> value = Optional.ofNullable(entry.value()).map(ReportReading::text);
    Breach breach = new Breach(name, rule, value);
    if (entry.constraint() instanceof ConstraintPairwise comparison) {
      comparisons.add(new Comparison(breach, comparison.getValue().getURI()));
      return;
    }
    faulty.add(new Item(name, rule.property()));
    told.merge(new Place(name, rule.property(), value), breach, this::earlier);
  }

  private int rankOf(String code) {
    return Optional.ofNullable(rank.get(code)).orElseThrow();
  }

  private Breach earlier(Breach one, Breach other) {
    return rankOf(one.rule().code()) <= rankOf(other.rule().code()) ? one : other;
  }

  private static String text(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    return value.isURI() ? value.getURI() : "";
  }
}
