package org.xuetu.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.record.Field;
import org.xuetu.indexer.reconcile.ReconcileQuery;
import org.xuetu.indexer.reconcile.Reconciler;

/// Reads a batch of names as the Reconciliation Service API 0.2 writes it, within limits.
final class ReconcileReader {
  static final int MOST_QUERIES = 50;
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_CONSTRAINTS = 10;
  private static final int MOST_VALUES = 20;
  private static final int LARGEST_LIMIT = 50;
  private static final int LIMIT = 5;
  private static final int MOST_IDS = 200;
  private static final int MOST_PROPERTIES = 20;
  private static final String QUERIES = "queries";
  private static final String EXTEND = "extend";

  private final JsonCodec json;
  private final Reconciler reconciler;

  ReconcileReader(JsonCodec json, Reconciler reconciler) {
    this.json = json;
    this.reconciler = reconciler;
  }

  /// What is to be told of which things.
  record Extension(List<String> ids, List<String> properties) {}

  Map<String, ReconcileQuery> queries(String text) throws IOException {
    Map<String, ReconcileQuery> queries = new LinkedHashMap<>();
    for (var entry : object(QUERIES, text).properties()) {
      queries.put(entry.getKey(), query(entry.getKey(), entry.getValue()));
    }
    atMost(QUERIES, queries.size(), MOST_QUERIES, "个查询");
    return queries;
  }

  private ReconcileQuery query(String name, JsonNode query) {
    var text = text(QUERIES, query.path("query"), name + ".query");
    var types = new ArrayList<EntityType>();
    for (var type : list(query.path("type"))) {
      types.add(type(text(QUERIES, type.isObject() ? type.path("id") : type, name + ".type")));
    }
    var limit = query.path("limit");
    if (!limit.isMissingNode() && (!limit.isIntegralNumber() || limit.asInt() < 1)) {
      throw invalid(QUERIES, limit.toString(), name + ".limit 请写大于 0 的整数");
    }
    return new ReconcileQuery(
        text,
        types,
        Math.min(limit.asInt(LIMIT), LARGEST_LIMIT),
        constraints(name, types, query.path("properties")));
  }

  private List<ReconcileQuery.Constraint> constraints(
      String name, List<EntityType> types, JsonNode properties) {
    atMost(QUERIES, properties.size(), MOST_CONSTRAINTS, "个属性");
    var constraints = new ArrayList<ReconcileQuery.Constraint>();
    for (var property : properties) {
      var pid = text(QUERIES, property.path("pid"), name + ".properties.pid");
      requireProperty(QUERIES, types, pid);
      var values = new ArrayList<String>();
      for (var value : list(property.path("v"))) {
        values.add(value.isObject() ? value.path("id").asText() : value.asText());
      }
      atMost(QUERIES, values.size(), MOST_VALUES, "个值");
      constraints.add(new ReconcileQuery.Constraint(pid, values));
    }
    return constraints;
  }

  Extension extension(String text) throws IOException {
    var extend = object(EXTEND, text);
    var ids = new ArrayList<String>();
    extend.path("ids").forEach(id -> ids.add(text(EXTEND, id, "ids")));
    atMost(EXTEND, ids.size(), MOST_IDS, "个 id");
    var properties = new ArrayList<String>();
    for (var property : extend.path("properties")) {
      var pid = text(EXTEND, property.path("id"), "properties.id");
      requireProperty(EXTEND, List.of(EntityType.values()), pid);
      properties.add(pid);
    }
    atMost(EXTEND, properties.size(), MOST_PROPERTIES, "个属性");
    return new Extension(List.copyOf(ids), List.copyOf(properties));
  }

  static EntityType type(String key) {
    return EntityType.find(key)
        .orElseThrow(
            () ->
                invalid(
                    "type",
                    key,
                    Arrays.stream(EntityType.values())
                        .map(EntityType::key)
                        .collect(Collectors.joining("、", "可用的类型有 ", ""))));
  }

  private void requireProperty(String parameter, List<EntityType> types, String pid) {
    var fields = reconciler.listProperties(types.isEmpty() ? List.of(EntityType.values()) : types);
    if (fields.stream().noneMatch(field -> field.name().equals(pid))) {
      throw invalid(
          parameter,
          pid,
          fields.stream().map(Field::name).collect(Collectors.joining("、", "可用的属性有 ", "")));
    }
  }

  private ObjectNode object(String parameter, String text) {
    try {
      return json.readObject(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException notAnObject) {
      throw invalid(parameter, text, "请写一个 JSON 对象");
    }
  }

  /// One value or a list of them.
  private static List<JsonNode> list(JsonNode value) {
    var list = new ArrayList<JsonNode>();
    if (value.isArray()) {
      value.forEach(list::add);
    } else if (!value.isMissingNode() && !value.isNull()) {
      list.add(value);
    }
    return list;
  }

  private static String text(String parameter, JsonNode value, String where) {
    if (!value.isTextual() && !value.isNumber()) {
      throw invalid(parameter, value.toString(), where + " 请写文字");
    }
    var text = value.asText();
    atMost(parameter, text.length(), LONGEST_TEXT, "个字");
    return text;
  }

  private static void atMost(String parameter, int count, int most, String what) {
    if (count > most) {
      throw invalid(parameter, count + " " + what, "一次最多 " + most + " " + what);
    }
  }

  private static ProblemException invalid(String parameter, String value, String wanted) {
    return ParameterReader.invalid(parameter, value, wanted);
  }
}
