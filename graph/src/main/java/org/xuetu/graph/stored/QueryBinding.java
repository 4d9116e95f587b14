package org.xuetu.graph.stored;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;
import org.xuetu.graph.vocab.Iris;

/// Turns what an asker set into terms and gives these to the parsed query in the place of its
/// variables. The text of the query is parsed before, so no value can become a part of it.
public final class QueryBinding {
  private static final int LONGEST = 200;

  private final Schema schema;
  private final Iris iris;
  private final Predicate<RecordId> known;

  /// @param known whether a release speaks of a thing
  public QueryBinding(Schema schema, Iris iris, Predicate<RecordId> known) {
    this.schema = schema;
    this.iris = iris;
    this.known = known;
  }

  /// @param given by name; what is not given is as the query presets it
  public SparqlQuery bind(StoredQuery query, Map<String, String> given)
      throws ParameterFault, SparqlException {
    refuseUnknown(query, given);
    Map<String, Node> values = new LinkedHashMap<>();
    for (QueryParameter parameter : query.parameters()) {
      Optional<String> text = value(parameter, given);
      if (text.isPresent()) {
        values.put(parameter.name(), node(parameter, text.get()));
      }
    }
    return SparqlQuery.parse(query.text(), List.of(), List.of()).with(values);
  }

  private static void refuseUnknown(StoredQuery query, Map<String, String> given)
      throws ParameterFault {
    List<String> names = query.parameters().stream().map(QueryParameter::name).toList();
    for (Map.Entry<String, String> each : given.entrySet()) {
      if (!names.contains(each.getKey())) {
        throw new ParameterFault(
            ParameterFault.Reason.UNKNOWN,
            each.getKey(),
            each.getValue(),
            "查询 %s 没有参数 %s；%s。"
                .formatted(
                    query.name(),
                    each.getKey(),
                    names.isEmpty() ? "它不带参数" : "它的参数有：" + String.join("、", names)));
      }
    }
  }

  private static Optional<String> value(QueryParameter parameter, Map<String, String> given)
      throws ParameterFault {
    Optional<String> said =
        Optional.ofNullable(given.get(parameter.name()))
            .map(String::strip)
            .filter(text -> !text.isEmpty());
    if (said.isPresent()) {
      return said;
    }
    return switch (parameter.preset()) {
      case QueryParameter.Preset.Value(String text) -> Optional.of(text);
      case QueryParameter.Preset.Unlimited() -> Optional.empty();
      case QueryParameter.Preset.Required() ->
          throw new ParameterFault(
              ParameterFault.Reason.MISSING,
              parameter.name(),
              "",
              "请给出参数 " + parameter.name() + "（" + parameter.title() + "）。");
    };
  }

  /// The term that a text stands for.
  Node node(QueryParameter parameter, String text) throws ParameterFault {
    if (text.length() > LONGEST) {
      throw invalid(parameter, text, "最多 " + LONGEST + " 个字");
    }
    return switch (parameter.type()) {
      case ParameterType.Words() -> NodeFactory.createLiteralString(text);
      case ParameterType.Whole(int least, int most) -> whole(parameter, text, least, most);
      case ParameterType.Day() -> day(parameter, text);
      case ParameterType.InScheme(String scheme) -> concept(parameter, text, scheme);
      case ParameterType.OfKind(String kind) -> thing(parameter, text, kind);
    };
  }

  private static Node whole(QueryParameter parameter, String text, int least, int most)
      throws ParameterFault {
    if (!text.matches("-?\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw invalid(parameter, text, "请写 " + least + " 到 " + most + " 之间的整数");
    }
    return NodeFactory.createLiteralDT(
        Integer.toString(Integer.parseInt(text)), XSDDatatype.XSDinteger);
  }

  private static Node day(QueryParameter parameter, String text) throws ParameterFault {
    try {
      return NodeFactory.createLiteralDT(LocalDate.parse(text).toString(), XSDDatatype.XSDdate);
    } catch (DateTimeException notADay) {
      throw invalid(parameter, text, "请写成 2026-10-01 这样的日期");
    }
  }

  private Node concept(QueryParameter parameter, String text, String name) throws ParameterFault {
    ConceptScheme scheme = schema.getScheme(name);
    ConceptScheme.Concept concept =
        scheme
            .findByLabel(text)
            .or(() -> scheme.concepts().stream().filter(it -> it.key().equals(text)).findFirst())
            .orElseThrow(
                () ->
                    invalid(
                        parameter,
                        text,
                        scheme.concepts().stream()
                            .map(ConceptScheme.Concept::zh)
                            .collect(Collectors.joining("、", "可用的值有 ", ""))));
    return NodeFactory.createURI(Iris.ofConcept(name, concept.key()));
  }

  private Node thing(QueryParameter parameter, String text, String kind) throws ParameterFault {
    RecordId id = new RecordId(kind, text);
    if (!known.test(id)) {
      throw invalid(
          parameter,
          text,
          "没有键为 "
              + text
              + " 的"
              + schema.findKind(kind).orElseThrow().zh()
              + "，可用 /api/search?type="
              + kind
              + " 查找");
    }
    return NodeFactory.createURI(iris.of(id));
  }

  private static ParameterFault invalid(QueryParameter parameter, String text, String wanted) {
    return new ParameterFault(
        ParameterFault.Reason.INVALID,
        parameter.name(),
        text,
        "参数 " + parameter.name() + "（" + parameter.title() + "）的值不合要求：" + wanted + "。");
  }
}
