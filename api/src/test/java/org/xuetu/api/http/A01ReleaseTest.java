package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Served;

/// What the server says about its release, and how answers are kept by it.
@ExtendWith(BundledRelease.class)
class A01ReleaseTest {
  @Test
  void countsAreThoseOfTheManifest(Client client, Served served) throws Exception {
    var manifest = served.store().getManifest(served.store().findCurrent().orElseThrow());
    var release = client.json("/api/release");
    assertThat(release.path("release").asText()).isEqualTo(manifest.id());
    assertThat(release.path("sources").size()).isEqualTo(manifest.sources().size());
    assertThat(release.path("files").size()).isEqualTo(manifest.files().size());
    var stats = client.json("/api/stats");
    assertThat(stats.path("entities").asLong()).isEqualTo(manifest.entityCount());
    for (var type : stats.path("types")) {
      assertThat(type.path("count").asLong())
          .as(type.path("key").asText())
          .isEqualTo(manifest.entities().get(type.path("key").asText()));
      assertThat(type.path("label").asText()).isNotEmpty();
    }
  }

  @Test
  void isReady(Client client) throws Exception {
    assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/search?q=%E8%8B%B1%E8%AF%AD", "/id/course/13000", "/api/search?q=13000",
        "/api/suggest?q=yy", "/api/entities/course/13000", "/api/release", "/api/stats",
        "/sparql?query=ASK%7B%7D"
      })
  void answersAreKeptByRelease(String path, Served served) throws Exception {
    var client = served.client();
    var first = client.get(path, "Accept", "*/*");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.headers().firstValue("Xuetu-Release")).isEqualTo(served.store().findCurrent());
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = client.get(path, "Accept", "*/*", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(client.get(path, "Accept", "*/*", "If-None-Match", "W/\"other\"").statusCode())
        .isEqualTo(200);
    var head = client.send("HEAD", path, "", "Accept", "*/*");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).contains(tag);
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
  }

  @Test
  void aTagOfOneAddressOrFormIsNoneOfAnother(Client client) throws Exception {
    var tag =
        client
            .get("/id/course/13000", "Accept", "text/turtle")
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    assertThat(
            client
                .get("/id/course/13000", "Accept", "application/ld+json", "If-None-Match", tag)
                .statusCode())
        .isEqualTo(200);
    assertThat(
            client
                .get("/id/course/13001", "Accept", "text/turtle", "If-None-Match", tag)
                .statusCode())
        .isNotEqualTo(304);
  }

  @Test
  void largeAnswersAreCompressedForThoseWhoCan(Client client) throws Exception {
    var plain = client.get("/");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    var packed = client.get("/", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
  }
}
