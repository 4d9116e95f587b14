package org.xuetu.indexer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xuetu.indexer.mapping.ManifestFile;

/// A source: the folder with its manifest, and the folder with its files, which is usually the same.
///
/// An import whose files may not be passed on keeps only the manifest; the files stay where they are.
public record SourceFolder(Path folder, Path files) {
  private static final int DEPTH = 3;

  public SourceFolder(Path folder) {
    this(folder, folder);
  }

  public String name() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /// The files that a manifest means by a name, which may have `*` in it, by their names: those among
  /// the files, or else those beside the manifest.
  SortedMap<String, Path> find(String name) throws IOException {
    SortedMap<String, Path> found = find(files, name);
    return found.isEmpty() ? find(folder, name) : found;
  }

  private static SortedMap<String, Path> find(Path below, String name) throws IOException {
    SortedMap<String, Path> found = new TreeMap<>();
    if (!name.contains("*")) {
      Path file = below.resolve(name);
      if (Files.isRegularFile(file)) {
        found.put(name, file);
      }
      return found;
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
    try (Stream<Path> all = Files.walk(below, DEPTH)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path relative = below.relativize(file);
        if (matcher.matches(relative)) {
          found.put(relative.toString().replace('\\', '/'), file);
        }
      }
    }
    return found;
  }

  /// Everything that the source's records depend on, by name: what lies beside the manifest, and the
  /// files that it names.
  public SortedMap<String, Path> inputs() throws IOException {
    SortedMap<String, Path> inputs = new TreeMap<>();
    try (Stream<Path> beside = Files.list(folder)) {
      for (Path file : beside.filter(Files::isRegularFile).toList()) {
        inputs.put(file.getFileName().toString(), file);
      }
    }
    for (String name : tables()) {
      find(name).forEach((file, path) -> inputs.put("files/" + file, path));
    }
    return inputs;
  }

  private List<String> tables() throws IOException {
    Path manifest = folder.resolve(ManifestReader.FILE);
    if (!Files.isRegularFile(manifest)) {
      return List.of();
    }
    try {
      JsonNode tables = new JsonMapper().readTree(Files.readString(manifest)).path("tables");
      return tables
          .valueStream()
          .map(table -> table.path("file").asText())
          .filter(ManifestFile::isBelow)
          .toList();
    } catch (JsonProcessingException e) {
      // Reading the source says what is wrong with it.
      return List.of();
    }
  }
}
