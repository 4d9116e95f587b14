package org.xuetu.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.indexer.table.Table;
import org.xuetu.indexer.table.TableFile;
import org.xuetu.indexer.table.TableLimits;

/// The sources that come with the project hold together and hold what they promise.
class BundledDataTest {
  private static final Path HOME = Path.of(System.getProperty("xuetu.home", "..")).toAbsolutePath();
  private static final Path DATA = HOME.resolve("data");
  private static final Path FACTS = HOME.resolveSibling("shared").resolve("facts");
  private static SourceReader.Result result;
  private static Catalogue catalogue;

  @BeforeAll
  static void read() throws IOException {
    result = SourceReader.read(DATA.resolve("sources"), SchemaReader.read(DATA.resolve("schema")));
    catalogue = result.catalogue();
  }

  @Test
  void everyRowPassesEveryCheck() {
    assertThat(result.findings().stream().map(Finding::line)).isEmpty();
    assertThat(catalogue.records()).hasSize(Math.toIntExact(result.rows()));
  }

  /// Rows in against rows out: the ledger names each file of facts, how many rows it had and why
  /// any was left out; every other row is the origin of at least one record.
  @Test
  void noRowOfTheFactsIsLost() throws Exception {
    SortedMap<String, Set<Integer>> carried = new TreeMap<>();
    for (Record record : catalogue.records()) {
      for (String origin : record.origin().split(";")) {
        int hash = origin.lastIndexOf('#');
        if (origin.contains(".csv#") || origin.contains(".tsv#")) {
          carried
              .computeIfAbsent(origin.substring(0, hash).strip(), _ -> new TreeSet<>())
              .add(Integer.parseInt(origin.substring(hash + 1).strip()));
        }
      }
    }
    for (Map<String, String> entry : ledger()) {
      String file = entry.getOrDefault("facts_file", "");
      int rows = Integer.parseInt(entry.getOrDefault("rows_in", ""));
      assertThat(entry.getOrDefault("left_out", "")).as(file).isEqualTo("0");
      assertThat(carried.get(file))
          .as(file)
          .isEqualTo(IntStream.rangeClosed(1, rows).boxed().collect(Collectors.toSet()));
    }
  }

  @Test
  void theLedgerCountsTheFactsRight() throws Exception {
    assumeThat(FACTS).withFailMessage("the facts are not on this machine").isDirectory();
    Map<String, Integer> rowsInLedger = new HashMap<>();
    for (Map<String, String> entry : ledger()) {
      rowsInLedger.put(
          entry.getOrDefault("facts_file", ""),
          Integer.parseInt(entry.getOrDefault("rows_in", "")));
    }
    try (var files = Files.list(FACTS)) {
      for (Path file : files.toList()) {
        int rows =
            file.toString().endsWith(".tsv")
                ? Files.readAllLines(file).size() - 1
                : TableFile.read(file, TableLimits.UPLOAD).getFirst().rows().size();
        assertThat(rowsInLedger).containsEntry(String.valueOf(file.getFileName()), rows);
      }
    }
  }

  @Test
  void holdsTheCountsTheProjectNames() {
    assertThat(catalogue.countsByKind())
        .containsEntry("offering", 2071L)
        .containsEntry("pattern", 597L + 2)
        .containsEntry("session", 23L)
        .containsEntry("substitution", 186L)
        .containsEntry("rule", 121L + 59)
        .containsEntry("fee", 26L)
        .containsEntry("event", 28L);
    assertThat(rows("anhui-schools", "schools.csv")).isEqualTo(126);
    assertThat(rows("national-majors", "majors.csv")).isEqualTo(229);
    List<String> zikao =
        catalogue.listIds("programme").stream()
            .map(id -> id.key())
            .filter(key -> key.startsWith("JS-") || key.startsWith("GD-"))
            .toList();
    assertThat(zikao).hasSize(55);
    assertThat(rows("jiangsu-zikao", "items.csv")).isEqualTo(1057);
  }

  private static long rows(String source, String file) {
    return catalogue.records().stream()
        .filter(
            record -> record.place().source().equals(source) && record.place().file().equals(file))
        .count();
  }

  private static List<Map<String, String>> ledger() throws Exception {
    Table table = TableFile.read(DATA.resolve("ledger.csv"), TableLimits.UPLOAD).getFirst();
    return table.rows().stream()
        .map(
            row ->
                IntStream.range(0, row.cells().size())
                    .boxed()
                    .collect(Collectors.toMap(table.header()::get, row::cell)))
        .toList();
  }
}
