package org.xuetu.indexer.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xuetu.indexer.source.SourceFolder;
import org.xuetu.indexer.source.SourceReader;

/// The folder that a release is built from; `data/README.md` describes it.
///
/// @param imports sources that are added to those of the folder
public record DataFolder(Path root, List<SourceFolder> imports) {
  public DataFolder {
    imports = List.copyOf(imports);
  }

  public DataFolder(Path root) {
    this(root, List.of());
  }

  /// All sources: those of the folder by name, then the imports.
  public List<SourceFolder> allSources() throws IOException {
    List<SourceFolder> all = new ArrayList<>(SourceReader.folders(sources()));
    all.addAll(imports);
    return all;
  }

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

  /// Reports that are asked for by name.
  public Path queries() {
    return root.resolve("queries");
  }

  public Path standard() {
    return root.resolve("standard");
  }

  /// How things are told in other people's vocabularies.
  public Path exchange() {
    return root.resolve("exchange");
  }

  /// Everything that a release's content depends on, besides the imports.
  List<Path> inputs() {
    return Stream.of(schema(), sources(), ontology(), examples(), queries(), standard(), exchange())
        .filter(Files::isDirectory)
        .toList();
  }

  boolean isComplete() {
    return Files.isDirectory(schema()) && Files.isDirectory(sources());
  }
}
