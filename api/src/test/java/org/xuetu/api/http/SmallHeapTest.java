package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Served;
import org.xuetu.api.fixture.ServerProcess;

/// A server with a heap of 256 MB lives through all hostile queries, several at a time.
@ExtendWith(BundledRelease.class)
class SmallHeapTest {
  private static final int TOGETHER = 6;
  @TempDir Path folder;

  @Test
  void hostileQueriesDoNotEndTheService(Served served) throws Exception {
    var log = folder.resolve("serve.log");
    var options = List.of("--sparql-running", "" + TOGETHER);
    try (var server = ServerProcess.start(served, log, List.of("-Xmx256m"), options);
        var threads = Executors.newFixedThreadPool(TOGETHER)) {
      var client = server.client();
      var work = new ArrayList<Callable<String>>();
      for (var query : HostileQuery.read()) {
        work.add(() -> query.name() + ": " + ask(client, query.text()));
      }
      for (var ended : threads.invokeAll(work)) {
        assertThat(ended.get()).doesNotContain("defect");
      }
      assertThat(server.isAlive()).isTrue();
      var lookup = "SELECT ?name { ?c schema:courseCode '13000' ; skos:prefLabel ?name }";
      assertThat(client.get("/sparql?query=" + encode(lookup)).body()).contains("英语(专升本)");
      assertThat(client.get("/api/search?q=%E4%BC%9A%E8%AE%A1").statusCode()).isEqualTo(200);
    }
  }

  private static String ask(Client client, String query) throws Exception {
    try {
      var response =
          client.send(
              "POST",
              "/sparql",
              "timeout=0.8&query=" + encode(query),
              "Content-Type",
              "application/x-www-form-urlencoded");
      return response.statusCode() == 200
          ? "answered"
          : Client.json(response).path("code").asText();
    } catch (IOException connectionCut) {
      return "cut";
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
