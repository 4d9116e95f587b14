package org.xuetu.api.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// Reads the tests that a query service can be asked, in the order of the manifests. Left out are
/// updates, entailment regimes, federation and the description of the service.
final class W3cManifests {
  static final String BASE = "http://w3c.example/sparql/";
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final List<String> ROOTS =
      List.of(
          "sparql10/manifest-evaluation.ttl",
          "sparql10/manifest-syntax.ttl",
          "sparql11/manifest-sparql11-query.ttl",
          "sparql11/manifest-sparql11-results.ttl",
          "sparql11/protocol/manifest.ttl",
          "sparql12/manifest.ttl");

  private final Path folder;
  private final Set<String> read = new HashSet<>();
  private final List<W3cTest> tests = new ArrayList<>();

  private W3cManifests(Path folder) {
    this.folder = folder;
  }

  static List<W3cTest> read(Path folder) {
    var manifests = new W3cManifests(folder);
    ROOTS.forEach(root -> manifests.read(BASE + root));
    return manifests.tests;
  }

  static Path file(Path folder, String iri) {
    return folder.resolve("sparql").resolve(iri.substring(BASE.length()));
  }

  private void read(String iri) {
    if (!read.add(iri)) {
      return;
    }
    var model = ModelFactory.createDefaultModel();
    RDFParser.create()
        .source(file(folder, iri))
        .lang(Lang.TURTLE)
        .base(iri)
        .parse(model.getGraph());
    for (var list : model.listObjectsOfProperty(mf("include")).toList()) {
      list.as(RDFList.class).asJavaList().forEach(one -> read(one.asResource().getURI()));
    }
    for (var list : model.listObjectsOfProperty(mf("entries")).toList()) {
      for (var entry : list.as(RDFList.class).asJavaList()) {
        kind(entry.asResource()).ifPresent(kind -> tests.add(test(entry.asResource(), kind, iri)));
      }
    }
  }

  private static Optional<W3cTest.Kind> kind(Resource entry) {
    var type =
        entry.listProperties(RDF.type).toList().stream()
            .map(statement -> statement.getResource().getLocalName())
            .filter(name -> name.endsWith("Test") || name.endsWith("Test11"))
            .findFirst()
            .orElse("");
    var update = entry.getURI().contains("#update_") || entry.getURI().contains("#bad_update_");
    return switch (type) {
      case "QueryEvaluationTest", "CSVResultFormatTest" -> Optional.of(W3cTest.Kind.EVALUATION);
      case "PositiveSyntaxTest", "PositiveSyntaxTest11" -> Optional.of(W3cTest.Kind.ACCEPTED);
      case "NegativeSyntaxTest", "NegativeSyntaxTest11" -> Optional.of(W3cTest.Kind.REJECTED);
      case "ProtocolTest" -> update ? Optional.empty() : Optional.of(W3cTest.Kind.PROTOCOL);
      default -> Optional.empty();
    };
  }

  private static W3cTest test(Resource entry, W3cTest.Kind kind, String manifest) {
    var action = entry.getPropertyResourceValue(mf("action"));
    var query =
        action.isURIResource()
            ? Optional.of(action.getURI())
            : Optional.ofNullable(action.getPropertyResourceValue(property(QT, "query")))
                .map(Resource::getURI);
    var named = new LinkedHashMap<String, String>();
    if (kind == W3cTest.Kind.PROTOCOL) {
      graphs(entry, property(UT, "graphData"), property(UT, "graph"), named);
    } else {
      graphs(action, property(QT, "graphData"), property(QT, "graph"), named);
    }
    var suite = manifest.substring(BASE.length(), manifest.lastIndexOf('/'));
    return new W3cTest(
        suite,
        entry.getURI().substring(entry.getURI().lastIndexOf('#') + 1),
        kind,
        query,
        iris(action, property(QT, "data")),
        named,
        Optional.ofNullable(entry.getPropertyResourceValue(mf("result"))).map(Resource::getURI),
        entry.hasProperty(mf("resultCardinality")),
        entry);
  }

  private static void graphs(
      Resource subject, Property property, Property file, Map<String, String> graphs) {
    for (var statement : subject.listProperties(property).toList()) {
      var graph = statement.getResource();
      var inner = graph.getPropertyResourceValue(file);
      if (inner == null) {
        graphs.put(graph.getURI(), graph.getURI());
      } else {
        graphs.put(graph.getProperty(RDFS.label).getString(), inner.getURI());
      }
    }
  }

  private static List<String> iris(Resource subject, Property property) {
    return subject.listProperties(property).toList().stream()
        .map(statement -> statement.getResource().getURI())
        .sorted()
        .toList();
  }

  static Property mf(String name) {
    return property(MF, name);
  }

  static Property property(String space, String name) {
    return ResourceFactory.createProperty(space, name);
  }

  static List<RDFNode> list(Model model, RDFNode list) {
    return list.inModel(model).as(RDFList.class).asJavaList();
  }
}
