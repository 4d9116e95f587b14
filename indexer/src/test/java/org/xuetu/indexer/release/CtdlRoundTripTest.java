package org.xuetu.indexer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.source.Finding;
import org.xuetu.indexer.source.SourceFolder;
import org.xuetu.indexer.source.SourceReader;
import org.xuetu.indexer.source.TableReport;

/// What is told in CTDL is read again by the import folder: beside the bundled sources, as a partner
/// who has the same schools would.
final class CtdlRoundTripTest {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");

  @TempDir static Path folder;
  private static SourceReader.Result result;
  private static Catalogue bundled;

  @BeforeAll
  static void tellAndReadAgain() throws Exception {
    ReleaseStore store = new ReleaseStore(folder.resolve("releases"));
    new ReleaseBuilder(
            new DataFolder(DATA),
            store,
            new Iris("http://example.org"),
            BuildPolicy.STOP,
            Clock.systemUTC(),
            BuildProgress.none())
        .build();
    Path told = Files.createDirectory(folder.resolve("told"));
    try (Release release = store.openCurrent();
        OutputStream out = Files.newOutputStream(told.resolve("catalogue.jsonld"))) {
      release.export().writeCatalogue(ExchangeProfile.CTDL, out);
    }
    Schema schema = SchemaReader.read(DATA.resolve("schema"));
    List<SourceFolder> sources = new ArrayList<>(SourceReader.folders(DATA.resolve("sources")));
    bundled = SourceReader.read(sources, schema).catalogue();
    sources.add(new SourceFolder(DATA.resolve("imports/ctdl"), told));
    result = SourceReader.read(sources, schema);
  }

  private static Map<RecordId, Record> again(String kind) {
    Map<RecordId, Record> again = new TreeMap<>();
    result.catalogue().records().stream()
        .filter(record -> record.place().source().equals("ctdl"))
        .filter(record -> record.id().kind().equals(kind))
        .forEach(record -> again.put(record.id(), record));
    return again;
  }

  @Test
  void nothingIsRefused() {
    assertThat(result.findings()).extracting(Finding::line).isEmpty();
    assertThat(result.tables())
        .filteredOn(table -> table.source().equals("ctdl"))
        .extracting(TableReport::rejected)
        .containsOnly(0L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"course", "credential", "rule"})
  void everyKeyComesBackWithItsNameAndNoOther(String kind) {
    Map<RecordId, Record> again = again(kind);
    assertThat(again.keySet()).containsExactlyInAnyOrderElementsOf(bundled.listIds(kind));
    again.forEach(
        (id, record) ->
            assertThat(record.find("name")).as("%s", id).isEqualTo(bundled.find(id, "name")));
  }

  private static String plain(Value value) {
    return switch (value) {
      case Value.Decimal(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
      default -> value.text();
    };
  }

  private static void sameIn(String kind, String field) {
    int told = 0;
    for (Map.Entry<RecordId, Record> each : again(kind).entrySet()) {
      List<Value> before = bundled.find(each.getKey(), field).stream().toList();
      if (bundled.list(each.getKey()).size() == 1) {
        before = bundled.list(each.getKey()).getFirst().list(field);
      }
      told += before.isEmpty() ? 0 : 1;
      assertThat(
              new TreeSet<>(
                  each.getValue().list(field).stream().map(CtdlRoundTripTest::plain).toList()))
          .as("%s of %s", field, each.getKey())
          .isEqualTo(new TreeSet<>(before.stream().map(CtdlRoundTripTest::plain).toList()));
    }
    assertThat(told).as("%s that have %s", kind, field).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"credits", "theory"})
  void coursesKeepTheir(String field) {
    sameIn("course", field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"family", "issuer", "subjectCode"})
  void credentialsKeepTheir(String field) {
    sameIn("credential", field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scope",
        "province",
        "school",
        "sourceKind",
        "sourceCourses",
        "sourceCredentials",
        "requiredCredentials",
        "targetCourses",
        "targetCredits",
        "effect",
        "minScore",
        "condition_text",
        "hypothesis"
      })
  void rulesKeepTheir(String field) {
    sameIn("rule", field);
  }

  @Test
  void substitutionsDoNotBecomeRules() {
    assertThat(result.tables())
        .filteredOn(table -> table.source().equals("ctdl") && table.kind().equals("rule"))
        .extracting(table -> table.skipped().getOrDefault("课程顶替，不是认定规则", 0L))
        .allSatisfy(
            rows ->
                assertThat(rows).isGreaterThanOrEqualTo(bundled.listIds("substitution").size()));
  }
}
