package org.xuetu.indexer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SourceManifest;
import org.xuetu.indexer.mapping.ManifestFile;
import org.xuetu.indexer.mapping.MappingReader;
import org.xuetu.indexer.mapping.TableMapping;

/// Reads `manifest.json`, the card that every source carries.
final class ManifestReader {
  static final String FILE = "manifest.json";
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
              "register",
              "limits",
              "note",
              "tables"));
  private static final Set<String> MAPPING_KEYS =
      new TreeSet<>(List.of("derive", "map", "where", "skip", "repeat", "identity"));
  private static final Set<String> TABLE_KEYS = new TreeSet<>(MAPPING_KEYS);

  static {
    TABLE_KEYS.addAll(List.of("file", "kind", "sheet", "rows", "select", "context", "note"));
  }

  private final SourceFolder source;
  private final Schema schema;
  private final List<Finding> findings;
  private final MappingReader mappings;

  ManifestReader(SourceFolder source, Schema schema, List<Finding> findings) {
    this.source = source;
    this.schema = schema;
    this.findings = findings;
    this.mappings = new MappingReader(source.folder());
  }

  Optional<SourcePlan> read() throws IOException {
    Path file = source.folder().resolve(FILE);
    if (!Files.isRegularFile(file)) {
      add(FindingCode.MANIFEST_MISSING, 0, "", "来源文件夹没有清单", "写一份 manifest.json：" + KEYS);
      return Optional.empty();
    }
    try {
      return Optional.of(parse(JSON.readTree(Files.readString(file))));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      invalid(line, "不是合法的 JSON");
    } catch (CharacterCodingException e) {
      invalid(0, "不是 UTF-8 编码");
    } catch (IllegalArgumentException e) {
      invalid(0, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void invalid(int line, String message) {
    add(FindingCode.MANIFEST_INVALID, line, "", message, "对照 data/README.md 的样例改正");
  }

  private void add(FindingCode code, int line, String value, String message, String fix) {
    findings.add(new Finding(code, source.name(), FILE, line, "", value, message, fix));
  }

  private SourcePlan parse(JsonNode node) {
    onlyKeys(node, KEYS);
    String name = required(node, "name");
    if (!name.equals(source.name())) {
      throw new IllegalArgumentException("name 是 " + name + "，应与文件夹名 " + source.name() + " 相同");
    }
    String date = required(node, "date");
    if (!date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new IllegalArgumentException("date 应写成 2026、2026-05 或 2026-05-01，现为 " + date);
    }
    List<TablePlan> tables = new ArrayList<>();
    Set<String> files = new HashSet<>();
    for (JsonNode table : node.path("tables")) {
      files.add(table.path("file").asText());
      table(table).ifPresent(tables::add);
    }
    files.addAll(mappings.codeTables());
    return new SourcePlan(
        new SourceManifest(
            name,
            required(node, "title"),
            required(node, "origin"),
            optional(node, "licence"),
            optional(node, "licenceNote").orElse(""),
            date,
            required(node, "province"),
            Certainty.find(required(node, "certainty"))
                .orElseThrow(() -> new IllegalArgumentException("certainty 应为 high、medium 或 low")),
            optional(node, "register")),
        tables,
        SourceLimits.read(node.path("limits")),
        files);
  }

  private Optional<TablePlan> table(JsonNode node) {
    onlyKeys(node, TABLE_KEYS);
    String file = required(node, "file");
    if (!ManifestFile.isBelow(file)) {
      throw new IllegalArgumentException("file 只写这个文件夹里的文件名，可用 *，不能指向别处，现为 " + file);
    }
    String name = required(node, "kind");
    Optional<Kind> kind = schema.findKind(name);
    if (kind.isEmpty()) {
      String kinds = String.join("、", schema.kinds().stream().map(Kind::name).toList());
      add(FindingCode.KIND_UNKNOWN, 0, name, "没有这种记录", "可用：" + kinds);
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TablePlan(
              file,
              name,
              optional(node, "sheet"),
              rows(node, file),
              select(node),
              context(node),
              mapping(node, kind.get())));
    } catch (IllegalArgumentException e) {
      add(
          FindingCode.MAPPING_INVALID,
          0,
          file + " → " + name,
          String.valueOf(e.getMessage()),
          "对照 data/README.md 的「对应关系」一节改正");
      return Optional.empty();
    }
  }

  /// The query is read here, so that one that is missing is told of the manifest.
  private Optional<String> select(JsonNode node) {
    Optional<String> file = optional(node, "select");
    if (file.isEmpty()) {
      return file;
    }
    Path query = source.folder().resolve(file.get());
    if (!ManifestFile.isBelow(file.get()) || !Files.isRegularFile(query)) {
      throw new IllegalArgumentException("清单旁没有查询文件 " + file.get());
    }
    try {
      return Optional.of(Files.readString(query));
    } catch (IOException e) {
      throw new IllegalArgumentException("查询文件 " + file.get() + " 无法读取", e);
    }
  }

  private static Optional<ExchangeProfile> context(JsonNode node) {
    Optional<String> name = optional(node, "context");
    Optional<ExchangeProfile> found = name.flatMap(ExchangeProfile::find);
    if (name.isPresent() && found.isEmpty()) {
      throw new IllegalArgumentException("context 应为 schema、ctdl 或 elm，现为 " + name.get());
    }
    return found;
  }

  private static Optional<String> rows(JsonNode node, String file) {
    return file.endsWith(".json") && !node.has("select")
        ? Optional.of(optional(node, "rows").orElse(""))
        : optional(node, "rows");
  }

  private Optional<TableMapping> mapping(JsonNode node, Kind kind) {
    if (MAPPING_KEYS.stream().noneMatch(node::has)) {
      return Optional.empty();
    }
    Set<String> fields = new TreeSet<>(RowReader.COMMON);
    kind.fields().forEach(field -> fields.add(field.name()));
    return Optional.of(mappings.read(node, fields));
  }

  private static void onlyKeys(JsonNode node, Set<String> known) {
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("不认识的项 " + unknown + "，可用：" + known);
    }
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
