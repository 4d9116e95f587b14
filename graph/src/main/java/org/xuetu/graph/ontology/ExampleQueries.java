package org.xuetu.graph.ontology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
  private ExampleQueries() {}

  /// The examples by name; none when there is no such folder.
  ///
  /// @throws OntologyException naming the file that lacks a line or states an expectation wrongly
  public static List<ExampleQuery> read(Path folder) throws IOException, OntologyException {
    List<ExampleQuery> examples = new ArrayList<>();
    for (Map.Entry<String, String> file : QueryFiles.read(folder).entrySet()) {
      examples.add(parse(file.getKey(), file.getValue()));
    }
    return List.copyOf(examples);
  }

  /// @param name of the file, without its ending
  static ExampleQuery parse(String name, String text) throws OntologyException {
    QueryHeader header = new QueryHeader("示例查询 examples/" + name + QueryFiles.ENDING, text);
    List<Expectation> expectations = header.expectations();
    return new ExampleQuery(
        name, header.only("title"), header.only("zh"), header.only("en"), expectations, text);
  }
}
