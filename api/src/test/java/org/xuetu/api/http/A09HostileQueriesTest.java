package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;

/// Queries that mean no good end as they should, and the service answers on. For each a line is
/// printed: how it ended, its time, what all threads allocated meanwhile, the heap in use behind it.
@ExtendWith(BundledRelease.class)
class A09HostileQueriesTest {
  private static final double SECONDS = 0.8;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TestFactory
  Stream<DynamicTest> eachEndsAsItShould(Client client) throws IOException {
    var queries = HostileQuery.read();
    assertThat(queries).hasSizeGreaterThanOrEqualTo(40);
    assertThat(queries.stream().map(HostileQuery::name).distinct()).hasSameSizeAs(queries);
    return queries.stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> check(query, client)));
  }

  private static void check(HostileQuery query, Client client) throws Exception {
    long allocated = THREADS.getTotalThreadAllocatedBytes();
    long started = System.nanoTime();
    var outcome = outcome(query, client);
    long milliseconds = (System.nanoTime() - started) / 1_000_000;
    long megabytes = (THREADS.getTotalThreadAllocatedBytes() - allocated) >> 20;
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    System.out.printf(
        "| %s | %s | %d | %d | %d |%n", query.name(), outcome, milliseconds, megabytes, heap);
    assertThat(query.outcomes()).as(query.text().lines().findFirst().orElse("")).contains(outcome);
    assertThat(client.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(200);
  }

  private static String outcome(HostileQuery query, Client client) throws Exception {
    try {
      var response =
          client.send(
              "POST",
              "/sparql",
              "timeout=" + SECONDS + "&query=" + encode(query.text()),
              "Content-Type",
              "application/x-www-form-urlencoded");
      return response.statusCode() == 200
          ? response.headers().firstValue("Xuetu-Truncated").isPresent() ? "truncated" : "answered"
          : Client.json(response).path("code").asText();
    } catch (IOException connectionCut) {
      return "cut";
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
