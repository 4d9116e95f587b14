package org.xuetu.graph.description;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.xuetu.graph.vocab.Iris;

/// The graphs in which a release tells of itself. They belong to the release as the others do: they
/// are in the default graph and in the dump. What changed between two releases leaves them out.
public enum DescriptionGraph {
  /// The endpoint, what it can do, and the prefixes.
  SERVICE(
      "service",
      "端点说明：能力、格式、函数、数据集、前缀",
      "The endpoint: features, formats, functions, dataset, prefixes"),
  /// Questions with the queries that answer them.
  QUERIES("queries", "示例查询与常用报表", "Example queries and reports"),
  /// Counts of everything but themselves.
  STATISTICS("statistics", "各类、各属性、各来源的数目", "Counts by class, property and source");

  private final String source;
  private final String zh;
  private final String en;

  DescriptionGraph(String source, String zh, String en) {
    this.source = source;
    this.zh = zh;
    this.en = en;
  }

  /// As what it stands among the sources.
  public String source() {
    return source;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  public static Set<Node> all(Iris iris) {
    return Arrays.stream(values())
        .map(graph -> NodeFactory.createURI(iris.ofSource(graph.source)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
