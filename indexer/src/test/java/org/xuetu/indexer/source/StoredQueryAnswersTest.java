package org.xuetu.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.graph.entity.EntityReader;
import org.xuetu.graph.mapping.QuadMapper;
import org.xuetu.graph.ontology.Expectation;
import org.xuetu.graph.ontology.OntologyReader;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.sparql.Cell;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.ResultTable;
import org.xuetu.graph.sparql.SparqlEngine;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.stored.ParameterFault;
import org.xuetu.graph.stored.QueryBinding;
import org.xuetu.graph.stored.StoredQueries;
import org.xuetu.graph.stored.StoredQuery;
import org.xuetu.graph.stored.StoredQueryCheck;
import org.xuetu.graph.vocab.Iris;

/// Every stored query, asked of the bundled data, gives the answer it promises, and its parameters
/// limit it and nothing else.
class StoredQueryAnswersTest {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");
  private static final QueryLimits LIMITS = QueryLimits.alone(Duration.ofSeconds(60));
  private static final Iris IRIS = new Iris("http://example.org");

  @TempDir private static Path folder;

  private static Schema schema;
  private static MappedGraphStore store;
  private static QueryBinding binding;
  private static List<StoredQuery> queries;

  @BeforeAll
  static void mapTheBundledData() throws Exception {
    schema = SchemaReader.read(DATA.resolve("schema"));
    queries = StoredQueries.read(DATA.resolve("queries"));
    Path graph = folder.resolve("graph.bin");
    try (GraphFile file = new GraphFile(graph, folder.resolve("dump.nq.gz"))) {
      new QuadMapper(IRIS, OntologyReader.read(DATA.resolve("ontology")))
          .map(SourceReader.read(DATA.resolve("sources"), schema).catalogue(), file);
      file.finish();
    }
    store = MappedGraphStore.open(graph);
    binding = new QueryBinding(schema, IRIS, new EntityReader(store, IRIS, schema)::contains);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static StoredQuery get(String name) {
    return queries.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static Expectation.Table ask(StoredQuery query, Map<String, String> given)
      throws Exception {
    ResultTable answer = new SparqlEngine(store).read(binding.bind(query, given), LIMITS);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<Cell> row : answer.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int at = 0; at < row.size(); at++) {
        cells.put(answer.columns().get(at), row.get(at).text());
      }
      rows.add(cells);
    }
    return new Expectation.Table(answer.columns(), rows);
  }

  @TestFactory
  Stream<DynamicTest> answersWhatItPromises() {
    return queries.stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> assertAnswers(it)));
  }

  private static void assertAnswers(StoredQuery query) throws Exception {
    StoredQueryCheck.check(query, schema);
    Expectation.Table table = ask(query, Map.of());
    assertThat(table.columns())
        .isEqualTo(query.columns().stream().map(StoredQuery.Column::name).toList());
    for (Expectation expectation : query.expectations()) {
      assertThat(expectation.holdsFor(table))
          .as("%s: %s, but the answer is%n%s", query.name(), expectation.line(), table.rows())
          .isTrue();
    }
  }

  @Test
  void theOfficeHasItsReports() {
    assertThat(queries).hasSizeGreaterThanOrEqualTo(10);
    assertThat(queries.stream().map(StoredQuery::title)).doesNotHaveDuplicates();
  }

  @Test
  void aParameterLimitsAndTheLabelAndTheKeySayTheSame() throws Exception {
    StoredQuery query = get("programmes-by-province");
    Expectation.Table jiangsu = ask(query, Map.of());
    Expectation.Table guangdong = ask(query, Map.of("province", "广东"));
    assertThat(jiangsu.rows()).isEqualTo(ask(query, Map.of("province", "js")).rows());
    assertThat(guangdong.rows()).isNotEmpty().doesNotContainAnyElementsOf(jiangsu.rows());
    Expectation.Table college = ask(query, Map.of("level", "专科"));
    assertThat(college.rows()).isNotEmpty().hasSizeLessThan(jiangsu.rows().size());
    assertThat(jiangsu.rows()).containsAll(college.rows());
  }

  /// Whatever a text says, it is looked for as it is: it finds nothing, changes nothing and breaks
  /// nothing.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "'",
        "\\",
        "\\\"",
        "\"))) } DROP ALL",
        "} DROP",
        "\" || true || \"",
        "?held",
        "<http://example.org/>",
        "{}",
        "# comment",
        "@zh",
        "\u0000",
        "𠮷野家",
        "‮evil",
        "'''",
        "%22",
        "$province"
      })
  void aTextIsAValueWhateverItSays(String text) throws Exception {
    StoredQuery query = get("rules-by-certificate");
    assertThat(ask(query, Map.of("certificate", text)).rows()).as(text).isEmpty();
  }

  @Test
  void aTextThatIsThereIsFoundEvenWithSigns() throws Exception {
    StoredQuery query =
        new StoredQuery(
            "made-up",
            "t",
            "z",
            "e",
            get("rules-by-certificate").parameters(),
            List.of(new StoredQuery.Column("said", "s")),
            List.of(),
            "SELECT ?said { BIND (CONCAT('[', ?certificate, ']') AS ?said) }");
    for (String text : List.of("a\"b", "a\\nb", "} DROP ALL {", "年·“引号”", "𠮷")) {
      assertThat(ask(query, Map.of("certificate", text)).rows())
          .containsExactly(Map.of("said", "[" + text + "]"));
    }
  }

  /// It would be answered today and refused as soon as its release is an older one.
  @Test
  void aReportThatAsksTheIndexIsRefused() {
    StoredQuery query =
        new StoredQuery(
            "made-up",
            "t",
            "z",
            "e",
            List.of(),
            List.of(new StoredQuery.Column("hit", "h")),
            List.of(),
            "SELECT ?hit { ?hit xt:search '会计' }");
    assertThatThrownBy(() -> StoredQueryCheck.check(query, schema))
        .hasMessageContaining("made-up.rq")
        .hasMessageContaining("xt:search");
  }

  @Test
  void whatCannotBeUsedIsToldWithWhatCan() {
    StoredQuery query = get("programmes-by-province");
    assertThatThrownBy(() -> binding.bind(query, Map.of("province", "火星")))
        .isInstanceOfSatisfying(
            ParameterFault.class,
            fault -> {
              assertThat(fault.reason()).isEqualTo(ParameterFault.Reason.INVALID);
              assertThat(fault.sentence()).contains("province", "江苏", "安徽");
            });
    assertThatThrownBy(() -> binding.bind(query, Map.of("provinze", "江苏")))
        .isInstanceOfSatisfying(
            ParameterFault.class,
            fault -> {
              assertThat(fault.reason()).isEqualTo(ParameterFault.Reason.UNKNOWN);
              assertThat(fault.sentence()).contains("province", "level");
            });
    assertThatThrownBy(
            () ->
                binding.bind(get("courses-of-programme"), Map.of("programme", "JS-1> . ?s ?p ?o")))
        .isInstanceOfSatisfying(
            ParameterFault.class, fault -> assertThat(fault.sentence()).contains("/api/search"));
    assertThatThrownBy(() -> binding.bind(get("stale-sources"), Map.of("before", "2026-13-01")))
        .isInstanceOf(ParameterFault.class);
  }
}
