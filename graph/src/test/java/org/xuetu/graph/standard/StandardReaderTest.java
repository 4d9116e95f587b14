package org.xuetu.graph.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.vocab.Iris;

/// The bundled standard is complete, says that it is a proposal, and a faulty one is refused by name.
class StandardReaderTest {
  private static final Path HOME = Path.of(System.getProperty("xuetu.home", "..")).toAbsolutePath();
  private static final Path BUNDLED = HOME.resolve("data/standard");
  private static Schema schema;
  @TempDir Path folder;

  @BeforeAll
  static void read() throws IOException {
    schema = SchemaReader.read(HOME.resolve("data/schema"));
  }

  private static Standard bundled() throws Exception {
    return StandardReader.read(BUNDLED, schema).orElseThrow();
  }

  @Test
  void saysThatItIsAProposal() throws Exception {
    Standard.Heading heading = bundled().heading();
    assertThat(heading.certainty()).isEqualTo("low");
    assertThat(heading.title()).contains("建议稿");
    assertThat(heading.notice()).contains("不是联盟的正式文本");
  }

  @Test
  void requiredAndRecommendedComeFromTheShapes() throws Exception {
    TableForm table = bundled().findTable("resource").orElseThrow();
    assertThat(table.sheet()).isEqualTo("课程");
    assertThat(table.findColumn("licence").orElseThrow().tier()).isEqualTo(Tier.REQUIRED);
    assertThat(table.findColumn("url").orElseThrow().tier()).isEqualTo(Tier.RECOMMENDED);
    assertThat(table.findColumn("closes").orElseThrow().tier()).isEqualTo(Tier.OPTIONAL);
    for (Rule rule : bundled().rules()) {
      rule.field()
          .ifPresent(
              field -> assertThat(bundledColumn(rule.kind(), field)).as(rule.code()).isTrue());
    }
  }

  private static boolean bundledColumn(String kind, String field) {
    try {
      return bundled().findTable(kind).flatMap(table -> table.findColumn(field)).isPresent();
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// A value that joins a vocabulary must be let in by the shapes, too.
  @Test
  void everyConceptOfAColumnsVocabularyIsLetIn() throws Exception {
    String shapes = new String(bundled().turtle(), StandardCharsets.UTF_8);
    for (TableForm table : bundled().tables()) {
      for (TableForm.Column column : table.columns()) {
        Field field = column.field();
        if (field.type() == FieldType.CONCEPT) {
          for (ConceptScheme.Concept concept :
              schema.getScheme(field.scheme().orElseThrow()).concepts()) {
            assertThat(shapes).contains(Iris.ofConcept(concept.scheme(), concept.key()) + ">");
          }
        }
      }
    }
  }

  @Test
  void theNewestVersionIsReadByNumberNotByLetter() throws Exception {
    for (String version : List.of("0.9.0", "0.10.0", "notes")) {
      Files.createDirectories(folder.resolve(version));
    }
    assertThat(StandardReader.versions(folder))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("0.9.0", "0.10.0");
    assertThat(StandardReader.read(folder.resolve("nowhere"), schema)).isEmpty();
  }

  @Test
  void aFaultyStandardIsRefusedWithItsFile() throws Exception {
    refused("resource.ttl", "sh:message \"没有学分\"@zh ;", "", "message");
    refused("resource.ttl", "sh:severity sh:Violation", "sh:severity sh:Debug", "sh:severity");
    refused("resource.ttl", "xt:remedy", "xt:remedy ]", "resource.ttl");
    refused("template.json", "\"field\": \"credits\"", "\"field\": \"credit\"", "credit");
    refused("template.json", "\"conformance\": 70", "\"conformance\": 71", "100");
    refused("template.json", "{\n", "{{", "JSON");
    refused("template.json", "\"also\": [\"类型\"]", "\"also\": [\"学分\"]", "学分");
  }

  private void refused(String file, String part, String other, String named) throws IOException {
    Path version = Files.createDirectories(folder.resolve("0.1.0"));
    try (Stream<Path> files = Files.list(BUNDLED.resolve("0.1.0"))) {
      for (Path each : files.toList()) {
        Files.writeString(version.resolve(each.getFileName().toString()), Files.readString(each));
      }
    }
    String text = Files.readString(version.resolve(file));
    assertThat(text).contains(part);
    Files.writeString(version.resolve(file), text.replace(part, other));
    assertThatThrownBy(() -> StandardReader.read(folder, schema))
        .isInstanceOf(StandardException.class)
        .hasMessageContaining(named)
        .hasMessageContaining("请改正");
  }
}
