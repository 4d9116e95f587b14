package org.xuetu.indexer.contribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.release.BuildPolicy;
import org.xuetu.indexer.release.BuildProgress;
import org.xuetu.indexer.release.DataFolder;
import org.xuetu.indexer.release.Release;
import org.xuetu.indexer.release.ReleaseBuilder;
import org.xuetu.indexer.release.ReleaseStore;

/// A release with the project's own schema, ontology and standard, and two schools, a platform, two
/// courses, two majors and one shared course that do not exist.
final class MadeUpRelease {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");

  private MadeUpRelease() {}

  static Release build(Path folder) throws Exception {
    Path data = folder.resolve("data");
    for (String part : new String[] {"schema", "ontology", "standard"}) {
      copy(part, data);
    }
    table(
        data,
        "schools",
        """
        code,code10,name,aliases,certainty,cited,origin
        99001,4199099001,虚构工业大学,虚工大,low,虚构,x#1
        99002,,虚构师范学院,,low,虚构,x#2
        """);
    table(
        data,
        "names",
        """
        id,of,text,relation,certainty,cited,origin
        N1,school/99002,虚构师范专科学校,曾用名,low,虚构,x#1
        N2,school/99001,虚大,多义,low,虚构,x#2
        """);
    table(data, "platforms", "id,name,certainty,cited,origin\nPLT901,虚构在线,low,虚构,x#1\n");
    table(
        data,
        "courses",
        """
        code,name,credits,certainty,cited,origin
        00015,虚构英语,14,low,虚构,x#1
        13000,虚构英语（新）,7,low,虚构,x#2
        """);
    table(
        data,
        "majors",
        """
        code,name,certainty,cited,origin
        050101,虚构文学,low,虚构,x#1
        120203K,虚构会计,low,虚构,x#2
        """);
    table(
        data,
        "resources",
        """
        id,name,kind,provider,credits,hours,licence,shared,certainty,cited,origin
        99001-7,虚构的旧课,共建课程,99001,3.0,48,虚构许可,true,low,虚构,x#1
        """);
    Files.writeString(
        data.resolve("sources/made-up/manifest.json"),
        """
        {"name": "made-up", "title": "虚构的测试数据", "origin": "虚构", "licence": null,
         "licenceNote": "仅用于测试", "date": "2026", "province": "全国", "certainty": "low",
         "tables": [{"file": "schools.csv", "kind": "school"}, {"file": "names.csv", "kind": "name"},
           {"file": "platforms.csv", "kind": "platform"}, {"file": "courses.csv", "kind": "course"},
           {"file": "majors.csv", "kind": "major"}, {"file": "resources.csv", "kind": "resource"}]}
        """);
    ReleaseStore store = new ReleaseStore(folder.resolve("releases"));
    var report =
        new ReleaseBuilder(
                new DataFolder(data),
                store,
                new Iris("https://xuetu.example"),
                BuildPolicy.STOP,
                Clock.systemUTC(),
                BuildProgress.none())
            .build();
    if (!report.findings().isEmpty()) {
      throw new IllegalStateException(report.findings().toString());
    }
    return store.openCurrent();
  }

  private static void table(Path data, String name, String rows) throws IOException {
    Path source = Files.createDirectories(data.resolve("sources/made-up"));
    Files.writeString(source.resolve(name + ".csv"), rows);
  }

  private static void copy(String part, Path data) throws IOException {
    try (Stream<Path> files = Files.walk(DATA.resolve(part))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = data.resolve(DATA.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
