package org.xuetu.graph.ontology;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads the example queries of a folder: `*.rq`, each beginning with comment lines that name it.
///
/// ```
/// # title: 联盟成员
/// # zh: 联盟有哪些成员单位？
/// # en: Which schools are members of the alliance?
/// # expect: rows>=15
/// # expect: contains=合肥工业大学
/// ```
public final class ExampleQueries {
  private static final String ENDING = ".rq";

  private ExampleQueries() {}

  /// The examples by name; none when there is no such folder.
  ///
  /// @throws OntologyException naming the file that lacks a line or states an expectation wrongly
  public static List<ExampleQuery> read(Path folder) throws IOException, OntologyException {
    List<ExampleQuery> examples = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Set<Path> files = new TreeSet<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + ENDING)) {
        stream.forEach(files::add);
      }
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        examples.add(
            parse(name.substring(0, name.length() - ENDING.length()), Files.readString(file)));
      }
    }
    return List.copyOf(examples);
  }

  /// @param name of the file, without its ending
  static ExampleQuery parse(String name, String text) throws OntologyException {
    List<Expectation> expectations = new ArrayList<>();
    for (String expectation : comments(text, "expect")) {
      expectations.add(
          Expectation.find(expectation)
              .orElseThrow(() -> faulty(name, "看不懂的预期“" + expectation + "”")));
    }
    if (expectations.isEmpty()) {
      throw faulty(name, "缺少“# expect:”一行");
    }
    return new ExampleQuery(
        name,
        only(name, text, "title"),
        only(name, text, "zh"),
        only(name, text, "en"),
        expectations,
        text);
  }

  private static String only(String name, String text, String key) throws OntologyException {
    List<String> found = comments(text, key);
    if (found.size() != 1) {
      throw faulty(name, "应有且只有一行“# " + key + ":”");
    }
    return found.getFirst();
  }

  private static List<String> comments(String text, String key) {
    String start = "# " + key + ":";
    return text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static OntologyException faulty(String name, String fault) {
    return new OntologyException("示例查询 examples/" + name + ENDING + " " + fault + "，请改正后重新构建。");
  }
}
