package org.xuetu.indexer.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// A data folder with the project's own schema and ontology and one source of three made-up courses.
record MadeUpData(Path root) {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");

  static MadeUpData write(Path root) throws IOException {
    copy("schema", root);
    copy("ontology", root);
    Path source = Files.createDirectories(root.resolve("sources/made-up"));
    Files.writeString(
        source.resolve("manifest.json"),
        """
        {"name": "made-up", "title": "虚构的测试数据", "origin": "虚构", "licence": null,
         "licenceNote": "仅用于测试", "date": "2026", "province": "全国", "certainty": "low",
         "tables": [{"file": "courses.csv", "kind": "course"}]}
        """);
    Files.writeString(
        source.resolve("courses.csv"),
        """
        code,name,credits,certainty,cited,origin
        00001,第一门课（虚构）,3,high,虚构,虚构#1
        00002,第二门课（虚构）,4.5,medium,虚构,虚构#2
        00003,第三门课（虚构）,0,low,虚构,虚构#3
        """);
    return new MadeUpData(root);
  }

  private static void copy(String folder, Path root) throws IOException {
    try (Stream<Path> files = Files.walk(DATA.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = root.resolve(DATA.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  void course(String code, String name) throws IOException {
    line("courses.csv", code + "," + name + ",2,low,虚构,虚构#4");
  }

  void line(String file, String line) throws IOException {
    Files.writeString(
        root.resolve("sources/made-up").resolve(file), line + "\n", StandardOpenOption.APPEND);
  }
}
