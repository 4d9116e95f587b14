package org.xuetu.graph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.store.MemoryGraphStore;

/// Whose interval is believed, of a made-up rule.
class ValidityReaderTest {
  private static final String RULE = "<http://example.org/id/rule/RR001>";

  private static String text(String... statements) {
    StringBuilder quads = new StringBuilder();
    for (String statement : statements) {
      quads.append(
          statement
              .replace("xt:", "<https://w3id.org/xuetu/ns#")
              .replaceFirst("(#\\w+) ", "$1> ")
              .replaceFirst("^(\\w+) (.*)$", RULE + " $2 <http://example.org/source/$1> .\n"));
    }
    MemoryGraphStore store =
        MemoryGraphStore.load(
            new ByteArrayInputStream(quads.toString().getBytes(StandardCharsets.UTF_8)),
            Lang.NQUADS);
    return new ValidityReader(store.dataset())
        .of(NodeFactory.createURI("http://example.org/id/rule/RR001"))
        .text();
  }

  @Test
  void theMoreCertainSourceIsBelievedAsAWhole() {
    assertThat(
            text(
                "doubtful xt:validFrom \"2020-01-01\"",
                "doubtful xt:validUntil \"2020-12-31\"",
                "doubtful xt:certainty \"low\"",
                "trusted xt:validFrom \"2021-01-01\"",
                "trusted xt:certainty \"high\""))
        .isEqualTo("2021-01-01 起");
  }

  @Test
  void aDayIsPreferredToAMonth() {
    assertThat(text("one xt:validFromAbout \"2025-08\"", "one xt:validFrom \"2025-08-12\""))
        .isEqualTo("2025-08-12 起");
    assertThat(text("one xt:validFromAbout \"2025-08\"")).isEqualTo("约 2025-08 起");
  }

  @Test
  void whatIsNotStatedOrUnreadableIsNotGuessed() {
    assertThat(text("one xt:certainty \"high\"")).isEmpty();
    assertThat(text("one xt:validFrom \"soon\"")).isEmpty();
  }
}
