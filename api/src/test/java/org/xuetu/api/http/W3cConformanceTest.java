package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The W3C's SPARQL suites, asked over HTTP. What fails is listed by name with its reason in
/// `w3c-expected-failures.tsv`; a listed test that passes fails the run.
class W3cConformanceTest {
  @TempDir static Path folder;
  private static final Map<String, int[]> TABLE = new LinkedHashMap<>();
  private static Optional<W3cServer> server = Optional.empty();

  @TestFactory
  Stream<DynamicTest> everyTest() throws IOException {
    var archive = W3cArchive.find();
    Assumptions.assumeTrue(
        archive.isPresent(), "../shared/data/rdf-tests/sparql-tests.tar.gz is not there");
    var suites = Files.createDirectory(folder.resolve("suites"));
    W3cArchive.unpack(archive.get(), suites);
    var running = new W3cServer(suites, Files.createDirectory(folder.resolve("graphs")));
    server = Optional.of(running);
    var expected = expectedFailures();
    var tests = W3cManifests.read(suites);
    var unknown = new HashSet<>(expected.keySet());
    tests.forEach(test -> unknown.remove(test.id()));
    assertThat(unknown).as("listed failures that are no tests").isEmpty();
    var run = new W3cRun(suites, running);
    return tests.stream()
        .map(test -> DynamicTest.dynamicTest(test.id(), () -> check(run, test, expected)));
  }

  private static void check(W3cRun run, W3cTest test, Map<String, String> expected) {
    var counts = TABLE.computeIfAbsent(test.row(), _ -> new int[2]);
    counts[0]++;
    Optional<String> failure = run.failure(test);
    counts[1] += failure.isEmpty() ? 1 : 0;
    if (expected.containsKey(test.id())) {
      assertThat(failure).as("listed as failing: " + expected.get(test.id())).isPresent();
    } else {
      failure.ifPresent(why -> fail(test.id() + ": " + why));
    }
  }

  @AfterAll
  static void tell() {
    server.ifPresent(W3cServer::close);
    TABLE.forEach(
        (row, counts) -> System.out.printf("| %s | %d | %d |%n", row, counts[0], counts[1]));
  }

  /// Lines `test<TAB>reason`.
  private static Map<String, String> expectedFailures() throws IOException {
    var failures = new TreeMap<String, String>();
    try (var in = W3cConformanceTest.class.getResourceAsStream("/w3c-expected-failures.tsv")) {
      assertThat(in).isNotNull();
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (var line : lines.subList(1, lines.size())) {
        var cells = List.of(line.split("\t", -1));
        assertThat(cells).as(line).hasSize(2).doesNotContain("");
        assertThat(failures.put(cells.getFirst(), cells.getLast())).as(line).isNull();
      }
    }
    return failures;
  }
}
