package org.xuetu.graph.entity;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Terms;

/// What to call a node: its Chinese name, or for a part without one its kind and key.
public final class Labels {
  private final Graph union;
  private final Iris iris;
  private final Schema schema;

  public Labels(Graph union, Iris iris, Schema schema) {
    this.union = union;
    this.iris = iris;
    this.schema = schema;
  }

  public String of(RecordId id) {
    return find(NodeFactory.createURI(iris.of(id)), Terms.LABEL)
        .orElseGet(
            () -> schema.findKind(id.kind()).map(Kind::zh).orElse(id.kind()) + " " + id.key());
  }

  public String ofConcept(Node concept) {
    return find(concept, Terms.PREF_LABEL).orElse(concept.getURI());
  }

  /// The first Chinese text of a property, else any text of it; the smallest, so that it is stable.
  public Optional<String> find(Node subject, Node property) {
    String chinese = "";
    String any = "";
    ExtendedIterator<Triple> found = union.find(subject, property, Node.ANY);
    while (found.hasNext()) {
      Node value = found.next().getObject();
      if (value.isLiteral()) {
        String text = value.getLiteralLexicalForm();
        any = smaller(any, text);
        if (value.getLiteralLanguage().startsWith("zh")) {
          chinese = smaller(chinese, text);
        }
      }
    }
    String best = chinese.isEmpty() ? any : chinese;
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static String smaller(String one, String other) {
    return one.isEmpty() || other.compareTo(one) < 0 ? other : one;
  }
}
