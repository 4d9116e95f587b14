package org.xuetu.graph.standard;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Prefixes;

/// Reads a node of a contributed graph as a field's value; what is none becomes plain text. It judges
/// nothing, the shapes do.
final class ValueReader {
  private static final int LONGEST_NUMBER = 30;

  private final Schema schema;

  ValueReader(Schema schema) {
    this.schema = schema;
  }

  Value read(Field field, Node node) {
    String text = text(node);
    Optional<Value> value =
        switch (field.type()) {
          case TEXT, CODE, URL -> Optional.empty();
          case INTEGER -> decimal(text).flatMap(ValueReader::whole);
          case DECIMAL -> decimal(text).map(Value.Decimal::new);
          case DATE -> date(text);
          case MONTH -> month(text);
          case BOOLEAN -> flag(text);
          case CONCEPT -> concept(field, text);
          case REF -> node.isURI() ? reference(field, text) : Optional.empty();
        };
    return value.orElseGet(
        () ->
            switch (field.type()) {
              case CODE -> new Value.Code(text);
              case URL -> new Value.Link(text);
              default -> new Value.Text(text, field.lang().orElse(""));
            });
  }

  static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      return text.length() > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(new BigDecimal(text)).filter(number -> Math.abs(number.scale()) < 20);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> whole(BigDecimal number) {
    try {
      return Optional.of(new Value.Whole(number.longValueExact()));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> date(String text) {
    try {
      return Optional.of(new Value.Date(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> month(String text) {
    try {
      return Optional.of(new Value.Month(YearMonth.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> flag(String text) {
    return switch (text) {
      case "true", "1" -> Optional.of(new Value.Flag(true));
      case "false", "0" -> Optional.of(new Value.Flag(false));
      default -> Optional.empty();
    };
  }

  private Optional<Value> concept(Field field, String iri) {
    ConceptScheme scheme = schema.getScheme(field.scheme().orElseThrow());
    String start = Prefixes.CONCEPT + scheme.name() + "/";
    return iri.startsWith(start)
        ? scheme.findByKey(iri.substring(start.length())).map(Value.ConceptValue::new)
        : Optional.empty();
  }

  /// Whoever contributes may have read our IRIs from another place where the same release is served:
  /// what counts is the end, `/id/{kind}/{key}`.
  private static Optional<Value> reference(Field field, String iri) {
    for (String kind : field.to()) {
      int at = iri.lastIndexOf("/id/" + kind + "/");
      if (at >= 0) {
        String key = iri.substring(at + kind.length() + 5);
        if (!key.isEmpty()) {
          return Optional.of(new Value.Ref(new RecordId(kind, key)));
        }
      }
    }
    return Optional.empty();
  }
}
