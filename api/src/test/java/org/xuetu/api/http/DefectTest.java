package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.indexer.release.ReleaseStore;

/// Handlers that fail: the asker is told an id and nothing else, and the server goes on.
class DefectTest {
  private static final String INSIDES = "insides";
  @TempDir static Path folder;
  private static HttpServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    var table =
        new RouteTable(
            List.of(
                Route.live(
                    "/exception",
                    _ -> {
                      throw new IllegalStateException(INSIDES);
                    }),
                Route.live("/overflow", _ -> overflow()),
                Route.live(
                    "/checked",
                    _ -> {
                      throw new IOException(INSIDES);
                    }),
                new Route(
                    Route.Method.GET,
                    "/early",
                    Route.Audience.PROGRAM,
                    Route.Caching.RELEASE,
                    Set.of(),
                    false,
                    _ -> failsAfter(10)),
                Route.live("/late", _ -> failsAfter(3 << 20)),
                Route.live("/fine", _ -> Answer.text("text/plain", "fine"))));
    var json = new JsonCodec();
    var holder = new ReleaseHolder(new ReleaseStore(folder));
    var problems = new ProblemAnswers(json, (_, _) -> Answer.html(new byte[0]));
    var runner = new RouteRunner(table, holder, problems, new RequestMeter(), 1024);
    server = new HttpServer(new AppConfig.Listen("127.0.0.1", 0), table, runner, json);
    server.start();
    client = new Client(server.port());
  }

  private static Answer overflow() {
    return overflow().withStatus(200);
  }

  private static Answer failsAfter(int bytes) {
    return Answer.stream(
        "text/plain",
        out -> {
          out.write("x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
          throw new IllegalStateException(INSIDES);
        });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/exception", "/overflow", "/checked", "/early"})
  void isToldByItsIdAlone(String path) throws Exception {
    var response = client.get(path);
    Problems.check(response, 500, "defect");
    assertThat(response.body()).doesNotContain(INSIDES, "Exception", "at org.");
    assertThat(client.get("/fine").body()).isEqualTo("fine");
  }

  @Test
  void cutsAnAnswerThatHasBegun() throws Exception {
    try {
      var response = client.get("/late");
      throw new AssertionError("taken for whole: " + response.body().length());
    } catch (IOException cut) {
      assertThat(client.get("/fine").body()).isEqualTo("fine");
    }
  }
}
