package org.xuetu.graph.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// The things of one kind by what people call them: names, other names, further codes, former names
/// and abbreviations. A word that names two things names neither.
public final class NamesOfKind {
  private static final Node NAMES = NodeFactory.createURI(Prefixes.XT + "names");
  private static final Node RELATION = NodeFactory.createURI(Prefixes.XT + "nameRelation");
  private static final String[] SAFE = {"alias", "former-name", "abbreviation"};

  private final Map<String, Optional<RecordId>> byWord = new HashMap<>();
  private final Iris iris;

  private NamesOfKind(Iris iris) {
    this.iris = iris;
  }

  public static NamesOfKind read(GraphStore store, Iris iris, Kind kind) {
    NamesOfKind names = new NamesOfKind(iris);
    Graph union = store.dataset().getDefaultGraph();
    Node rdfClass = NodeFactory.createURI(Prefixes.expand(kind.rdfClass()));
    union
        .find(Node.ANY, RDF.type.asNode(), rdfClass)
        .mapWith(triple -> triple.getSubject())
        .toList()
        .forEach(thing -> names.readThing(union, thing));
    return names;
  }

  private void readThing(Graph union, Node thing) {
    BiConsumer<Node, Node> read =
        (subject, property) ->
            union
                .find(subject, property, Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral())
                .forEachRemaining(triple -> put(triple.getObject().getLiteralLexicalForm(), thing));
    read.accept(thing, Terms.PREF_LABEL);
    read.accept(thing, Terms.ALT_LABEL);
    read.accept(thing, Terms.SKOS_NOTATION);
    union.find(Node.ANY, NAMES, thing).mapWith(triple -> triple.getSubject()).toList().stream()
        .filter(name -> isSafe(union, name))
        .forEach(name -> read.accept(name, Terms.PREF_LABEL));
  }

  /// An ambiguous or merely similar name leads astray.
  private static boolean isSafe(Graph union, Node name) {
    for (String relation : SAFE) {
      Node concept = NodeFactory.createURI(Iris.ofConcept("name-relation", relation));
      if (union.contains(name, RELATION, concept)) {
        return true;
      }
    }
    return false;
  }

  private void put(String word, Node thing) {
    Optional<RecordId> id = iris.find(thing.getURI());
    byWord.merge(bare(word), id, (one, other) -> one.equals(other) ? one : Optional.empty());
  }

  public Optional<RecordId> find(String word) {
    return byWord.getOrDefault(bare(word), Optional.empty());
  }

  /// Without blanks, and with brackets of one width.
  private static String bare(String word) {
    return word.replaceAll("[\\s\\u3000]+", "").replace('（', '(').replace('）', ')');
  }
}
