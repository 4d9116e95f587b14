package org.xuetu.graph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading made-up example queries.
class ExampleQueriesTest {
  private static final String SOUND =
      """
      # title: 虚构
      # zh: 有什么？
      # en: What is there?
      # expect: rows>=1
      # expect: contains=甲

      SELECT ?s WHERE { ?s ?p ?o }
      """;

  @TempDir Path folder;

  @Test
  void readsTheLinesBeforeTheQuery() throws Exception {
    Files.writeString(folder.resolve("what-is-there.rq"), SOUND);
    Files.writeString(folder.resolve("notes.txt"), "no query");
    assertThat(ExampleQueries.read(folder))
        .singleElement()
        .satisfies(
            example -> {
              assertThat(example.name()).isEqualTo("what-is-there");
              assertThat(example.title()).isEqualTo("虚构");
              assertThat(example.zh()).isEqualTo("有什么？");
              assertThat(example.en()).isEqualTo("What is there?");
              assertThat(example.expectations()).hasSize(2);
              assertThat(example.text()).isEqualTo(SOUND);
            });
  }

  @Test
  void aMissingOrUnreadableLineIsToldWithTheFile() {
    assertRefused(SOUND.replace("# zh: 有什么？\n", ""), "# zh:");
    assertRefused(SOUND.replace("# title: 虚构\n", "# title: 一\n# title: 二\n"), "# title:");
    assertRefused(SOUND.replaceAll("# expect:.*\n", ""), "# expect:");
    assertRefused(SOUND.replace("rows>=1", "rows~1"), "rows~1");
  }

  @Test
  void noFolderMeansNoExamples() throws Exception {
    assertThat(ExampleQueries.read(folder.resolve("none"))).isEmpty();
  }

  private static void assertRefused(String text, String named) {
    assertThatThrownBy(() -> ExampleQueries.parse("made-up", text))
        .isInstanceOf(OntologyException.class)
        .hasMessageStartingWith("示例查询 examples/made-up.rq")
        .hasMessageContaining(named);
  }
}
