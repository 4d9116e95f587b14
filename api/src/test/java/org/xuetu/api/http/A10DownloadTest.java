package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.api.fixture.Served;

/// Large files come whole, by their checksum, and may be resumed where they broke off.
@ExtendWith(BundledRelease.class)
class A10DownloadTest {
  private static final String DUMP = "/dumps/latest.nq.gz";

  private static HttpResponse<byte[]> get(Client client, String path, String... headers)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create(client.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {DUMP, "/dumps/latest.elm.jsonld", "/dumps/latest.elm.jsonld.gz"})
  void aBrokenDownloadIsResumed(String path, Client client) throws Exception {
    var whole = get(client, path);
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(whole, "ETag")).startsWith("\"").endsWith("\"");
    var have = Arrays.copyOf(whole.body(), whole.body().length / 3);
    var rest =
        get(
            client,
            path,
            "Range",
            "bytes=" + have.length + "-",
            "If-Range",
            header(whole, "ETag"),
            "Accept-Encoding",
            "gzip");
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(header(rest, "Content-Encoding")).isEmpty();
    assertThat(header(rest, "Content-Range"))
        .isEqualTo(
            "bytes %d-%d/%d".formatted(have.length, whole.body().length - 1, whole.body().length));
    var joined = new ByteArrayOutputStream();
    joined.write(have);
    joined.write(rest.body());
    assertThat(joined.toByteArray()).isEqualTo(whole.body());
  }

  @Test
  void aChangedFileComesWhole(Client client) throws Exception {
    var whole = get(client, DUMP);
    for (var other : new String[] {"\"x\"", "W/" + header(whole, "ETag")}) {
      var answer = get(client, DUMP, "Range", "bytes=5-", "If-Range", other);
      assertThat(answer.statusCode()).as(other).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(whole.body());
    }
  }

  @Test
  void aPartBehindTheEndIsRefusedWithTheSize(Client client) throws Exception {
    var size = get(client, DUMP).body().length;
    var refused = client.get(DUMP, "Range", "bytes=" + size + "-");
    Problems.check(refused, 416, "range-not-satisfiable");
    assertThat(header(refused, "Content-Range")).isEqualTo("bytes */" + size);
  }

  @Test
  void theSameFileIsNotSentTwice(Client client) throws Exception {
    var tag = header(get(client, DUMP), "ETag");
    assertThat(get(client, DUMP, "If-None-Match", tag).statusCode()).isEqualTo(304);
    var head = client.send("HEAD", DUMP, "", "Range", "bytes=0-4");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length"))
        .isEqualTo(Integer.toString(get(client, DUMP).body().length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"elm.jsonld", "elm.jsonld.gz"})
  void aCatalogueHasItsChecksum(String name, Client client, Served served) throws Exception {
    var file = get(client, "/dumps/latest." + name).body();
    var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    assertThat(client.get("/dumps/latest." + name + ".sha256").body())
        .isEqualTo(sha + "  " + served.store().findCurrent().orElseThrow() + "." + name + "\n");
  }

  @Test
  void theCompressedCatalogueIsTheSame(Client client) throws Exception {
    var gzip = get(client, "/dumps/latest.elm.jsonld.gz");
    assertThat(header(gzip, "Content-Type")).isEqualTo("application/gzip");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(get(client, "/dumps/latest.elm.jsonld").body());
    }
  }

  /// All ask at once for what is not there yet: it is made once, and each gets it.
  @Test
  void manyAskersGetOneAndTheSame(Client client) throws Exception {
    var path = "/dumps/latest.schema.jsonld";
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<byte[]>> ask = () -> get(client, path);
      var answers = askers.invokeAll(IntStream.range(0, 6).mapToObj(_ -> ask).toList());
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isIn(200, 503);
        if (answer.get().statusCode() == 503) {
          assertThat(header(answer.get(), "Retry-After")).isNotEmpty();
        } else {
          assertThat(answer.get().body()).isEqualTo(get(client, path).body());
        }
      }
    }
  }

  @Test
  void whatWasMadeOfAReleaseGoesWithIt(Client client, Served served) throws Exception {
    get(client, "/dumps/latest.elm.jsonld");
    var store = served.store();
    var id = store.findCurrent().orElseThrow();
    assertThat(store.root().resolve("exports").resolve(id)).isDirectory();
    store.verify(id);
    assertThat(store.list()).extracting(entry -> entry.id()).doesNotContain("exports");
  }
}
