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
import org.xuetu.graph.stored.StoredQuery;
import org.xuetu.graph.vocab.Iris;

/// Queries as SHACL executables: what they ask, in words and in SPARQL, and what the answer shows. The
/// IRI of a stored query is where its answer is.
final class QueryStatements {
  private final Statements out;
  private final Iris iris;

  private QueryStatements(Statements out, Iris iris) {
    this.out = out;
    this.iris = iris;
  }

  static void state(
      List<ExampleQuery> examples, List<StoredQuery> stored, Iris iris, Consumer<Quad> quads) {
    var all = new QueryStatements(new Statements(DescriptionGraph.QUERIES, iris, quads), iris);
    for (ExampleQuery each : examples) {
      Node node = Statements.iri(iris.ofExample(each.name()));
      all.state(node, each.name(), each.title(), each.zh(), each.en(), each.text());
      all.expect(node, each.expectations());
    }
    for (StoredQuery each : stored) {
      Node node = Statements.iri(iris.ofQuery(each.name()));
      all.state(node, each.name(), each.title(), each.zh(), each.en(), each.text());
      all.expect(node, each.expectations());
    }
  }

  private void state(Node node, String name, String title, String zh, String en, String text) {
    out.type(node, "sh:SPARQLExecutable");
    out.text(node, "dcterms:identifier", name);
    out.text(node, "dcterms:title", title, "zh");
    out.text(node, "rdfs:comment", zh, "zh");
    out.text(node, "rdfs:comment", en, "en");
    out.text(node, form(text), text);
    out.link(node, "sh:prefixes", iris.ofPrefixes());
  }

  private void expect(Node node, List<Expectation> expectations) {
    for (Expectation expectation : expectations) {
      out.text(node, "xt:expectedAnswer", expectation.line());
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
