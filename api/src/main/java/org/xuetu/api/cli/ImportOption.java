package org.xuetu.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.indexer.source.SourceFolder;
import picocli.CommandLine.Option;

/// The sources that a command adds to those of the data folder.
final class ImportOption {
  @Option(
      names = "--with",
      paramLabel = "<来源>[=<文件夹>]",
      description = "再加上一个来源：它的文件夹（含 manifest.json），等号后写文件所在的文件夹；可以写多次")
  private List<String> with = new ArrayList<>();

  List<SourceFolder> sources() {
    return with.stream().map(ImportOption::source).toList();
  }

  Set<String> names() {
    return sources().stream().map(SourceFolder::name).collect(Collectors.toUnmodifiableSet());
  }

  /// The first folder named that is not there.
  Optional<Path> missing() {
    return sources().stream()
        .flatMap(source -> Stream.of(source.folder(), source.files()))
        .filter(folder -> !Files.isDirectory(folder))
        .findFirst();
  }

  private static SourceFolder source(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new SourceFolder(Path.of(text))
        : new SourceFolder(Path.of(text.substring(0, equals)), Path.of(text.substring(equals + 1)));
  }
}
