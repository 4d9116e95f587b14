package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.xuetu.graph.vocab.Prefixes;

/// `xt:search`, the property that searches instead of being stated, as a pattern holds it: a triple, and
/// the triples of its lists.
final class SearchProperty {
  static final String IRI = Prefixes.XT + "search";
  static final Node NODE = NodeFactory.createURI(IRI);

  private SearchProperty() {}

  static boolean isCall(Triple triple) {
    return triple.getPredicate().equals(NODE);
  }

  /// The members of a list of this pattern; a node that is no list stands alone.
  static List<Node> members(BasicPattern pattern, Node node) {
    GNode place = new GNode(pattern, node);
    return GraphList.isListNode(place) ? GraphList.members(place) : List.of(node);
  }

  static List<Triple> listTriples(BasicPattern pattern, Triple call) {
    List<Triple> found = new ArrayList<>();
    for (Node node : List.of(call.getSubject(), call.getObject())) {
      GNode place = new GNode(pattern, node);
      if (GraphList.isListNode(place)) {
        GraphList.allTriples(place, found);
      }
    }
    return found;
  }
}
