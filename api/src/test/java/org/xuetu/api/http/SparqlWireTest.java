package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.api.fixture.Client;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.QueryMemory;
import org.xuetu.graph.sparql.Turnstile;

/// What a client sees on the wire when a result is long, when it reads slowly, and when others crowd.
class SparqlWireTest {
  private static final int BYTES = 3 << 20;
  private static final String LONG = "SELECT ?s ?o ?r { ?s ?p ?o . ?t ?q ?r }";
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @TempDir static Path folder;
  private static LimitedServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        new LimitedServer(
            folder,
            new QueryLimits(
                Duration.ofSeconds(60),
                10_000_000,
                BYTES,
                new QueryMemory(64 << 20, 16 << 20),
                new Turnstile(1)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// Sends a query as a client at a local address would, and reads nothing yet.
  private static Socket send(String from, int seconds, String query, String... headers)
      throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.port()));
    var request =
        "GET /sparql?timeout="
            + seconds
            + "&query="
            + URLEncoder.encode(query, StandardCharsets.UTF_8)
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/csv\r\nConnection: close\r\n"
            + String.join("", List.of(headers))
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String read(Socket socket) throws IOException {
    try (socket) {
      var all = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(all);
      } catch (IOException cut) {
        // What came before is looked at.
      }
      return all.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void aLongResultThatIsCutSaysSoInATrailer() throws Exception {
    var answer = read(send("127.0.0.1", 60, LONG));
    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(answer).containsIgnoringCase("\r\nTrailer: Xuetu-Truncated\r\n");
    assertThat(answer).contains("\r\n0\r\nXuetu-Truncated: bytes; limit=" + BYTES + "\r\n\r\n");
  }

  @Test
  void aLongResultThatIsWholeDoesNot() throws Exception {
    var answer = read(send("127.0.0.1", 60, "SELECT * { ?s ?p ?o } "));
    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(answer.length()).isGreaterThan(1 << 20);
    assertThat(answer).doesNotContain("Xuetu-Truncated: ");
    assertThat(answer).endsWith("\r\n0\r\n\r\n");
  }

  @Test
  void whoDoesNotReadLosesTheAnswerAndGivesTheirPlaceBack() throws Exception {
    var slow = new ArrayList<Socket>();
    for (int at = 0; at < 2; at++) {
      slow.add(send("127.0.0.3", 2, LONG));
    }
    var client = new Client(server.port());
    assertThat(client.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(200);
    // Waits until one of the two places is free again: at once refused or answered would be wrong.
    var third = read(send("127.0.0.3", 60, "ASK { ?s ?p ?o }"));
    assertThat(third).startsWith("HTTP/1.1 200");
    for (var socket : slow) {
      assertThat(read(socket)).as("the connection was cut").doesNotEndWith("\r\n0\r\n\r\n");
    }
  }

  @Test
  void oneAddressIsOneClientWhateverItsHeadersSay() throws Exception {
    var crowd = new ArrayList<Socket>();
    for (int at = 0; at < 30; at++) {
      crowd.add(
          send(
              "127.0.0.4",
              2,
              SLOW,
              "X-Forwarded-For: 10.0.0." + at + "\r\nForwarded: for=10.0.0." + at + "\r\n"));
    }
    assertThat(read(send("127.0.0.5", 60, "ASK { ?s ?p ?o }"))).startsWith("HTTP/1.1 200");
    int away = 0;
    for (var socket : crowd) {
      away += read(socket).startsWith("HTTP/1.1 429") ? 1 : 0;
    }
    assertThat(away).isGreaterThanOrEqualTo(12);
  }
}
