package org.xuetu.indexer.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A source: the folder with its manifest, and the folder with its files, which is usually the same.
///
/// An import whose files may not be passed on keeps only the manifest; the files stay where they are.
public record SourceFolder(Path folder, Path files) {
  public SourceFolder(Path folder) {
    this(folder, folder);
  }

  public String name() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /// A file that the manifest names: among the files, or beside the manifest.
  Optional<Path> find(String file) {
    Path there = files.resolve(file);
    Path here = folder.resolve(file);
    if (Files.isRegularFile(there)) {
      return Optional.of(there);
    }
    return Files.isRegularFile(here) ? Optional.of(here) : Optional.empty();
  }
}
