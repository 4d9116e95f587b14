package org.xuetu.graph.description;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.ontology.Expectation;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;
import org.xuetu.graph.vocab.Iris;

/// Queries as SHACL executables: what they ask, in words and in SPARQL, and what the answer shows.
final class QueryStatements {
  private QueryStatements() {}

  static void state(List<ExampleQuery> examples, Iris iris, Consumer<Quad> quads) {
    var out = new Statements(DescriptionGraph.QUERIES, iris, quads);
    for (ExampleQuery example : examples) {
      Node node = Statements.iri(iris.ofExample(example.name()));
      out.type(node, "sh:SPARQLExecutable");
      out.text(node, "dcterms:identifier", example.name());
      out.text(node, "dcterms:title", example.title(), "zh");
      out.text(node, "rdfs:comment", example.zh(), "zh");
      out.text(node, "rdfs:comment", example.en(), "en");
      out.text(node, form(example.text()), example.text());
      out.link(node, "sh:prefixes", iris.ofPrefixes());
      for (Expectation expectation : example.expectations()) {
        out.text(node, "xt:expectedAnswer", expectation.line());
      }
    }
  }

  private static String form(String text) {
    Query query;
    try {
      query = SparqlQuery.parse(text, List.of(), List.of()).query();
    } catch (SparqlException e) {
      throw new IllegalArgumentException("checked before a release is written: " + text, e);
    }
    return query.isAskType() ? "sh:ask" : query.isConstructType() ? "sh:construct" : "sh:select";
  }
}
