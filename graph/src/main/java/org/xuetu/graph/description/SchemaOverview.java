package org.xuetu.graph.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// Which classes a release has, how many things of each, and which properties these have: read from
/// what the release says of itself.
public final class SchemaOverview {
  private SchemaOverview() {}

  /// @param things how many are of the class
  /// @param properties the most frequent first
  public record ClassUse(String iri, long things, List<PropertyUse> properties) {
    public ClassUse {
      properties = List.copyOf(properties);
    }
  }

  /// @param statements how many of the class's things' statements have the property
  public record PropertyUse(String iri, long statements) {}

  /// The largest class first.
  public static List<ClassUse> read(GraphStore store, Iris iris) {
    var graph =
        store
            .dataset()
            .getGraph(NodeFactory.createURI(iris.ofSource(DescriptionGraph.STATISTICS.source())));
    List<ClassUse> classes = new ArrayList<>();
    for (Node part : objects(graph, iri(iris.ofDataset()), "void:classPartition")) {
      List<PropertyUse> properties = new ArrayList<>();
      for (Node each : objects(graph, part, "void:propertyPartition")) {
        properties.add(
            new PropertyUse(
                only(graph, each, "void:property").getURI(), number(graph, each, "void:triples")));
      }
      properties.sort(
          Comparator.comparingLong(PropertyUse::statements)
              .reversed()
              .thenComparing(PropertyUse::iri));
      classes.add(
          new ClassUse(
              only(graph, part, "void:class").getURI(),
              number(graph, part, "void:entities"),
              properties));
    }
    classes.sort(
        Comparator.comparingLong(ClassUse::things).reversed().thenComparing(ClassUse::iri));
    return List.copyOf(classes);
  }

  private static List<Node> objects(Graph graph, Node subject, String property) {
    return graph
        .find(subject, iri(Prefixes.expand(property)), Node.ANY)
        .mapWith(Triple::getObject)
        .toList();
  }

  private static Node only(Graph graph, Node subject, String property) {
    return objects(graph, subject, property).getFirst();
  }

  private static long number(Graph graph, Node subject, String property) {
    return Long.parseLong(only(graph, subject, property).getLiteralLexicalForm());
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
