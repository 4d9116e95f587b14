package org.xuetu.graph.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;

/// Reads `template.json`: which columns the tables have and which field each of them states. How
/// strongly a column is asked for is not repeated there; the shapes say it.
record TemplateReader(String title, ScoreWeights weights, List<TableForm> tables) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @throws IllegalArgumentException saying what is wrong
  static TemplateReader read(Path file, Schema schema, List<Rule> rules) throws IOException {
    JsonNode node;
    try {
      node = JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("template.json 不是合法的 JSON", e);
    }
    List<TableForm> tables = new ArrayList<>();
    for (JsonNode table : node.path("tables")) {
      tables.add(table(table, schema, rules));
    }
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("template.json 里没有表");
    }
    JsonNode score = node.path("score");
    return new TemplateReader(
        text(node, "title"),
        new ScoreWeights(score.path("conformance").asInt(), score.path("completeness").asInt()),
        List.copyOf(tables));
  }

  private static TableForm table(JsonNode node, Schema schema, List<Rule> rules) {
    Kind kind =
        schema
            .findKind(text(node, "kind"))
            .orElseThrow(() -> new IllegalArgumentException("没有这种记录：" + text(node, "kind")));
    List<TableForm.Column> columns = new ArrayList<>();
    Set<String> headers = new HashSet<>();
    for (JsonNode column : node.path("columns")) {
      TableForm.Column read = column(column, kind, rules);
      columns.add(read);
      List<String> names = new ArrayList<>(read.also());
      names.add(read.header());
      for (String name : names) {
        if (!headers.add(name)) {
          throw new IllegalArgumentException("两列都叫“" + name + "”");
        }
      }
    }
    return new TableForm(text(node, "sheet"), kind, text(node, "about"), columns);
  }

  private static TableForm.Column column(JsonNode node, Kind kind, List<Rule> rules) {
    String name = text(node, "field");
    Field field =
        kind.findField(name)
            .orElseThrow(() -> new IllegalArgumentException(kind.name() + " 没有字段 " + name));
    List<String> also = new ArrayList<>();
    node.path("also").forEach(word -> also.add(word.asText()));
    return new TableForm.Column(
        field,
        text(node, "header"),
        also,
        tier(kind, field, rules),
        node.path("example").asText(""),
        text(node, "explain"));
  }

  private static Tier tier(Kind kind, Field field, List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.kind().equals(kind.name()))
        .filter(rule -> rule.field().filter(field.name()::equals).isPresent())
        .filter(rule -> rule.asks() == Rule.Asks.PRESENCE)
        .map(rule -> rule.severity() == Severity.VIOLATION ? Tier.REQUIRED : Tier.RECOMMENDED)
        .min(Tier::compareTo)
        .orElse(Tier.OPTIONAL);
  }

  private static String text(JsonNode node, String name) {
    String text = node.path(name).asText("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("template.json 里缺少 " + name);
    }
    return text;
  }
}
