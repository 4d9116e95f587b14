package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.MadeUpData;
import org.xuetu.api.fixture.Problems;
import org.xuetu.api.fixture.Served;

/// The change feed of a server on which made-up courses were edited.
class A09ChangesTest {
  private static final String ALL = "&statements=true&size=500";

  @TempDir Path folder;

  private interface Story {
    void tell(Served served, Client client, String first, String second) throws Exception;
  }

  private void afterAnEdit(Story story) throws Exception {
    MadeUpData.write(folder, List.of("90001,甲课程,2,low", "90002,乙课程,2,low", "90003,丙课程,2,low"));
    try (var served = Served.from(folder)) {
      var first = served.store().findCurrent().orElseThrow();
      MadeUpData.rewrite(
          folder, List.of("90001,甲课程,3,low", "90002,乙的新名,2,low", "90004,丁课程,2,high"));
      var second = served.build().id();
      served.refresh();
      story.tell(served, served.client(), first, second);
    }
  }

  @Test
  void tellsWhatWasEditedSinceTheReleaseBefore() throws Exception {
    afterAnEdit(
        (served, client, first, second) -> {
          var feed = client.json("/api/changes");
          assertThat(feed.path("from").path("release").asText()).isEqualTo(first);
          assertThat(feed.path("to").path("release").asText()).isEqualTo(second);
          assertThat(feed.path("summary").asText())
              .isEqualTo("撤销 1 门课程，新增 1 门课程，1 门课程改名，修改 1 门课程。");
          assertThat(feed.path("total").asInt()).isEqualTo(4);
          assertThat(feed.path("changes").findValuesAsText("change"))
              .containsExactly("withdrawn", "added", "renamed", "changed");
          var credits = feed.path("changes").path(3).path("fields").path(0);
          assertThat(credits.path("before").path(0).path("text").asText()).isEqualTo("2");
          assertThat(credits.path("after").path(0).path("text").asText()).isEqualTo("3");
          assertThat(credits.path("after").path(0).path("sources").path(0).asText())
              .isEqualTo("made-up");
        });
  }

  @Test
  void theStatementsLeadFromOneDumpToTheOther() throws Exception {
    afterAnEdit(
        (served, client, first, second) -> {
          var lines = dump(served, first);
          for (JsonNode change : client.json("/api/changes?from=" + first + ALL).path("changes")) {
            for (var line : change.path("statements").path("removed")) {
              assertThat(lines.remove(line.asText())).as(line.asText()).isTrue();
            }
            for (var line : change.path("statements").path("added")) {
              assertThat(lines.add(line.asText())).as(line.asText()).isTrue();
            }
          }
          assertThat(lines).isEqualTo(dump(served, second));
        });
  }

  private static TreeSet<String> dump(Served served, String release) throws IOException {
    var file = served.store().root().resolve(release).resolve("dump.nq.gz");
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new TreeSet<>(text.lines().toList());
    }
  }

  @Test
  void filtersAndPagesCutTheSameList() throws Exception {
    afterAnEdit(
        (served, client, first, second) -> {
          var all = client.json("/api/changes").path("changes");
          assertThat(client.json("/api/changes?size=1&page=2").path("changes").path(0))
              .isEqualTo(all.path(1));
          assertThat(client.json("/api/changes?size=3&page=3").path("changes")).isEmpty();
          var some = client.json("/api/changes?change=added&change=renamed&type=course");
          assertThat(some.path("total").asInt()).isEqualTo(2);
          assertThat(some.path("counts").size()).isEqualTo(4);
          assertThat(client.json("/api/changes?type=rule").path("total").asInt()).isZero();
          var back = client.json("/api/changes?from=" + second + "&to=" + first);
          assertThat(back.path("summary").asText())
              .isEqualTo("撤销 1 门课程，新增 1 门课程，1 门课程改名，修改 1 门课程。");
          assertThat(back.path("changes").path(0).path("name").asText()).isEqualTo("丁课程");
        });
  }

  @Test
  void anAnswerCanBeKeptAsLongAsItsTwoReleasesAreTheSame() throws Exception {
    afterAnEdit(
        (served, client, first, second) -> {
          var tag = client.get("/api/changes").headers().firstValue("ETag").orElseThrow();
          assertThat(client.get("/api/changes", "If-None-Match", tag).statusCode()).isEqualTo(304);
          var other = client.get("/api/changes?from=" + second, "If-None-Match", tag);
          assertThat(other.statusCode()).isEqualTo(200);
          assertThat(Client.json(other).path("summary").asText()).isEqualTo("没有变化。");
          served.store().rollback();
          served.refresh();
          var now = client.get("/api/changes", "If-None-Match", tag);
          assertThat(now.statusCode()).as("the release before is another one now").isEqualTo(200);
          assertThat(Client.json(now).path("to").path("release").asText()).isEqualTo(first);
        });
  }

  @Test
  void aFirstReleaseHasNoChanges() throws Exception {
    MadeUpData.write(folder, List.of("90001,甲课程,2,low"));
    try (var served = Served.from(folder)) {
      var feed = served.client().json("/api/changes");
      assertThat(feed.path("from")).isEqualTo(feed.path("to"));
      assertThat(feed.path("total").asInt()).isZero();
    }
  }

  @Test
  void whatIsNotThereIsRefused() throws Exception {
    afterAnEdit(
        (served, client, first, second) -> {
          Problems.check(client.get("/api/changes?from=r0000000000000000"), 404, "unknown-release");
          Problems.check(client.get("/api/changes?from=../../etc"), 404, "unknown-release");
          Problems.check(client.get("/api/changes?change=eaten"), 400, "invalid-parameter");
          Problems.check(client.get("/api/changes?type=planet"), 400, "invalid-parameter");
          Problems.check(client.get("/api/changes?size=0"), 400, "invalid-parameter");
          Problems.check(client.get("/api/changes?since=1"), 400, "unknown-parameter");
        });
  }
}
