package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// Whatever is sent, search answers or says what is wrong; it never fails.
@ExtendWith(BundledRelease.class)
class A09HostileSearchTest {
  private static final int SECONDS = Integer.getInteger("xuetu.fuzz.seconds", 10);
  private static final long SEED = Long.getLong("test.seed", System.nanoTime());

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> PIECES =
      List.of(
          "四级424分可以免考吗",
          "合工大",
          "会计",
          "芜湖",
          "00015",
          "hanyu",
          "汗语言",
          "高等數學（一）",
          "name:",
          "AND",
          "OR NOT",
          "\"",
          "(",
          ")))",
          "*",
          "?",
          "~2",
          "^9",
          "/.*/",
          "\\",
          "[* TO *]",
          "\u0000",
          "\u200B",
          "\uFEFF",
          "\u202E",
          "جامعة",
          "😀",
          "𠮷",
          "%",
          "&",
          "=",
          "#",
          ";",
          "<script>",
          "'",
          "\t",
          "\n");

  private static final List<String> OTHERS =
      List.of(
          "page=1000000000",
          "page=-1",
          "page=0",
          "size=-5",
          "size=1000000",
          "size=1e9",
          "sort=-credits",
          "sort=%00",
          "cursor=AAAA",
          "cursor=%F0%9F%98%80",
          "facets=type,level,province",
          "facets=,,,",
          "type=rule",
          "type=%20",
          "province=ah",
          "creditsMin=-1",
          "creditsMax=NaN",
          "explain=true",
          "ignore=%E5%9B%9B%E7%BA%A7",
          "q=again",
          "%ED%A0%80=1",
          "&&&",
          "x");

  @Test
  void anythingIsAnsweredOrRefused(Client client) throws Exception {
    var random = new Random(SEED);
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    int asked = 0;
    while (System.nanoTime() < end) {
      var path = List.of("/api/search", "/api/suggest", "/search").get(random.nextInt(3));
      var query = new StringBuilder(path).append("?q=").append(encoded(random));
      for (int more = random.nextInt(3); more > 0; more--) {
        query.append('&').append(OTHERS.get(random.nextInt(OTHERS.size())));
      }
      check(client.get(query.toString()), query.toString());
      asked++;
    }
    System.out.println("A09HostileSearchTest -Dtest.seed=" + SEED + ": " + asked + " asked");
    assertThat(asked).isPositive();
  }

  private static String encoded(Random random) {
    var q = new StringBuilder();
    for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
      switch (random.nextInt(4)) {
        case 0 -> q.append("%%%02X".formatted(random.nextInt(256)));
        case 1 ->
            q.append(encode(Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))));
        default -> q.append(encode(PIECES.get(random.nextInt(PIECES.size()))));
      }
    }
    return q.toString();
  }

  private static void check(HttpResponse<String> answer, String asked) {
    assertThat(answer.statusCode())
        .as("%s, seed %d: %s", asked, SEED, answer.body())
        .isIn(200, 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=1000000000", "page=-1", "size=-1", "size=0", "size=99999999999", "page=1e9"})
  void numbersOutOfBoundsAreNamed(String parameter, Client client) throws Exception {
    var problem =
        Problems.check(client.get("/api/search?q=x&" + parameter), 400, "invalid-parameter");
    assertThat(problem.path("parameter").asText())
        .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
  }

  @Test
  void muchIsRefusedByName(Client client) throws Exception {
    Problems.check(
        client.get("/api/search?q=" + "%E8%AE%A1".repeat(300)), 400, "invalid-parameter");
    Problems.check(
        client.get("/api/search?q=" + "%E8%AE%A1".repeat(10_000)), 414, "address-too-long");
    Problems.check(
        client.get("/api/search?q=x" + "&ignore=a".repeat(30)), 400, "invalid-parameter");
  }

  @Test
  void aThousandFiltersAreAnsweredOrRefusedByName(Client client) throws Exception {
    var once = client.get("/api/search?city=a");
    var often = client.get("/api/search?city=a" + "&city=a".repeat(999));
    assertThat(often.statusCode()).as(often.body()).isEqualTo(200);
    assertThat(JSON.readTree(often.body()).path("total"))
        .isEqualTo(JSON.readTree(once.body()).path("total"));
    var different =
        IntStream.range(0, 1000)
            .mapToObj(i -> Integer.toString(i, Character.MAX_RADIX))
            .collect(Collectors.joining("&city="));
    var problem =
        Problems.check(client.get("/api/search?city=" + different), 400, "invalid-parameter");
    assertThat(problem.path("parameter").asText()).isEqualTo("city");
    assertThat(problem.path("detail").asText()).contains("200");
    Problems.check(
        client.get("/api/search?q=x" + "&province=ah".repeat(1000)), 414, "address-too-long");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
