package org.xuetu.indexer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// A release carries its ontology and examples, and none is made with words it cannot explain.
class ReleaseVocabularyTest {
  private static final String EXAMPLE =
      """
      # title: 课程（虚构）
      # zh: 有几门课？
      # en: How many courses are there?
      # expect: value(n)=3

      SELECT (COUNT(?c) AS ?n) WHERE { ?c a schema:Course }
      """;

  @TempDir Path folder;
  private Path data;
  private ReleaseStore store;

  @BeforeEach
  void prepare() throws IOException {
    data = MadeUpData.write(folder.resolve("data")).root();
    store = new ReleaseStore(folder.resolve("releases"));
    Files.writeString(Files.createDirectory(data.resolve("examples")).resolve("count.rq"), EXAMPLE);
  }

  private String build() throws Exception {
    return new ReleaseBuilder(
            new DataFolder(data),
            store,
            new Iris("http://example.org"),
            BuildPolicy.STOP,
            Clock.systemUTC(),
            BuildProgress.none())
        .build()
        .id();
  }

  @Test
  void aReleaseExplainsItsWordsAndHoldsItsExamples() throws Exception {
    build();
    try (Release release = store.openCurrent()) {
      assertThat(release.ontology().find(Prefixes.XT + "credits")).isPresent();
      assertThat(release.examples())
          .singleElement()
          .satisfies(one -> assertThat(one.text()).isEqualTo(EXAMPLE));
      assertThat(release.entities()).isNotNull();
    }
  }

  @Test
  void anotherOntologyOrExampleIsAnotherRelease() throws Exception {
    String first = build();
    Files.writeString(data.resolve("examples/count.rq"), EXAMPLE + "LIMIT 1\n");
    String second = build();
    Path file = data.resolve("ontology/xuetu.ttl");
    Files.writeString(file, Files.readString(file) + "\n# a remark\n");
    assertThat(build()).isNotIn(first, second);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void aWordWithoutExplanationStopsTheBuild() throws Exception {
    Path file = data.resolve("ontology/xuetu.ttl");
    Files.writeString(file, Files.readString(file).replace("xt:credits a ", "xt:creditz a "));
    assertRefused("本体（data/ontology）没有说明 schema 用到的 1 个词：xt:credits，请为每个词补上中文和英文的 rdfs:label。");
  }

  @Test
  void anEmptyOntologyExplainsNothingAndStopsTheBuild() throws Exception {
    Folders.delete(data.resolve("ontology"));
    Files.createDirectory(data.resolve("ontology"));
    assertRefused("本体（data/ontology）没有说明 schema 用到的 ");
  }

  @Test
  void aMissingOntologyFolderStopsTheBuild() throws Exception {
    Folders.delete(data.resolve("ontology"));
    assertRefused("本体（data/ontology）没有说明 schema 用到的 ");
  }

  @Test
  void brokenTurtleStopsTheBuild() throws Exception {
    Files.writeString(data.resolve("ontology/more.ttl"), "this is no Turtle");
    assertRefused("本体文件 ontology/more.ttl 有误：第 1 行");
  }

  @Test
  void aBrokenExampleStopsTheBuild() throws Exception {
    Files.writeString(data.resolve("examples/count.rq"), EXAMPLE.replace("WHERE {", "WHERE ("));
    assertRefused("示例查询 examples/count.rq 有误：查询语法有误");
    Files.writeString(data.resolve("examples/count.rq"), EXAMPLE.replace("# zh:", "# cn:"));
    assertRefused("示例查询 examples/count.rq 应有且只有一行“# zh:”");
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(this::build)
        .isInstanceOf(ReleaseException.class)
        .hasMessageStartingWith(sentence)
        .hasMessageNotContaining("\n")
        .asInstanceOf(InstanceOfAssertFactories.type(ReleaseException.class))
        .extracting(ReleaseException::reason)
        .isEqualTo(ReleaseException.Reason.SCHEMA_INVALID);
    assertThat(folder.resolve("releases/current.json")).doesNotExist();
  }
}
