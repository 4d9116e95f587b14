package org.xuetu.graph.description;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlFunctions;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// The endpoint in the words of SPARQL 1.1 Service Description, and the prefixes that queries may use
/// without declaring them.
final class ServiceStatements {
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String SIMPLE = "http://www.w3.org/ns/entailment/Simple";

  private ServiceStatements() {}

  /// @param graphs the IRIs of the named graphs, besides those of the description
  static void state(Collection<String> graphs, Iris iris, Consumer<Quad> quads) {
    var out = new Statements(DescriptionGraph.SERVICE, iris, quads);
    Node service = Statements.iri(iris.ofService());
    Node dataset = Statements.iri(iris.ofDataset());
    out.type(service, "sd:Service");
    out.text(service, "dcterms:title", "学图 SPARQL 端点", "zh");
    out.text(service, "dcterms:title", "Xuetu SPARQL endpoint", "en");
    out.link(service, "sd:endpoint", iris.base() + "/sparql");
    out.link(service, "sd:supportedLanguage", Prefixes.expand("sd:SPARQL11Query"));
    out.link(service, "sd:feature", Prefixes.expand("sd:UnionDefaultGraph"));
    out.link(service, "sd:defaultEntailmentRegime", SIMPLE);
    for (var format : ResultFormat.values()) {
      out.link(service, "sd:resultFormat", FORMATS + name(format));
    }
    SparqlFunctions.listExtensions()
        .forEach(function -> out.link(service, "sd:extensionFunction", function));
    SparqlFunctions.listProperties()
        .forEach(function -> out.link(service, "sd:propertyFeature", function));
    out.link(service, "sd:defaultDataset", dataset.getURI());
    out.link(service, "sh:prefixes", iris.ofPrefixes());
    dataset(dataset, graphs, iris, out);
    prefixes(iris, out);
  }

  private static void dataset(Node dataset, Collection<String> graphs, Iris iris, Statements out) {
    out.type(dataset, "sd:Dataset");
    Node union = Statements.iri(dataset.getURI() + "#default-graph");
    out.link(dataset, "sd:defaultGraph", union.getURI());
    out.type(union, "sd:Graph");
    out.text(union, "rdfs:comment", "全部命名图的并集", "zh");
    out.text(union, "rdfs:comment", "The union of all named graphs", "en");
    SortedSet<String> all = new TreeSet<>(graphs);
    Arrays.stream(DescriptionGraph.values())
        .forEach(graph -> all.add(iris.ofSource(graph.source())));
    for (String name : all) {
      Node named =
          Statements.iri(dataset.getURI() + "#graph-" + name.substring(name.lastIndexOf('/') + 1));
      out.link(dataset, "sd:namedGraph", named.getURI());
      out.type(named, "sd:NamedGraph");
      out.link(named, "sd:name", name);
    }
  }

  private static void prefixes(Iris iris, Statements out) {
    Node declarations = Statements.iri(iris.ofPrefixes());
    Prefixes.all()
        .forEach(
            (prefix, namespace) -> {
              Node declaration = Statements.iri(iris.ofPrefixes() + "-" + prefix);
              out.link(declarations, "sh:declare", declaration.getURI());
              out.type(declaration, "sh:PrefixDeclaration");
              out.text(declaration, "sh:prefix", prefix);
              out.address(declaration, "sh:namespace", namespace);
            });
  }

  /// As W3C names the formats.
  private static String name(ResultFormat format) {
    return switch (format) {
      case JSON -> "SPARQL_Results_JSON";
      case XML -> "SPARQL_Results_XML";
      case CSV -> "SPARQL_Results_CSV";
      case TSV -> "SPARQL_Results_TSV";
      case TURTLE -> "Turtle";
      case N_TRIPLES -> "N-Triples";
      case RDF_XML -> "RDF_XML";
      case JSON_LD -> "JSON-LD";
      case TRIG -> "TriG";
      case N_QUADS -> "N-Quads";
    };
  }
}
