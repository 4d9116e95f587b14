package org.xuetu.graph.mapping;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SourceManifest;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// States a catalogue as quads, in an order that depends on the catalogue alone: one named graph
/// per source, the graph `{base}/source/vocabulary` for the concepts and the ontology, and the graph
/// `{base}/source/labels` with one `rdfs:label` for each thing: where sources call it by
/// different names, the most trusted source's.
/// There are no blank nodes, so that every node can be named and compared across releases.
public final class QuadMapper {
  /// Name of the graph of concepts, classes and properties.
  public static final String VOCABULARY = "vocabulary";

  /// Name of the graph of labels: for each thing that has a name, the one that is shown.
  public static final String LABELS = "labels";

  private static final Pattern ROWS = Pattern.compile("\\s*;\\s*");

  private final Iris iris;
  private final Ontology ontology;

  /// Nodes that stand in every other quad: made once.
  private final Map<Object, Node> repeated = new IdentityHashMap<>();

  private final Map<String, Node> graphs = new HashMap<>();
  private Node lastCited = NodeFactory.createLiteralLang("", "zh");

  public QuadMapper(Iris iris, Ontology ontology) {
    this.iris = iris;
    this.ontology = ontology;
  }

  public void map(Catalogue catalogue, Consumer<Quad> quads) {
    mapVocabulary(catalogue.schema(), quads);
    for (SourceManifest source : catalogue.sources()) {
      mapSource(source, catalogue.schema(), quads);
    }
    for (Record record : catalogue.records()) {
      mapRecord(record, quads);
    }
    mapLabels(catalogue, quads);
  }

  private void mapLabels(Catalogue catalogue, Consumer<Quad> quads) {
    Node graph = iri(iris.ofSource(LABELS));
    title(
        graph, "显示的名称，从各来源的名称中按可信度选出", "The names shown, chosen from those of the sources", quads);
    for (RecordId id : catalogue.ids()) {
      catalogue
          .find(id, "name")
          .ifPresent(name -> new Out(graph, iri(iris.of(id)), quads).add(Terms.LABEL, node(name)));
    }
  }

  private void mapRecord(Record record, Consumer<Quad> quads) {
    Node graph = graphs.computeIfAbsent(record.place().source(), name -> iri(iris.ofSource(name)));
    Kind kind = record.kind();
    Out out = new Out(graph, iri(iris.of(record.id())), quads);
    out.add(RDF.type.asNode(), repeated(kind, () -> iri(Prefixes.expand(kind.rdfClass()))));
    out.add(Terms.IDENTIFIER, NodeFactory.createLiteralString(record.id().key()));
    for (Field field : kind.fields()) {
      List<Value> values = record.list(field.name());
      if (!values.isEmpty()) {
        Node property = repeated(field, () -> iri(Prefixes.expand(field.property())));
        values.forEach(value -> out.add(property, node(value)));
      }
    }
    Certainty certainty = record.certainty();
    out.add(
        Terms.CERTAINTY,
        repeated(certainty, () -> NodeFactory.createLiteralString(certainty.key())));
    out.add(Terms.CITED, cited(record.cited()));
    out.add(
        Terms.SOURCE_ROW,
        NodeFactory.createLiteralString(record.place().file() + "#" + record.place().row()));
    for (String row : ROWS.splitAsStream(record.origin()).toList()) {
      out.add(Terms.ORIGINAL_ROW, NodeFactory.createLiteralString(row));
    }
  }

  private Node repeated(Object of, Supplier<Node> made) {
    return repeated.computeIfAbsent(of, _ -> made.get());
  }

  /// One document is cited by many rows in a row.
  private Node cited(String document) {
    if (!lastCited.getLiteralLexicalForm().equals(document)) {
      lastCited = NodeFactory.createLiteralLang(document, "zh");
    }
    return lastCited;
  }

  /// How a value is written in the graph.
  public Node node(Value value) {
    return switch (value) {
      case Value.Text(String text, String lang) ->
          lang.isEmpty()
              ? NodeFactory.createLiteralString(text)
              : NodeFactory.createLiteralLang(text, lang);
      case Value.Code(String text) -> NodeFactory.createLiteralString(text);
      case Value.Whole whole -> NodeFactory.createLiteralDT(whole.text(), XSDDatatype.XSDinteger);
      case Value.Decimal decimal ->
          NodeFactory.createLiteralDT(decimal.text(), XSDDatatype.XSDdecimal);
      case Value.Date date -> NodeFactory.createLiteralDT(date.text(), XSDDatatype.XSDdate);
      case Value.Month month ->
          NodeFactory.createLiteralDT(month.text(), XSDDatatype.XSDgYearMonth);
      case Value.Flag flag -> NodeFactory.createLiteralDT(flag.text(), XSDDatatype.XSDboolean);
      case Value.Link(String text) -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDanyURI);
      case Value.ConceptValue(ConceptScheme.Concept concept) ->
          repeated(concept, () -> iri(Iris.ofConcept(concept.scheme(), concept.key())));
      case Value.Ref ref -> iri(iris.of(ref.target()));
    };
  }

  private void mapSource(SourceManifest source, Schema schema, Consumer<Quad> quads) {
    Node graph = iri(iris.ofSource(source.name()));
    Out out = new Out(graph, graph, quads);
    out.add(RDF.type.asNode(), Terms.DATASET);
    out.add(Terms.IDENTIFIER, NodeFactory.createLiteralString(source.name()));
    out.add(Terms.TITLE, NodeFactory.createLiteralLang(source.title(), "zh"));
    out.add(Terms.PROVENANCE, NodeFactory.createLiteralLang(source.origin(), "zh"));
    source
        .licence()
        .ifPresent(licence -> out.add(Terms.LICENCE, NodeFactory.createLiteralString(licence)));
    if (!source.licenceNote().isEmpty()) {
      out.add(Terms.RIGHTS, NodeFactory.createLiteralLang(source.licenceNote(), "zh"));
    }
    out.add(Terms.DATE, NodeFactory.createLiteralString(source.date()));
    schema
        .getScheme("province")
        .findByLabel(source.province())
        .ifPresent(
            province ->
                out.add(Terms.PROVINCE, iri(Iris.ofConcept(province.scheme(), province.key()))));
    out.add(Terms.CERTAINTY, NodeFactory.createLiteralString(source.certainty().key()));
  }

  /// So that no statement is in a graph that does not say what it is.
  private static void title(Node graph, String zh, String en, Consumer<Quad> quads) {
    labels(new Out(graph, graph, quads), Terms.TITLE, zh, en);
  }

  private void mapVocabulary(Schema schema, Consumer<Quad> quads) {
    Node graph = iri(iris.ofSource(VOCABULARY));
    title(graph, "概念词表与本体", "Concept schemes and ontology", quads);
    for (ConceptScheme scheme : schema.schemes()) {
      Node schemeNode = iri(Iris.ofScheme(scheme.name()));
      Out out = new Out(graph, schemeNode, quads);
      out.add(RDF.type.asNode(), Terms.CONCEPT_SCHEME);
      labels(out, Terms.PREF_LABEL, scheme.zh(), scheme.en());
      for (ConceptScheme.Concept concept : scheme.concepts()) {
        Out each = new Out(graph, iri(Iris.ofConcept(scheme.name(), concept.key())), quads);
        each.add(RDF.type.asNode(), Terms.CONCEPT);
        each.add(Terms.IN_SCHEME, schemeNode);
        each.add(Terms.SKOS_NOTATION, NodeFactory.createLiteralString(concept.key()));
        labels(each, Terms.PREF_LABEL, concept.zh(), concept.en());
        concept
            .also()
            .forEach(word -> each.add(Terms.ALT_LABEL, NodeFactory.createLiteralLang(word, "zh")));
      }
    }
    for (Triple triple : ontology.triples()) {
      quads.accept(Quad.create(graph, triple));
    }
  }

  private static void labels(Out out, Node property, String zh, String en) {
    out.add(property, NodeFactory.createLiteralLang(zh, "zh"));
    out.add(property, NodeFactory.createLiteralLang(en, "en"));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /// Statements about one subject in one graph.
  private record Out(Node graph, Node subject, Consumer<Quad> quads) {
    void add(Node property, Node value) {
      quads.accept(Quad.create(graph, subject, property, value));
    }
  }
}
