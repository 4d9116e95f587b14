package org.xuetu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Served;

/// What the README promises is run as it stands there.
@ExtendWith(BundledRelease.class)
class ReadmeTest {
  private static final Path README = Served.repository().resolve("README.md");

  @Test
  void everyCurlExampleAnswers(Client client) throws Exception {
    assumeThat(onPath("curl")).withFailMessage("curl is not on this machine").isTrue();
    List<String> examples =
        Files.readAllLines(README).stream().filter(line -> line.startsWith("curl ")).toList();
    assertThat(examples).hasSizeGreaterThan(10);
    for (String example : examples) {
      Process process =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  example.replace("127.0.0.1:7070", client.address().replace("http://", "")))
              .redirectErrorStream(true)
              .start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("%s\n%s", example, answer).isZero();
      assertThat(answer).as(example).isNotBlank();
    }
  }

  /// Pages are for people; every other route has its line.
  @Test
  void everyApiRouteHasAnExample(Client client) throws Exception {
    String readme = Files.readString(README);
    TreeSet<String> missing = new TreeSet<>();
    client
        .json("/openapi.json")
        .path("paths")
        .properties()
        .forEach(
            path -> {
              boolean page =
                  path.getValue().findValues("tags").stream()
                      .anyMatch(tags -> tags.path(0).asText().equals("页面"));
              if (!page && !readme.contains(":7070" + path.getKey().replaceAll("\\{.*", ""))) {
                missing.add(path.getKey());
              }
            });
    assertThat(missing).isEmpty();
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
