package org.xuetu.indexer.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folder that a release is built from; `data/README.md` describes it.
public record DataFolder(Path root) {
  public Path schema() {
    return root.resolve("schema");
  }

  public Path sources() {
    return root.resolve("sources");
  }

  /// Everything that a release's content depends on.
  List<Path> inputs() {
    return List.of(schema(), sources());
  }

  boolean isComplete() {
    return inputs().stream().allMatch(Files::isDirectory);
  }
}
