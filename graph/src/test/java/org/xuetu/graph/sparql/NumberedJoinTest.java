package org.xuetu.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.store.MemoryGraphStore;

/// Joins on numbers give the rows that the library finds by terms, whatever the pattern.
class NumberedJoinTest {
  @TempDir private Path folder;

  private static final List<String> TERMS =
      List.of(
          "<http://x/a>",
          "<http://x/b>",
          "<http://x/c>",
          "<http://x/d>",
          "<http://x/p>",
          "<http://x/q>");
  private static final List<String> TEXTS = List.of("\"1\"", "1", "01", "\"a\"@zh", "1.0");
  private static final List<String> GRAPHS =
      List.of("<http://g/1>", "<http://g/2>", "<http://g/3>");
  private static final List<String> VARIABLES = List.of("?x", "?y", "?z", "?u", "?v", "_:b");

  /// The library fails where a text is looked for as a property, so these are never objects.
  private static final List<String> PROPERTIES = List.of("?p", "?q");

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String quads(Random random, int count) {
    StringBuilder quads = new StringBuilder();
    for (int at = 0; at < count; at++) {
      String object = random.nextInt(3) == 0 ? pick(random, TEXTS) : pick(random, TERMS);
      quads.append(
          pick(random, GRAPHS)
              + " { "
              + pick(random, TERMS)
              + " "
              + pick(random, TERMS)
              + " "
              + object
              + " }\n");
    }
    return quads.toString();
  }

  private static String pattern(Random random, int triples) {
    StringBuilder pattern = new StringBuilder();
    for (int at = 0; at < triples; at++) {
      pattern.append(
          (random.nextInt(9) == 0 ? pick(random, PROPERTIES) : node(random, 4, false))
              + " "
              + node(random, 2, true)
              + " "
              + node(random, 3, false)
              + " . ");
    }
    return pattern.toString();
  }

  private static String node(Random random, int variables, boolean property) {
    if (random.nextInt(5) < variables) {
      return pick(random, property ? PROPERTIES : VARIABLES);
    }
    return random.nextInt(12) == 0 ? "<http://x/nowhere>" : pick(random, TERMS);
  }

  private static String query(Random random) {
    String first = pattern(random, 1 + random.nextInt(3));
    String second = pattern(random, 1 + random.nextInt(2)).replace("_:b", "_:c");
    String where =
        switch (random.nextInt(8)) {
          case 0 -> first + "OPTIONAL { " + second + "}";
          case 1 -> first + "FILTER EXISTS { " + second + "}";
          case 2 -> "{ " + first + "} UNION { " + second + "}";
          case 3 -> "GRAPH " + pick(random, GRAPHS) + " { " + first + "} " + second;
          case 4 -> "GRAPH ?g { " + first + "} ";
          case 5 ->
              "VALUES ?x { "
                  + pick(random, TERMS)
                  + " "
                  + pick(random, TERMS)
                  + " <http://x/new> } "
                  + first;
          case 6 -> "BIND(<http://x/new> AS ?w) { " + first + " } MINUS { " + second + "}";
          default -> first + second;
        };
    return "SELECT * { " + where + " }";
  }

  private static List<String> rows(SparqlEngine engine, String query) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    engine.write(
        SparqlQuery.parse(query, List.of(), List.of()),
        ResultFormat.TSV,
        QueryLimits.alone(Duration.ofSeconds(20)),
        out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private MappedGraphStore mapped(String name, String trig) throws IOException {
    Path file = folder.resolve(name);
    try (GraphFile made = new GraphFile(file, folder.resolve(name + ".nq.gz"))) {
      RDFParser.fromString(trig, Lang.TRIG)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  made.accept(quad);
                }
              });
      made.finish();
    }
    return MappedGraphStore.open(file);
  }

  @Test
  void theSameRowsAsByTerms() throws Exception {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("NumberedJoinTest -Dtest.seed=" + seed);
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 12; round++) {
      String trig = quads(random, 5 + random.nextInt(60));
      SparqlEngine control =
          new SparqlEngine(
              MemoryGraphStore.load(
                  new ByteArrayInputStream(trig.getBytes(StandardCharsets.UTF_8)), Lang.TRIG));
      try (MappedGraphStore store = mapped("round" + round, trig)) {
        SparqlEngine engine = new SparqlEngine(store);
        for (int at = 0; at < 60; at++) {
          String query = query(random);
          List<String> expected = new ArrayList<>(rows(control, query));
          assertThat(rows(engine, query))
              .as("%s%nover%n%s", query, trig)
              .containsExactlyInAnyOrderElementsOf(expected);
          found += expected.size() > 1 ? 1 : 0;
        }
      }
    }
    assertThat(found).as("many queries have rows").isGreaterThan(100);
  }

  /// The order is made from counts; a pattern written backwards is as quick.
  @Test
  void aPatternIsNotReadInTheOrderItIsWritten() throws Exception {
    StringBuilder trig = new StringBuilder();
    for (int at = 0; at < 3000; at++) {
      trig.append(
          "<http://g/1> { <http://x/s%d> <http://x/p> <http://x/o%d> , <http://x/c> ; <http://x/q> %d }\n"
              .formatted(at, at % 7, at));
    }
    try (MappedGraphStore store = mapped("order", trig.toString())) {
      SparqlEngine engine = new SparqlEngine(store);
      String backwards =
          "SELECT ?a ?b { ?b <http://x/p> ?o . ?a <http://x/p> ?o . ?b <http://x/q> ?n . ?a <http://x/q> 2999 }";
      QueryLimits steps =
          new QueryLimits(
              Duration.ofSeconds(10),
              100_000,
              1 << 24,
              new QueryMemory(1 << 24, 1 << 24),
              new Turnstile(2));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      engine.write(
          SparqlQuery.parse(backwards, List.of(), List.of()), ResultFormat.CSV, steps, out);
      assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isEqualTo(1 + 3000 + 429);
    }
  }

  @Test
  void aJoinWithoutEndStopsWithItsBudget() throws Exception {
    try (MappedGraphStore store = mapped("end", quads(new Random(1), 400))) {
      SparqlException fault =
          catchThrowableOfType(
              SparqlException.class,
              () ->
                  new SparqlEngine(store)
                      .write(
                          SparqlQuery.parse(
                              "SELECT (COUNT(*) AS ?z) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
                              List.of(),
                              List.of()),
                          ResultFormat.JSON,
                          QueryLimits.alone(Duration.ofMillis(200)),
                          new ByteArrayOutputStream()));
      assertThat(fault.reason()).isEqualTo(SparqlException.Reason.TIMEOUT);
    }
  }
}
