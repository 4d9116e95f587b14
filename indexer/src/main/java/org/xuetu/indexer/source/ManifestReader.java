package org.xuetu.indexer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.record.SourceManifest;

/// Reads `manifest.json`, the card that every source carries.
final class ManifestReader {
  private static final String FILE = "manifest.json";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "name",
              "title",
              "origin",
              "licence",
              "licenceNote",
              "date",
              "province",
              "certainty",
              "tables"));

  private ManifestReader() {}

  static Optional<SourceManifest> read(Path folder, List<Finding> findings) throws IOException {
    String source = folder.getFileName().toString();
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      findings.add(
          new Finding(
              FindingCode.MANIFEST_MISSING,
              source,
              FILE,
              0,
              "",
              "",
              "来源文件夹没有清单",
              "写一份 manifest.json：" + KEYS));
      return Optional.empty();
    }
    try {
      return Optional.of(parse(source, JSON.readTree(Files.readString(file))));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      findings.add(invalid(source, line, "", "不是合法的 JSON"));
    } catch (java.nio.charset.CharacterCodingException e) {
      findings.add(invalid(source, 0, "", "不是 UTF-8 编码"));
    } catch (IllegalArgumentException e) {
      findings.add(invalid(source, 0, "", String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private static Finding invalid(String source, int line, String column, String message) {
    return new Finding(
        FindingCode.MANIFEST_INVALID,
        source,
        FILE,
        line,
        column,
        "",
        message,
        "对照 data/README.md 的样例改正");
  }

  private static SourceManifest parse(String source, JsonNode node) {
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("不认识的项 " + unknown + "，可用：" + KEYS);
    }
    String name = required(node, "name");
    if (!name.equals(source)) {
      throw new IllegalArgumentException("name 是 " + name + "，应与文件夹名 " + source + " 相同");
    }
    String date = required(node, "date");
    if (!date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new IllegalArgumentException("date 应写成 2026、2026-05 或 2026-05-01，现为 " + date);
    }
    List<SourceManifest.Table> tables = new ArrayList<>();
    for (JsonNode table : node.path("tables")) {
      String file = required(table, "file");
      if (!file.matches("[a-z0-9][a-z0-9._-]*\\.csv")) {
        throw new IllegalArgumentException("表的文件名只用小写字母、数字和连字符，以 .csv 结尾，现为 " + file);
      }
      tables.add(new SourceManifest.Table(file, required(table, "kind")));
    }
    return new SourceManifest(
        name,
        required(node, "title"),
        required(node, "origin"),
        optional(node, "licence"),
        optional(node, "licenceNote").orElse(""),
        date,
        required(node, "province"),
        Certainty.find(required(node, "certainty"))
            .orElseThrow(() -> new IllegalArgumentException("certainty 应为 high、medium 或 low")),
        tables);
  }

  private static String required(JsonNode node, String key) {
    return optional(node, key).orElseThrow(() -> new IllegalArgumentException("缺少 " + key));
  }

  private static Optional<String> optional(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
  }
}
