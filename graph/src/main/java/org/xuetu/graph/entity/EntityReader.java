package org.xuetu.graph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.mapping.QuadMapper;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.model.Validity;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// Reads records from the graph. Safe for any number of threads.
public final class EntityReader {
  private static final int MENTIONS_SHOWN = 200;
  private static final int DETAILS_SHOWN = 6;
  private static final Set<String> DATING =
      ValidityReader.PROPERTIES.stream()
          .map(property -> Prefixes.shorten(property.getURI()))
          .collect(Collectors.toUnmodifiableSet());

  private final DatasetGraph dataset;
  private final Graph union;
  private final Iris iris;
  private final Schema schema;
  private final Labels labels;
  private final ValidityReader validity;

  public EntityReader(GraphStore store, Iris iris, Schema schema) {
    this.dataset = store.dataset();
    this.union = dataset.getDefaultGraph();
    this.iris = iris;
    this.schema = schema;
    this.labels = new Labels(union, iris, schema);
    this.validity = new ValidityReader(dataset);
  }

  /// Everything known about a record; empty when no source speaks of it.
  public Optional<EntityView> find(RecordId id) {
    Optional<Kind> kind = schema.findKind(id.kind());
    Node subject = NodeFactory.createURI(iris.of(id));
    if (kind.isEmpty() || !union.contains(subject, RDF.type.asNode(), Node.ANY)) {
      return Optional.empty();
    }
    List<EntityView.SourceNote> sources = sources(subject);
    Certainty certainty =
        sources.stream()
            .map(EntityView.SourceNote::certainty)
            .min(Comparator.naturalOrder())
            .orElse(Certainty.LOW);
    return Optional.of(
        new EntityView(
            id,
            subject.getURI(),
            kind.get().zh(),
            labels.of(id),
            certainty,
            validity(kind.get(), subject),
            statements(kind.get(), subject),
            mentions(subject),
            sources));
  }

  /// Whether any source speaks of a record.
  public boolean contains(RecordId id) {
    return union.contains(NodeFactory.createURI(iris.of(id)), RDF.type.asNode(), Node.ANY);
  }

  /// What to call a record.
  public String label(RecordId id) {
    return labels.of(id);
  }

  /// What is stated of a record, field by field, without its neighbours.
  public List<EntityView.Statement> listStatements(RecordId id) {
    return schema
        .findKind(id.kind())
        .map(kind -> statements(kind, NodeFactory.createURI(iris.of(id))))
        .orElse(List.of());
  }

  private List<EntityView.Statement> statements(Kind kind, Node subject) {
    List<EntityView.Statement> statements = new ArrayList<>();
    for (Field field : kind.fields()) {
      Node property = NodeFactory.createURI(Prefixes.expand(field.property()));
      Map<Node, TreeSet<String>> sourcesByValue = new LinkedHashMap<>();
      dataset
          .findNG(Node.ANY, subject, property, Node.ANY)
          .forEachRemaining(
              quad ->
                  sourcesByValue
                      .computeIfAbsent(quad.getObject(), _ -> new TreeSet<>())
                      .add(sourceName(quad)));
      List<EntityView.ShownValue> values =
          sourcesByValue.entrySet().stream()
              .filter(entry -> fits(field, entry.getKey()))
              .map(entry -> shown(entry.getKey(), List.copyOf(entry.getValue())))
              .sorted(Comparator.comparing(EntityView.ShownValue::text))
              .toList();
      if (!values.isEmpty()) {
        statements.add(
            new EntityView.Statement(field.name(), field.zh(), field.property(), values));
      }
    }
    return statements;
  }

  /// Two fields of a kind may share a property: each shows the values of its own type.
  private boolean fits(Field field, Node value) {
    return switch (field.type()) {
      case REF -> value.isURI() && iris.find(value.getURI()).isPresent();
      case CONCEPT -> value.isURI() && value.getURI().startsWith(Prefixes.CONCEPT);
      case TEXT, CODE, INTEGER, DECIMAL, DATE, MONTH, BOOLEAN, URL -> value.isLiteral();
    };
  }

  private EntityView.ShownValue shown(Node value, List<String> sources) {
    if (!value.isURI()) {
      return new EntityView.ShownValue(
          value.getLiteralLexicalForm(), Optional.empty(), "", sources);
    }
    Optional<RecordId> target = iris.find(value.getURI());
    String text = target.map(labels::of).orElseGet(() -> labels.ofConcept(value));
    return new EntityView.ShownValue(text, target, value.getURI(), sources);
  }

  private String sourceName(Quad quad) {
    String prefix = iris.base() + "/source/";
    String graph = quad.getGraph().getURI();
    return graph.startsWith(prefix) ? graph.substring(prefix.length()) : graph;
  }

  private List<EntityView.Mentions> mentions(Node subject) {
    // Kind, then property: the order in which people look for them.
    Map<String, List<RecordId>> groups = new TreeMap<>();
    ExtendedIterator<Triple> incoming = union.find(Node.ANY, Node.ANY, subject);
    try {
      incoming.forEachRemaining(
          triple ->
              iris.find(triple.getSubject().getURI())
                  .ifPresent(
                      id ->
                          groups
                              .computeIfAbsent(
                                  id.kind() + " " + triple.getPredicate().getURI(),
                                  _ -> new ArrayList<>())
                              .add(id)));
    } finally {
      incoming.close();
    }
    List<EntityView.Mentions> mentions = new ArrayList<>();
    groups.forEach(
        (group, ids) -> {
          String[] parts = group.split(" ", 2);
          schema
              .findKind(parts[0])
              .flatMap(kind -> mentions(kind, parts[1], ids))
              .ifPresent(mentions::add);
        });
    return mentions;
  }

  private Optional<EntityView.Mentions> mentions(Kind kind, String property, List<RecordId> ids) {
    ids.sort(Comparator.naturalOrder());
    return kind.fields().stream()
        .filter(field -> field.type() == FieldType.REF)
        .filter(field -> Prefixes.expand(field.property()).equals(property))
        .findFirst()
        .map(
            field ->
                new EntityView.Mentions(
                    kind.name(),
                    kind.zh(),
                    field.name(),
                    field.zh(),
                    ids.size(),
                    ids.stream()
                        .limit(MENTIONS_SHOWN)
                        .map(id -> mention(kind, field, id))
                        .toList()));
  }

  private EntityView.Mention mention(Kind kind, Field through, RecordId id) {
    List<EntityView.Detail> details = new ArrayList<>();
    Node subject = NodeFactory.createURI(iris.of(id));
    for (Field field : kind.fields()) {
      if (details.size() == DETAILS_SHOWN || kind.entityType().isPresent()) {
        break;
      }
      boolean inKey = kind.key().contains(field.name()) && field.type() != FieldType.REF;
      if (!field.equals(through) && !inKey) {
        Node property = NodeFactory.createURI(Prefixes.expand(field.property()));
        union
            .find(subject, property, Node.ANY)
            .mapWith(triple -> shown(triple.getObject(), List.of()))
            .nextOptional()
            .ifPresent(
                value ->
                    details.add(new EntityView.Detail(field.zh(), value.text(), value.target())));
      }
    }
    return new EntityView.Mention(id, labels.of(id), details, validity(kind, subject));
  }

  /// Most kinds have no beginning and no end: they are not asked for them.
  private Validity validity(Kind kind, Node subject) {
    return kind.fields().stream().anyMatch(field -> DATING.contains(field.property()))
        ? validity.of(subject)
        : Validity.NOT_STATED;
  }

  private List<EntityView.SourceNote> sources(Node subject) {
    Map<String, List<Quad>> bySource = new TreeMap<>();
    dataset
        .findNG(Node.ANY, subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> bySource.computeIfAbsent(sourceName(quad), _ -> new ArrayList<>()).add(quad));
    bySource.remove(QuadMapper.LABELS);
    List<EntityView.SourceNote> notes = new ArrayList<>();
    bySource.forEach(
        (source, quads) -> {
          Node graph = quads.getFirst().getGraph();
          notes.add(
              new EntityView.SourceNote(
                  source,
                  labels.find(graph, Terms.TITLE).orElse(source),
                  texts(quads, Terms.CERTAINTY).stream()
                      .flatMap(key -> Certainty.find(key).stream())
                      .min(Comparator.naturalOrder())
                      .orElse(Certainty.LOW),
                  String.join("；", texts(quads, Terms.CITED)),
                  texts(quads, Terms.SOURCE_ROW),
                  texts(quads, Terms.ORIGINAL_ROW)));
        });
    return notes;
  }

  private static List<String> texts(List<Quad> quads, Node property) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .sorted()
        .toList();
  }
}
