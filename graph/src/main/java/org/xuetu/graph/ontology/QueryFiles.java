package org.xuetu.graph.ontology;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// The query files of a folder, `*.rq`.
public final class QueryFiles {
  public static final String ENDING = ".rq";

  private QueryFiles() {}

  /// Their texts by name without the ending; none when there is no such folder.
  public static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
        for (Path file : files) {
          String name = String.valueOf(file.getFileName());
          texts.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
        }
      }
    }
    return texts;
  }
}
