package org.xuetu.graph.record;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads the schema files of a data folder: `*.json` for kinds, `concepts/*.json` for vocabularies.
public final class SchemaReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();
  private static final Set<String> KIND_KEYS =
      Set.of("kind", "zh", "en", "entity", "class", "key", "fields", "note");
  private static final Set<String> FIELD_KEYS =
      Set.of(
          "name",
          "zh",
          "en",
          "type",
          "property",
          "required",
          "list",
          "acyclic",
          "lang",
          "pattern",
          "scheme",
          "to",
          "min",
          "max",
          "note");

  private SchemaReader() {}

  /// @throws IllegalArgumentException naming the file and what is wrong in it
  public static Schema read(Path folder) throws IOException {
    List<Kind> kinds = new ArrayList<>();
    for (Path file : jsonFiles(folder)) {
      kinds.add(inFile(file, SchemaReader::kind));
    }
    List<ConceptScheme> schemes = new ArrayList<>();
    for (Path file : jsonFiles(folder.resolve("concepts"))) {
      schemes.add(inFile(file, SchemaReader::scheme));
    }
    return new Schema(kinds, schemes);
  }

  private interface NodeReader<T> {
    T read(JsonNode node);
  }

  private static <T> T inFile(Path file, NodeReader<T> reader) throws IOException {
    try {
      return reader.read(JSON.readTree(Files.readString(file)));
    } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> jsonFiles(Path folder) throws IOException {
    Set<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.json")) {
      stream.forEach(files::add);
    }
    return List.copyOf(files);
  }

  private static Kind kind(JsonNode node) {
    onlyKeys(node, KIND_KEYS);
    List<Field> fields = new ArrayList<>();
    for (JsonNode field : node.path("fields")) {
      fields.add(field(field));
    }
    Kind kind =
        new Kind(
            text(node, "kind"),
            text(node, "zh"),
            text(node, "en"),
            text(node, "class"),
            texts(node, "key"),
            fields);
    if (node.path("entity").asBoolean(false) != kind.entityType().isPresent()) {
      throw new IllegalArgumentException("'entity' does not fit kind " + kind.name());
    }
    return kind;
  }

  private static Field field(JsonNode node) {
    onlyKeys(node, FIELD_KEYS);
    String type = text(node, "type");
    return new Field(
        text(node, "name"),
        text(node, "zh"),
        text(node, "en"),
        FieldType.find(type)
            .orElseThrow(() -> new IllegalArgumentException("unknown field type " + type)),
        text(node, "property"),
        node.path("required").asBoolean(false),
        node.path("list").asBoolean(false),
        node.path("acyclic").asBoolean(false),
        optional(node, "lang"),
        optional(node, "pattern").map(Pattern::compile),
        optional(node, "scheme"),
        texts(node, "to"),
        optional(node, "min").map(BigDecimal::new),
        optional(node, "max").map(BigDecimal::new));
  }

  private static ConceptScheme scheme(JsonNode node) {
    String name = text(node, "scheme");
    List<ConceptScheme.Concept> concepts = new ArrayList<>();
    for (JsonNode value : node.path("values")) {
      concepts.add(
          new ConceptScheme.Concept(
              name,
              text(value, "key"),
              text(value, "zh"),
              text(value, "en"),
              texts(value, "also")));
    }
    return new ConceptScheme(name, text(node, "zh"), text(node, "en"), concepts);
  }

  private static void onlyKeys(JsonNode node, Set<String> known) {
    Set<String> unknown = new HashSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown " + new TreeSet<>(unknown) + ", known: " + new TreeSet<>(known));
    }
  }

  private static String text(JsonNode node, String name) {
    return optional(node, name)
        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' missing in " + node));
  }

  private static Optional<String> optional(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  private static List<String> texts(JsonNode node, String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(value -> texts.add(value.asText()));
    return List.copyOf(texts);
  }
}
