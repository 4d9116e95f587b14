package org.xuetu.graph.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.Validity;
import org.xuetu.graph.vocab.Terms;

/// Reads when a record holds. Where several sources state an interval the most certain one is
/// believed, among equals the first by name: half of one and half of another would be nobody's word.
public final class ValidityReader {
  /// The properties that state a beginning or an end.
  public static final List<Node> PROPERTIES =
      List.of(Terms.VALID_FROM_ABOUT, Terms.VALID_FROM, Terms.ABOLISHED, Terms.VALID_UNTIL);

  private final DatasetGraph dataset;

  public ValidityReader(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  public Validity of(Node subject) {
    Map<String, Validity> bySource = new TreeMap<>();
    addAll(bySource, subject, Terms.VALID_FROM_ABOUT, ValidityReader::month, true);
    addAll(bySource, subject, Terms.VALID_FROM, ValidityReader::day, true);
    addAll(bySource, subject, Terms.ABOLISHED, ValidityReader::month, false);
    addAll(bySource, subject, Terms.VALID_UNTIL, ValidityReader::day, false);
    if (bySource.size() < 2) {
      return bySource.values().stream().findFirst().orElse(Validity.NOT_STATED);
    }
    return bySource.entrySet().stream()
        .min(
            Comparator.comparing(
                    (Map.Entry<String, Validity> entry) -> certainty(entry.getKey(), subject))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(Validity.NOT_STATED);
  }

  private interface Parser {
    Optional<Validity.Bound> parse(String text);
  }

  /// A day overrides what is known only to the month.
  private void addAll(
      Map<String, Validity> bySource, Node subject, Node property, Parser parser, boolean begin) {
    dataset
        .findNG(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> add(bySource, quad, parser, begin));
  }

  private static void add(Map<String, Validity> bySource, Quad quad, Parser parser, boolean begin) {
    if (!quad.getObject().isLiteral()) {
      return;
    }
    Optional<Validity.Bound> bound = parser.parse(quad.getObject().getLiteralLexicalForm());
    if (bound.isPresent()) {
      String source = quad.getGraph().getURI();
      Validity known = bySource.getOrDefault(source, Validity.NOT_STATED);
      bySource.put(
          source, begin ? new Validity(bound, known.end()) : new Validity(known.begin(), bound));
    }
  }

  private static Optional<Validity.Bound> day(String text) {
    try {
      return Optional.of(new Validity.Bound.Day(LocalDate.parse(text)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<Validity.Bound> month(String text) {
    try {
      return Optional.of(new Validity.Bound.SomeDayIn(YearMonth.parse(text)));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  private Certainty certainty(String source, Node subject) {
    Certainty best = Certainty.LOW;
    var found = dataset.findNG(NodeFactory.createURI(source), subject, Terms.CERTAINTY, Node.ANY);
    while (found.hasNext()) {
      Optional<Certainty> one = Certainty.find(found.next().getObject().getLiteralLexicalForm());
      if (one.isPresent() && one.get().compareTo(best) < 0) {
        best = one.get();
      }
    }
    return best;
  }
}
