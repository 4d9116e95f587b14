package org.xuetu.graph.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;

/// The statements of expanded JSON-LD, in one walk. The processor's own way there compares every
/// value of a property with every other, so that a list of some hundred thousand never ends.
final class ExpandedStatements {
  private final StreamRDF sink;

  ExpandedStatements(StreamRDF sink) {
    this.sink = sink;
  }

  void read(JsonArray expanded) {
    expanded.forEach(this::term);
  }

  /// The term a value stands for, having stated what it says of itself.
  private Node term(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      throw malformed("此处应当是一个节点：" + value);
    }
    if (object.containsKey("@value")) {
      return literal(object);
    }
    if (object.containsKey("@list")) {
      return list(object.getJsonArray("@list"));
    }
    return node(object);
  }

  private Node node(JsonObject object) {
    Node subject = object.containsKey("@id") ? named(object) : NodeFactory.createBlankNode();
    for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
      switch (entry.getKey()) {
        case "@id", "@index" -> {}
        case "@type" -> types(subject, entry.getValue());
        case "@graph", "@included" -> entry.getValue().asJsonArray().forEach(this::term);
        case "@reverse" -> reverse(subject, entry.getValue().asJsonObject());
        default -> values(subject, entry.getKey(), entry.getValue().asJsonArray());
      }
    }
    return subject;
  }

  private static Node named(JsonObject object) {
    if (object.get("@id") instanceof JsonString id) {
      return resource(id.getString());
    }
    throw new Refusal(
        new RdfException(
            RdfException.Reason.IRI_INVALID, "有一个 @id 不是 IRI：" + object.get("@id"), "请写成完整的 IRI"));
  }

  private void types(Node subject, JsonValue types) {
    List<? extends JsonValue> all = types instanceof JsonArray array ? array : List.of(types);
    for (JsonValue type : all) {
      state(subject, RDF.type.asNode(), resource(((JsonString) type).getString()));
    }
  }

  private void reverse(Node object, JsonObject properties) {
    properties.forEach(
        (property, subjects) ->
            subjects
                .asJsonArray()
                .forEach(subject -> state(term(subject), resource(property), object)));
  }

  private void values(Node subject, String property, JsonArray values) {
    Node predicate = resource(property);
    if (predicate.isBlank()) {
      throw malformed("属性不能是空白节点：" + property);
    }
    values.forEach(value -> state(subject, predicate, term(value)));
  }

  private Node list(JsonArray items) {
    List<Node> cells = new ArrayList<>(items.size() + 1);
    items.forEach(_ -> cells.add(NodeFactory.createBlankNode()));
    cells.add(RDF.nil.asNode());
    for (int i = 0; i < items.size(); i++) {
      state(cells.get(i), RDF.first.asNode(), term(items.get(i)));
      state(cells.get(i), RDF.rest.asNode(), cells.get(i + 1));
    }
    return cells.getFirst();
  }

  private static Node literal(JsonObject object) {
    JsonValue value = object.getOrDefault("@value", JsonValue.NULL);
    if (object.get("@language") instanceof JsonString language
        && value instanceof JsonString text) {
      return NodeFactory.createLiteralLang(text.getString(), language.getString());
    }
    String type = object.get("@type") instanceof JsonString given ? given.getString() : "";
    if (type.equals("@json")) {
      return typed(value.toString(), RDF.uri + "JSON");
    }
    return switch (value.getValueType()) {
      case STRING -> {
        String text = ((JsonString) value).getString();
        yield type.isEmpty() ? NodeFactory.createLiteralString(text) : typed(text, type);
      }
      case NUMBER -> number(((JsonNumber) value).bigDecimalValue(), type);
      case TRUE, FALSE ->
          typed(value.toString(), type.isEmpty() ? XSDDatatype.XSDboolean.getURI() : type);
      case OBJECT, ARRAY, NULL -> throw malformed("@value 应当是文字、数字或真假：" + value);
    };
  }

  /// JSON has one kind of number: a whole one is an integer and any other a double, unless its type
  /// is given.
  private static Node number(BigDecimal number, String type) {
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    if (type.equals(XSDDatatype.XSDdouble.getURI()) || type.isEmpty() && !isWhole) {
      return typed(scientific().format(number.doubleValue()), XSDDatatype.XSDdouble.getURI());
    }
    String text = isWhole ? number.toBigInteger().toString() : number.toPlainString();
    return typed(text, type.isEmpty() ? XSDDatatype.XSDinteger.getURI() : type);
  }

  /// As the standard writes a double: `2.5E0`.
  private static NumberFormat scientific() {
    return new DecimalFormat("0.0##############E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  private static Node typed(String text, String type) {
    return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(type));
  }

  private static Node resource(String name) {
    return name.startsWith("_:")
        ? NodeFactory.createBlankNode(name.substring(2))
        : NodeFactory.createURI(name);
  }

  private void state(Node subject, Node predicate, Node object) {
    if (subject.isLiteral()) {
      throw malformed("文字不能作主语：" + subject.getLiteralLexicalForm());
    }
    sink.triple(Triple.create(subject, predicate, object));
  }

  private static Refusal malformed(String what) {
    return new Refusal(
        new RdfException(
            RdfException.Reason.MALFORMED, "JSON-LD 有误：" + what, "请对照 JSON-LD 1.1 改正"));
  }
}
