package org.xuetu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.xuetu.api.cli.ExitCode;
import org.xuetu.api.config.Setting;
import org.xuetu.api.fixture.Served;
import org.xuetu.api.http.ProblemCode;

/// `docs/api.md` tells of every problem, setting and exit code there is.
class ApiDocumentTest {
  private static String document() throws IOException {
    return Files.readString(Served.repository().resolve("docs/api.md"));
  }

  @Test
  void everyProblem() throws IOException {
    for (var code : ProblemCode.values()) {
      assertThat(document()).contains("| `%s` | %d |".formatted(code.key(), code.status()));
    }
    assertThat(document().lines().filter(line -> line.matches("\\| `[a-z-]+` \\| [0-9]{3} .*")))
        .hasSameSizeAs(ProblemCode.values());
  }

  @Test
  void everySetting() throws IOException {
    for (var setting : Setting.values()) {
      assertThat(document())
          .contains(
              "| `%s` | `%s` | `%s` | `%s` |"
                  .formatted(
                      setting.key(), setting.flag(), setting.variable(), setting.fallback()));
    }
  }

  @Test
  void everyExitCode() throws IOException {
    for (var code : ExitCode.values()) {
      assertThat(document()).contains("\n| " + code.number() + " |");
    }
  }
}
