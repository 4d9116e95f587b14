package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.indexer.table.TableFile;
import org.xuetu.indexer.table.TableLimits;

/// Tables of made-up learners.
@ExtendWith(BundledRelease.class)
class A05BatchTest {
  private static final String PATH = "/api/pathways/batch?start=2026-12";
  private static final String HEADER = "编号,已通过课程,证书,前置学历,省份,目标\n";

  private static HttpResponse<String> send(Client client, String path, String table)
      throws Exception {
    return client.send("POST", path, table, "Content-Type", "text/csv");
  }

  private static JsonNode batch(Client client, String rows) throws Exception {
    var answer = send(client, PATH, HEADER + rows);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.json(answer);
  }

  /// A row says what the same learner is told alone.
  @Test
  void eachLearnerGetsTheNearestProgramme(Client client) throws Exception {
    var body =
        batch(
            client,
            """
            甲,03708；00015,,专科,江苏,
            乙,,四级 430 2025-12-20,专科,江苏,programme/JS-050101-2024
            """);
    assertThat(body.path("findings")).isEmpty();
    assertThat(body.path("learners").findValuesAsText("label")).containsExactly("甲", "乙");
    var alone =
        Client.json(
                client.send(
                    "POST",
                    "/api/pathways/targets",
                    """
                    {"learner": {"achievements": [{"key": "03708"}, {"key": "00015"}],
                                 "prior": "专科", "province": "江苏"},
                     "constraints": {"start": "2026-12"}}
                    """,
                    "Content-Type",
                    "application/json"))
            .path("targets")
            .path(0);
    var first = body.path("learners").path(0);
    for (var field : List.of("programme", "finish", "papers", "recognised", "remaining")) {
      assertThat(first.path(field)).as(field).isEqualTo(alone.path(field));
    }
    assertThat(first.path("reasons").toString()).contains("03708");
    var second = body.path("learners").path(1);
    assertThat(second.path("programme").asText()).isEqualTo("JS-050101-2024");
    assertThat(second.path("reasons").toString()).contains("→");
    var plan =
        Client.json(
                client.send(
                    "POST",
                    "/api/pathways",
                    """
                    {"learner": {"achievements": [{"type": "credential", "name": "四级", "score": 430,
                                                   "date": "2025-12-20"}],
                                 "prior": "专科", "province": "江苏"},
                     "targets": ["JS-050101-2024"], "constraints": {"start": "2026-12"}}
                    """,
                    "Content-Type",
                    "application/json"))
            .path("plans")
            .path(0);
    assertThat(second.path("finish")).isEqualTo(plan.path("finish"));
    assertThat(second.path("recognised")).isEqualTo(plan.path("credits").path("recognised"));
  }

  @Test
  void whatIsWrongIsToldByCellAndTheRestIsAnswered(Client client) throws Exception {
    var body =
        batch(
            client,
            """
            甲,03708,,专科,,JS-050101-2024
            乙,03780；0001,,,,JS-050101-2024
            丙,,,,,JS-050101-1999
            丁,03708 85 2025-02-30,,,,JS-050101-2024
            戊,03708,不存在的证书,,,JS-050101-2024
            """);
    assertThat(body.path("learners").findValuesAsText("label")).containsExactly("甲");
    var findings = new ArrayList<String>();
    for (var it : body.path("findings")) {
      findings.add(it.path("row").asInt() + it.path("column").asText());
      assertThat(it.path("detail").asText()).as(it.toString()).isNotEmpty();
    }
    assertThat(findings).containsExactlyInAnyOrder("3已通过课程", "3已通过课程", "4目标", "5已通过课程", "6证书");
    var unknown = body.path("findings").path(1);
    assertThat(unknown.path("candidates")).as(unknown.toString()).isNotEmpty();
    assertThat(body.path("findings").findValuesAsText("value")).contains("03780", "0001");
  }

  /// Rows are planned at the same time, and quick ones among slow ones: whichever is ready first, the
  /// answers stand in the order of the rows and say what the row alone is told.
  @Test
  void answersStandInTheOrderOfTheRows(Client client) throws Exception {
    var rows = new ArrayList<String>();
    for (int at = 0; at < 24; at++) {
      rows.add("第" + at + "人,03708,," + (at % 3 == 0 ? "专科,,\n" : ",,JS-050101-2024\n"));
    }
    var all = batch(client, String.join("", rows)).path("learners");
    assertThat(all.findValuesAsText("label"))
        .containsExactlyElementsOf(rows.stream().map(row -> row.split(",", 2)[0]).toList());
    for (int at : List.of(0, 1, 23)) {
      var alone = batch(client, rows.get(at)).path("learners").path(0);
      for (var field : List.of("programme", "finish", "papers", "reasons", "warnings")) {
        assertThat(all.path(at).path(field)).as(field).isEqualTo(alone.path(field));
      }
    }
  }

  @Test
  void aRowWithAThousandCoursesIsToldSoAndHoldsUpNoOther(Client client) throws Exception {
    var many = "03708；".repeat(1000);
    var body = batch(client, "甲," + many + ",,,,\n乙,03708,,,,JS-050101-2024\n");
    assertThat(body.path("learners").findValuesAsText("label")).containsExactly("乙");
    var finding = body.path("findings").path(0);
    assertThat(finding.path("column").asText()).isEqualTo("已通过课程");
    assertThat(finding.path("detail").asText()).contains("300", "1000");
    assertThat(body.path("findings")).hasSize(1);
  }

  @Test
  void aColumnThatNobodyKnowsIsNamed(Client client) throws Exception {
    var answer = send(client, PATH, "编号,姓名,目标\n甲,虚构,JS-050101-2024\n");
    var finding = Client.json(answer).path("findings").path(0);
    assertThat(finding.path("column").asText()).isEqualTo("姓名");
    assertThat(Client.json(answer).path("learners")).hasSize(1);
    Problems.check(send(client, PATH, "姓名,电话\n甲,1\n"), 400, "unreadable-file");
    Problems.check(send(client, PATH, "%PDF-1.7"), 415, "unsupported-media-type");
    Problems.check(
        send(client, "/api/pathways/batch?start=soon", HEADER + "甲,,,,,\n"),
        400,
        "invalid-parameter");
  }

  @Test
  void aProvinceOrADiplomaThatIsNoneIsTold(Client client) throws Exception {
    var body = batch(client, "甲,03708,,专科,火星,JS-050101-2024\n乙,03708,,本科在读,江苏省,JS-050101-2024\n");
    assertThat(body.path("learners")).isEmpty();
    assertThat(body.path("findings").findValuesAsText("column")).containsExactly("省份", "前置学历");
    assertThat(body.path("findings").findValuesAsText("value")).containsExactly("火星", "本科在读");
  }

  /// It is the same for everybody, so nobody's row is blamed.
  @ParameterizedTest
  @ValueSource(strings = {"1900-01", "2101-01", "2026-13", "soon"})
  void aMonthOutOfReachIsToldOnceForAll(String month, Client client) throws Exception {
    var answer = send(client, "/api/pathways/batch?start=" + month, HEADER + "甲,,,,,\n乙,,,,,\n");
    var problem = Problems.check(answer, 400, "invalid-parameter");
    assertThat(problem.path("parameter").asText()).isEqualTo("start");
    assertThat(problem.path("value").asText()).isEqualTo(month);
  }

  private static HttpResponse<String> list(Client client, String path, String body)
      throws Exception {
    return client.send("POST", path, body, "Content-Type", "application/json");
  }

  /// A list says what a table with the same learners says.
  @Test
  void aListIsAnsweredAsATable(Client client) throws Exception {
    var table =
        batch(
            client,
            """
            甲,03708；00015,,专科,江苏,
            乙,,四级 430 2025-12-20,专科,江苏,programme/JS-050101-2024
            """);
    var list =
        Client.json(
            list(
                client,
                PATH,
                """
                {"learners": [
                  {"label": "甲", "learner": {"achievements": [{"key": "03708"}, {"key": "00015"}],
                    "prior": "专科", "province": "江苏"}},
                  {"label": "乙", "learner": {"achievements": [{"type": "credential",
                    "key": "四级", "score": 430, "date": "2025-12-20"}],
                    "prior": "专科", "province": "江苏"}, "targets": ["programme/JS-050101-2024"]}]}
                """));
    assertThat(list.path("findings")).isEmpty();
    assertThat(list.path("learners")).hasSize(2);
    for (int at = 0; at < 2; at++) {
      var one = ((ObjectNode) list.path("learners").path(at)).deepCopy();
      var other = ((ObjectNode) table.path("learners").path(at)).deepCopy();
      assertThat(one.remove("row").asInt()).isEqualTo(at + 1);
      other.remove("row");
      assertThat(one).isEqualTo(other);
    }
  }

  @Test
  void aWrongEntryOfAListIsNamedByItsField(Client client) throws Exception {
    var body =
        Client.json(
            list(
                client,
                PATH,
                """
                {"learners": [
                  {"label": "甲", "targets": ["JS-050101-2024"]},
                  {"label": "乙", "learner": {"achievements": [{"type": "credential"}]}},
                  {"label": "丙", "learner": {"achievements": [{"key": "03708"}, {"key": "99998"}]}},
                  {"label": "丁", "targets": ["JS-050101-2024"]}]}
                """));
    assertThat(body.path("learners").findValuesAsText("label")).containsExactly("甲", "丁");
    assertThat(body.path("learners").findValuesAsText("row")).containsExactly("1", "4");
    assertThat(body.path("findings").findValuesAsText("row")).containsExactlyInAnyOrder("2", "3");
    assertThat(body.path("findings").findValuesAsText("column"))
        .containsExactlyInAnyOrder("learner.achievements[0].key", "learner.achievements[1].key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | malformed-body",
        "{\"learners\": [null]} | 400 | malformed-body",
        "{\"learners\": [{\"name\": 1}]} | 400 | unknown-parameter",
        "[] | 400 | malformed-body"
      })
  void aListThatIsNoneIsRefused(String body, int status, String code, Client client)
      throws Exception {
    Problems.check(list(client, PATH, body), status, code);
  }

  @Test
  void aListIsNoLongerThanATable(Client client) throws Exception {
    var entries = String.join(",", Collections.nCopies(201, "{}"));
    Problems.check(list(client, PATH, "{\"learners\": [" + entries + "]}"), 413, "body-too-large");
  }

  @Test
  void theAnswerIsAWorkbookForWhoAcceptsOne(Client client) throws Exception {
    var answer =
        client.postForBytes(
            PATH,
            (HEADER + "=1+1,03708,,,,JS-050101-2024\n坏,99998,,,,JS-050101-2024\n")
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "text/csv",
            "Accept",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
    var sheet = TableFile.read(answer.body(), "", TableLimits.UPLOAD).getFirst();
    assertThat(sheet.header()).startsWith("行", "编号", "专业计划");
    assertThat(sheet.rows()).extracting(row -> row.cell(1)).containsExactly("=1+1", "");
    assertThat(sheet.rows().getFirst().cell(2)).isEqualTo("JS-050101-2024");
    assertThat(sheet.rows().getLast().cell(10)).isEqualTo("已通过课程");
  }

  @Test
  void tooManyAreRefusedBeforeAnythingIsPlanned(Client client) throws Exception {
    var problem =
        Problems.check(send(client, PATH, HEADER + "甲,,,,,\n".repeat(201)), 413, "body-too-large");
    assertThat(problem.path("detail").asText()).contains("200", "batchLearners");
  }

  @Test
  void aWorkbookIsReadAndATableGivenBack(Client client) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("学员");
      var rows =
          List.of(
              List.of("编号", "已通过课程", "目标"),
              List.of("=1+1", "03708", "JS-050101-2024"),
              List.of("坏", "99998", "JS-050101-2024"),
              List.of("丙", "", "JS-050101-2024"));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < 3; column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }
    var answer =
        client.post(
            PATH + "&format=csv",
            bytes.toByteArray(),
            "Content-Type",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).startsWith("\uFEFF行,编号,专业计划,");
    assertThat(answer.body())
        .contains("\r\n2,'=1+1,JS-050101-2024,", "\r\n3,", ",已通过课程,99998,", "\r\n4,丙,");
  }

  @Test
  void theTemplateCanBeSentBackAsItIs(Client client) throws Exception {
    var template = client.get("/api/pathways/batch").body();
    assertThat(template).startsWith("\uFEFF编号,已通过课程,证书,前置学历,省份,目标\r\n");
    var body = Client.json(send(client, PATH, template));
    assertThat(body.path("findings")).isEmpty();
    assertThat(body.path("learners")).hasSize(2);
  }
}
