package org.xuetu.indexer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A build killed with SIGKILL at many moments leaves the served release whole, and the next build
/// needs nobody to clean up.
class KilledBuildTest {
  private static final int KILLS_PER_STAGE = 3;

  @TempDir Path folder;

  @Test
  void theServedReleaseSurvivesEveryKill() throws Exception {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("KilledBuildTest -Dtest.seed=" + seed);
    Random random = new Random(seed);
    MadeUpData data = MadeUpData.write(folder.resolve("data"));
    Path releases = folder.resolve("releases");
    ReleaseStore store = new ReleaseStore(releases);
    String served = runToTheEnd(data.root(), releases);
    for (int i = 4; i < 1500; i++) {
      data.course("%05d".formatted(i), "课程" + i + "（虚构）");
    }

    for (BuildStage stage : BuildStage.values()) {
      for (int kill = 0; kill < KILLS_PER_STAGE; kill++) {
        boolean finished = killAt(data.root(), releases, stage, random.nextInt(40));
        String now = store.findCurrent().orElseThrow();
        store.verify(now);
        try (Release release = store.openCurrent()) {
          assertThat(release.id()).isEqualTo(now);
        }
        if (finished || !now.equals(served)) {
          // It was published before the kill: go on with another input.
          served = now;
          data.course("%05d".formatted(90000 + stage.ordinal() * 100 + kill), "又一门（虚构）");
        }
      }
    }

    String last = runToTheEnd(data.root(), releases);
    assertThat(store.findCurrent()).contains(last);
    store.verify(last);
    try (var entries = Files.list(releases)) {
      assertThat(entries.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith(".building"));
    }
  }

  private static Process start(Path data, Path releases) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            BuildInChildProcess.class.getName(),
            data.toString(),
            releases.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String runToTheEnd(Path data, Path releases) throws Exception {
    Process process = start(data, releases);
    String last = "";
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    }
    assertThat(process.waitFor()).isZero();
    assertThat(last).startsWith("done ");
    return last.substring("done ".length());
  }

  /// @return whether the build had ended before it could be killed
  private static boolean killAt(Path data, Path releases, BuildStage stage, int delayMs)
      throws Exception {
    Process process = start(data, releases);
    boolean finished = false;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(stage.name())) {
          finished = process.waitFor(delayMs, TimeUnit.MILLISECONDS);
          break;
        }
      }
    }
    process.destroyForcibly().waitFor();
    return finished;
  }
}
