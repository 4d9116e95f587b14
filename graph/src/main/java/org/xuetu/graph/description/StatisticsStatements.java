package org.xuetu.graph.description;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.store.GraphStatistics;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// Counts in VoID: of the whole, of every source, of every class the properties its things have. They
/// count everything but themselves, for a graph cannot hold its own size without changing it.
final class StatisticsStatements {
  private final Statements out;
  private final Node dataset;

  private StatisticsStatements(Statements out, Node dataset) {
    this.out = out;
    this.dataset = dataset;
  }

  static void state(GraphStatistics statistics, Iris iris, Consumer<Quad> quads) {
    var out = new Statements(DescriptionGraph.STATISTICS, iris, quads);
    new StatisticsStatements(out, Statements.iri(iris.ofDataset())).state(statistics, iris);
  }

  private void state(GraphStatistics statistics, Iris iris) {
    out.type(dataset, "void:Dataset");
    out.text(dataset, "dcterms:title", "学图", "zh");
    out.text(dataset, "void:uriSpace", iris.base() + "/id/");
    out.link(dataset, "void:sparqlEndpoint", iris.base() + "/sparql");
    describe(dataset, statistics.all());
    var vocabularies = new TreeSet<String>();
    statistics.all().properties().keySet().forEach(iri -> vocabularies.add(namespace(iri)));
    statistics.all().classes().keySet().forEach(iri -> vocabularies.add(namespace(iri)));
    vocabularies.forEach(namespace -> out.link(dataset, "void:vocabulary", namespace));
    statistics
        .uses()
        .forEach(
            (rdfClass, counts) ->
                partitions(partition(dataset, "class", rdfClass), counts, "property"));
    statistics
        .graphs()
        .forEach(
            (name, part) -> {
              out.link(dataset, "void:subset", name);
              describe(Statements.iri(name), part);
            });
  }

  private void describe(Node part, GraphStatistics.Part counts) {
    out.count(part, "void:triples", counts.triples());
    out.count(part, "void:distinctSubjects", counts.subjects());
    out.count(part, "void:classes", counts.classes().size());
    out.count(part, "void:properties", counts.properties().size());
    partitions(part, counts.classes(), "class");
    partitions(part, counts.properties(), "property");
  }

  private void partitions(Node of, SortedMap<String, Long> counts, String kind) {
    var measure = kind.equals("class") ? "void:entities" : "void:triples";
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      Node partition = partition(of, kind, entry.getKey());
      out.link(of, "void:" + kind + "Partition", partition.getURI());
      out.link(partition, "void:" + kind, entry.getKey());
      out.count(partition, measure, entry.getValue());
    }
  }

  private static Node partition(Node of, String kind, String term) {
    var name = Prefixes.shorten(term).replaceAll("[^A-Za-z0-9]+", ".");
    return Statements.iri(
        of.getURI() + (of.getURI().contains("#") ? "-" : "#") + kind + "-" + name);
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
