package org.xuetu.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.xuetu.graph.description.ReleaseDescription;
import org.xuetu.graph.mapping.QuadMapper;
import org.xuetu.graph.ontology.ExampleQueries;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.ontology.Expectation;
import org.xuetu.graph.ontology.OntologyReader;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlEngine;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.stored.StoredQueries;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.build.CatalogDocuments;
import org.xuetu.indexer.build.SearchIndexBuilder;
import org.xuetu.indexer.search.CatalogSearcher;
import org.xuetu.indexer.text.CatalogText;

/// Every example query, asked of the bundled data, gives the answer it promises.
class ExampleAnswersTest {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static MappedGraphStore store;
  private static CatalogSearcher searcher;
  private static SparqlEngine engine;

  @BeforeAll
  static void mapTheBundledData() throws Exception {
    Schema schema = SchemaReader.read(DATA.resolve("schema"));
    Iris iris = new Iris("http://example.org");
    Catalogue catalogue = SourceReader.read(DATA.resolve("sources"), schema).catalogue();
    Path graph = folder.resolve("graph.bin");
    try (GraphFile file = new GraphFile(graph, folder.resolve("dump.nq.gz"))) {
      new QuadMapper(iris, OntologyReader.read(DATA.resolve("ontology"))).map(catalogue, file);
      new ReleaseDescription(
              iris,
              ExampleQueries.read(DATA.resolve("examples")),
              StoredQueries.read(DATA.resolve("queries")))
          .describe(file);
      file.finish();
    }
    store = MappedGraphStore.open(graph);
    CatalogDocuments documents = new CatalogDocuments(catalogue);
    Path index = folder.resolve("index");
    SearchIndexBuilder.build(index, documents.ids().stream().map(documents::document).toList());
    searcher = CatalogSearcher.open(index);
    engine = new SparqlEngine(store, new CatalogText(searcher, schema, iris));
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> answersWhatItPromises() throws Exception {
    return ExampleQueries.read(DATA.resolve("examples")).stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> assertAnswers(example)));
  }

  private static void assertAnswers(ExampleQuery example) throws Exception {
    Expectation.Table table = ask(example.text());
    for (Expectation expectation : example.expectations()) {
      assertThat(expectation.holdsFor(table))
          .as("%s: %s, but the answer is%n%s", example.name(), expectation.line(), table.rows())
          .isTrue();
    }
  }

  @Test
  void aWrongPromiseIsNoticed() throws Exception {
    Expectation.Table table = ask("SELECT (COUNT(*) AS ?n) WHERE { ?s a xt:Rule }");
    assertThat(Expectation.find("value(n)=0").orElseThrow().holdsFor(table)).isFalse();
    assertThat(Expectation.find("contains=没有这样的规则").orElseThrow().holdsFor(table)).isFalse();
  }

  /// Whatever is stated, its graph says what it is; and what a row states has that row's certainty,
  /// document and place beside it.
  @Test
  void everyStatementCanBeTraced() throws Exception {
    assertThat(
            ask("""
                    SELECT ?graph { GRAPH ?graph { ?s ?p ?o }
                      FILTER NOT EXISTS { ?graph dcterms:title ?title } } LIMIT 1
                    """)
                .rows())
        .isEmpty();
    assertThat(
            ask("""
                    SELECT ?graph ?s ?p ?o {
                      ?graph a void:Dataset .
                      GRAPH ?graph { ?s ?p ?o }
                      FILTER (?s != ?graph)
                      FILTER NOT EXISTS {
                        GRAPH ?graph { ?s xt:certainty ?c ; dcterms:source ?d ; xt:sourceRow ?r ; xt:originalRow ?w }
                      }
                    } LIMIT 1
                    """)
                .rows())
        .isEmpty();
  }

  @Test
  void theBulletinAndResearchHaveTheirExamples() throws Exception {
    List<ExampleQuery> examples = ExampleQueries.read(DATA.resolve("examples"));
    assertThat(examples).hasSizeGreaterThanOrEqualTo(30);
    assertThat(examples.stream().map(ExampleQuery::title)).doesNotHaveDuplicates();
    assertThat(examples.stream().map(ExampleQuery::zh)).doesNotHaveDuplicates();
  }

  /// Each example can be taken to any endpoint: it declares what it uses.
  @Test
  void examplesDeclareTheirPrefixes() throws Exception {
    for (ExampleQuery example : ExampleQueries.read(DATA.resolve("examples"))) {
      String body = example.text().replaceAll("(?m)^#.*$", "").replaceAll("\"[^\"]*\"|<[^>]*>", "");
      var used = java.util.regex.Pattern.compile("(?<![\\w:])([a-z]+):[A-Za-z]").matcher(body);
      while (used.find()) {
        assertThat(example.text()).as(example.name()).contains("PREFIX " + used.group(1) + ": <");
      }
    }
  }

  private static Expectation.Table ask(String text) throws IOException, SparqlException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SparqlQuery query = SparqlQuery.parse(text, List.of(), List.of());
    engine.write(query, ResultFormat.JSON, QueryLimits.alone(TIMEOUT), out);
    JsonNode result = JSON.readTree(out.toString(StandardCharsets.UTF_8));
    if (result.has("boolean")) {
      Map<String, String> answer = Map.of("answer", result.get("boolean").asText());
      return new Expectation.Table(List.of("answer"), List.of(answer));
    }
    List<String> columns = new ArrayList<>();
    result.path("head").path("vars").forEach(column -> columns.add(column.asText()));
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode binding : result.path("results").path("bindings")) {
      Map<String, String> row = new LinkedHashMap<>();
      columns.forEach(column -> row.put(column, binding.path(column).path("value").asText()));
      rows.add(row);
    }
    return new Expectation.Table(columns, rows);
  }
}
