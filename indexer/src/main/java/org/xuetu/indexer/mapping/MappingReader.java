package org.xuetu.indexer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xuetu.indexer.mapping.Recipe.Origin;

/// Reads the mapping of one table out of a manifest.
public final class MappingReader {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");
  private static final Set<String> RECIPE_KEYS =
      new TreeSet<>(List.of("column", "constant", "template", "count", "clean", "language"));
  private static final Set<String> TEST_KEYS =
      new TreeSet<>(List.of("column", "is", "not", "matches", "lacks", "reason"));

  private final CodeTables codeTables;
  private final CleanUpReader cleanUps;

  /// @param folder where the code tables are
  public MappingReader(Path folder) {
    this.codeTables = new CodeTables(folder);
    this.cleanUps = new CleanUpReader(codeTables);
  }

  /// The code tables that were read.
  public Set<String> codeTables() {
    return codeTables.used();
  }

  /// @param fields the names that `map` may use
  /// @throws IllegalArgumentException saying in Chinese what is wrong
  public TableMapping read(JsonNode table, Set<String> fields) {
    Set<String> unknown = new TreeSet<>();
    table.path("map").fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(fields);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "map 里没有这样的字段 " + unknown + "，可用：" + new TreeSet<>(fields));
    }
    return new TableMapping(
        recipes(table.path("derive")),
        recipes(table.path("map")),
        tests(table.path("where")),
        skips(table.path("skip")),
        repeat(table.path("repeat")),
        text(table, "identity"));
  }

  private static Repeat repeat(JsonNode node) {
    String key = node.asText("error");
    return Repeat.find(key)
        .orElseThrow(() -> new IllegalArgumentException("repeat 应为 error、first 或 merge，现为 " + key));
  }

  private Map<String, Recipe> recipes(JsonNode nodes) {
    Map<String, Recipe> recipes = new LinkedHashMap<>();
    nodes
        .properties()
        .forEach(
            entry -> {
              try {
                recipes.put(entry.getKey(), recipe(entry.getValue()));
              } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(entry.getKey() + "：" + e.getMessage(), e);
              }
            });
    return recipes;
  }

  private Recipe recipe(JsonNode node) {
    if (node.isTextual()) {
      return new Recipe(new Origin.Column(node.asText()), List.of(), Optional.empty());
    }
    onlyKeys(node, RECIPE_KEYS);
    List<Origin> origins = new ArrayList<>();
    text(node, "column").ifPresent(column -> origins.add(new Origin.Column(column)));
    text(node, "constant").ifPresent(constant -> origins.add(new Origin.Constant(constant)));
    text(node, "count").ifPresent(column -> origins.add(new Origin.Count(column)));
    text(node, "template").ifPresent(template -> origins.add(template(template)));
    if (origins.size() != 1) {
      throw new IllegalArgumentException("column、constant、template、count 四项中写且只写一项");
    }
    return new Recipe(
        origins.getFirst(), cleanUps.list(node.path("clean")), text(node, "language"));
  }

  private static Origin template(String template) {
    List<Recipe.Part> parts = new ArrayList<>();
    Matcher matcher = BRACES.matcher(template);
    int done = 0;
    while (matcher.find()) {
      if (matcher.start() > done) {
        parts.add(new Recipe.Part(false, template.substring(done, matcher.start())));
      }
      parts.add(new Recipe.Part(true, matcher.group(1)));
      done = matcher.end();
    }
    if (done < template.length()) {
      parts.add(new Recipe.Part(false, template.substring(done)));
    }
    return new Origin.Template(List.copyOf(parts));
  }

  private static List<RowTest> tests(JsonNode nodes) {
    List<RowTest> tests = new ArrayList<>();
    (nodes.isArray() || nodes.isMissingNode() ? nodes : List.of(nodes))
        .forEach(node -> tests.add(test(node)));
    return tests;
  }

  private static List<TableMapping.Skip> skips(JsonNode nodes) {
    List<TableMapping.Skip> skips = new ArrayList<>();
    for (JsonNode node : nodes) {
      String reason =
          text(node, "reason")
              .orElseThrow(() -> new IllegalArgumentException("skip 的每一项都要写 reason（略过的理由）"));
      skips.add(new TableMapping.Skip(test(node), reason));
    }
    return skips;
  }

  private static RowTest test(JsonNode node) {
    onlyKeys(node, TEST_KEYS);
    String column =
        text(node, "column")
            .orElseThrow(() -> new IllegalArgumentException("where 和 skip 要写 column（看哪一列）"));
    List<RowTest> tests = new ArrayList<>();
    for (String question : List.of("is", "not")) {
      if (node.has(question)) {
        Set<String> texts = Set.copyOf(CleanUpReader.texts(node.path(question), question));
        tests.add(
            new RowTest(column, Optional.of(texts), Optional.empty(), question.equals("not")));
      }
    }
    for (String question : List.of("matches", "lacks")) {
      if (node.has(question)) {
        Pattern pattern = CleanUpReader.pattern(node.path(question), question);
        tests.add(
            new RowTest(column, Optional.empty(), Optional.of(pattern), question.equals("lacks")));
      }
    }
    if (tests.size() != 1) {
      throw new IllegalArgumentException("is、not、matches、lacks 四项中写且只写一项：" + node);
    }
    return tests.getFirst();
  }

  private static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(key + " 应是一段文字");
    }
    return Optional.of(value.asText());
  }

  private static void onlyKeys(JsonNode node, Set<String> known) {
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    if (!node.isObject() || !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "不认识的写法 " + (unknown.isEmpty() ? node : unknown) + "，可用：" + known);
    }
  }
}
