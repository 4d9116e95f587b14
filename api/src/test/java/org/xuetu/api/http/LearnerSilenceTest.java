package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Served;
import org.xuetu.api.fixture.ServerProcess;

/// A server that logs all it can logs nothing about a learner, whether the record is good or bad.
@ExtendWith(BundledRelease.class)
class LearnerSilenceTest {
  @TempDir Path folder;

  @Test
  void nothingOfALearnerIsLogged(Served served) throws Exception {
    var log = folder.resolve("serve.log");
    var flags =
        List.of(
            "-Dorg.slf4j.simpleLogger.log.org.xuetu=trace",
            "-Dorg.slf4j.simpleLogger.log.org.xuetu.access=trace");
    try (var server = ServerProcess.start(served, log, flags, List.of())) {
      var client = server.client();
      var header = "编号,已通过课程,证书,目标\n";
      var rows = "某某的标签,03708,四级 431,JS-050101-2024\n某某的标签,99997,没有的证书,JS-050101-2024\n";
      assertThat(send(client, "/api/pathways/batch", "text/csv", header + rows)).isEqualTo(200);
      assertThat(send(client, "/api/pathways/batch", "text/csv", "某某的标签\n99997\n")).isEqualTo(400);
      for (var code : List.of("03708", "99997")) {
        var wishes = "holds=" + code + "&target=JS-050101-2024";
        assertThat(send(client, "/plan", "application/x-www-form-urlencoded", wishes))
            .isIn(200, 400);
      }
      for (var path : List.of("/api/pathways", "/api/pathways/what-if", "/api/recognition")) {
        for (var code : List.of("03708", "99997")) {
          var body =
              "{\"learner\": {\"achievements\": [{\"key\": \"%s\"}]}, \"targets\": [\"JS-050101-2024\"]}"
                  .formatted(code);
          assertThat(send(client, path, "application/json", body)).isIn(200, 400);
        }
      }
    }
    assertThat(Files.readString(log))
        .as("the requests themselves are logged")
        .contains(
            "POST /api/pathways/batch 200",
            "POST /api/pathways 400",
            "POST /plan 400",
            "/api/recognition")
        .doesNotContain("标签", "03708", "99997", "没有的证书", "JS-050101");
  }

  private static int send(Client client, String path, String type, String body) throws Exception {
    return client.send("POST", path, body, "Content-Type", type).statusCode();
  }
}
