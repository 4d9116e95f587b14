package org.xuetu.graph.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Real files that are not part of the project: `../shared/data`, beside the project folder.
final class SharedData {
  private SharedData() {}

  /// The test is skipped where the folder is absent.
  static Path folder(String name) {
    Optional<Path> found = find(name);
    Assumptions.assumeTrue(found.isPresent(), "../shared/data/" + name + " is not here");
    return found.orElseThrow();
  }

  private static Optional<Path> find(String name) {
    Path from = Path.of(System.getProperty("xuetu.home", "..")).toAbsolutePath().normalize();
    for (Path at = from.getParent(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/data").resolve(name);
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
