package org.xuetu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Served;

/// What docs/researchers.md teaches is asked as it stands there.
@ExtendWith(BundledRelease.class)
class ResearchersGuideTest {
  private static final Path ROOT = Served.repository();

  private static List<String> queries() throws IOException {
    var guide = Files.readString(ROOT.resolve("docs/researchers.md"));
    var block = Pattern.compile("(?s)```sparql\n(.*?)```").matcher(guide);
    var queries = new ArrayList<String>();
    while (block.find()) {
      queries.add(block.group(1));
    }
    return queries;
  }

  private static List<String> ask(Client client, String query) throws Exception {
    var answer =
        client.send(
            "POST",
            "/sparql",
            query,
            "Content-Type",
            "application/sparql-query",
            "Accept",
            "text/csv");
    assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
    return answer.body().lines().skip(1).toList();
  }

  @Test
  void everyQueryHasAnAnswer(Client client) throws Exception {
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(4);
    for (var query : queries()) {
      assertThat(ask(client, query)).as(query).isNotEmpty();
    }
  }

  /// The stranger's question, answered from the guide alone.
  @Test
  void theWorkedExampleIsTheExampleAndGivesWhatTheGuideSays(Client client) throws Exception {
    var query = queries().getLast();
    assertThat(Files.readString(ROOT.resolve("data/examples/cet4-rules-jiangsu.rq")))
        .endsWith(query);
    var rows = ask(client, query);
    assertThat(rows).hasSize(4).allMatch(row -> row.contains("来源没有写明起止"));
    for (var code : List.of("00012", "00015", "13124", "13000")) {
      assertThat(rows).anyMatch(row -> row.contains("," + code + ","));
    }
    assertThat(rows)
        .filteredOn(row -> row.startsWith("RR030"))
        .allMatch(row -> row.contains("medium"));
    assertThat(rows)
        .filteredOn(row -> !row.startsWith("RR030"))
        .allMatch(row -> row.contains("high"));
  }
}
