package org.xuetu.indexer.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder that a release is built from; `data/README.md` describes it.
public record DataFolder(Path root) {
  public Path schema() {
    return root.resolve("schema");
  }

  public Path sources() {
    return root.resolve("sources");
  }

  public Path ontology() {
    return root.resolve("ontology");
  }

  public Path examples() {
    return root.resolve("examples");
  }

  /// Everything that a release's content depends on.
  List<Path> inputs() {
    return Stream.of(schema(), sources(), ontology(), examples())
        .filter(Files::isDirectory)
        .toList();
  }

  boolean isComplete() {
    return Files.isDirectory(schema()) && Files.isDirectory(sources());
  }
}
