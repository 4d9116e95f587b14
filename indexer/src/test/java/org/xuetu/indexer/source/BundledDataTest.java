package org.xuetu.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.SchemaReader;

/// The sources that come with the project hold together and hold what they promise.
class BundledDataTest {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");
  private static SourceReader.Result result;

  @BeforeAll
  static void read() throws IOException {
    result = SourceReader.read(DATA.resolve("sources"), SchemaReader.read(DATA.resolve("schema")));
  }

  @Test
  void everyRowPassesEveryCheck() {
    assertThat(result.findings().stream().map(Finding::line)).isEmpty();
    assertThat(result.catalogue().records()).hasSize(Math.toIntExact(result.rows()));
  }

  @Test
  void holdsTheCountsTheProjectNames() {
    Map<String, Long> counts = result.catalogue().countsByKind();
    assertThat(counts)
        .containsKey("item")
        .containsEntry("offering", 2071L)
        .containsEntry("pattern", 597L)
        .containsEntry("session", 23L)
        .containsEntry("substitution", 186L)
        .containsEntry("rule", 180L)
        .containsEntry("degree-condition", 56L)
        .containsEntry("fee", 26L)
        .containsEntry("credential", 202L)
        .containsEntry("event", 28L);
    Catalogue catalogue = result.catalogue();
    Map<Boolean, Long> programmes =
        catalogue.listIds("programme").stream()
            .collect(
                Collectors.partitioningBy(id -> id.key().startsWith("OUC"), Collectors.counting()));
    assertThat(programmes.get(false)).isGreaterThanOrEqualTo(55);
  }
}
