package org.xuetu.graph.stored;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xuetu.graph.ontology.Expectation;
import org.xuetu.graph.ontology.OntologyException;
import org.xuetu.graph.ontology.QueryFiles;
import org.xuetu.graph.ontology.QueryHeader;

/// Reads the stored queries of a folder: `*.rq`, each beginning with comment lines that declare it.
///
/// ```
/// # title: 各省的专业计划
/// # zh: 这个省有哪些专业计划？
/// # en: Which programmes does a province have?
/// # param: province | 省份 | concept province | 江苏
/// # column: code | 专业代码
/// # expect: rows>=50
/// ```
/// What stands last in a parameter's line holds where an asker says nothing; `*` limits nothing, and
/// where it is empty something has to be said.
public final class StoredQueries {
  private StoredQueries() {}

  /// By name; none when there is no such folder.
  ///
  /// @throws OntologyException naming the file that is not declared as it has to be
  public static List<StoredQuery> read(Path folder) throws IOException, OntologyException {
    List<StoredQuery> queries = new ArrayList<>();
    for (Map.Entry<String, String> file : QueryFiles.read(folder).entrySet()) {
      queries.add(parse(file.getKey(), file.getValue()));
    }
    return List.copyOf(queries);
  }

  /// @param name of the file, without its ending
  static StoredQuery parse(String name, String text) throws OntologyException {
    QueryHeader header = header(name, text);
    List<QueryParameter> parameters = new ArrayList<>();
    for (String line : header.list("param")) {
      parameters.add(parameter(header, line));
    }
    List<StoredQuery.Column> columns = new ArrayList<>();
    for (String line : header.list("column")) {
      List<String> parts = header.parts(line, 2);
      columns.add(new StoredQuery.Column(parts.getFirst(), parts.getLast()));
    }
    List<Expectation> expectations = header.expectations();
    return new StoredQuery(
        name,
        header.only("title"),
        header.only("zh"),
        header.only("en"),
        parameters,
        columns,
        expectations,
        text);
  }

  static QueryHeader header(String name, String text) {
    return new QueryHeader("报表 queries/" + name + QueryFiles.ENDING, text);
  }

  private static QueryParameter parameter(QueryHeader header, String line)
      throws OntologyException {
    List<String> parts = header.parts(line, 4);
    ParameterType type =
        ParameterType.find(parts.get(2))
            .orElseThrow(() -> header.faulty("看不懂的参数类型“" + parts.get(2) + "”"));
    QueryParameter.Preset preset =
        switch (parts.get(3)) {
          case "" -> new QueryParameter.Preset.Required();
          case "*" -> new QueryParameter.Preset.Unlimited();
          default -> new QueryParameter.Preset.Value(parts.get(3));
        };
    return new QueryParameter(parts.get(0), parts.get(1), type, preset);
  }
}
