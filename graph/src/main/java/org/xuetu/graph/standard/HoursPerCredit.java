package org.xuetu.graph.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Prefixes;

/// Works out the one value that the shapes need and a contribution does not state: SHACL's core
/// compares values but does not divide them.
final class HoursPerCredit {
  static final String PROPERTY = Prefixes.XT + "hoursPerCredit";
  private static final String HOURS = "xt:hours";
  private static final String CREDITS = "xt:credits";

  private HoursPerCredit() {}

  static void state(Candidate candidate, Node subject, Graph graph) {
    Optional<BigDecimal> hours = only(candidate, HOURS);
    Optional<BigDecimal> credits = only(candidate, CREDITS).filter(it -> it.signum() > 0);
    if (hours.isPresent() && credits.isPresent()) {
      BigDecimal ratio = hours.get().divide(credits.get(), 2, RoundingMode.HALF_UP);
      graph.add(
          subject,
          NodeFactory.createURI(PROPERTY),
          NodeFactory.createLiteralDT(
              ratio.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal));
    }
  }

  /// The field in whose place people look for it.
  static Optional<Field> place(Kind kind) {
    return kind.fields().stream().filter(field -> field.property().equals(HOURS)).findFirst();
  }

  private static Optional<BigDecimal> only(Candidate candidate, String property) {
    List<Value> values =
        candidate.kind().fields().stream()
            .filter(field -> field.property().equals(property))
            .flatMap(field -> candidate.list(field.name()).stream())
            .toList();
    return values.size() != 1
        ? Optional.empty()
        : switch (values.getFirst()) {
          case Value.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
          case Value.Decimal(BigDecimal number) -> Optional.of(number);
          default -> Optional.empty();
        };
  }
}
