package org.xuetu.graph.pathway.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Terms;

/// The provinces by each of their names: key, name, and what else they are called (江苏省).
final class ProvinceReader {
  private static final String SCHEME = "province";

  /// Nobody is registered in the whole country.
  private static final String COUNTRY = "cn";

  private final Graph graph;

  ProvinceReader(Graph graph) {
    this.graph = graph;
  }

  Map<String, Province> read() {
    Map<String, Province> byName = new HashMap<>();
    Node scheme = NodeFactory.createURI(Iris.ofScheme(SCHEME));
    for (Triple stated : list(Node.ANY, Terms.IN_SCHEME, scheme)) {
      Node concept = stated.getSubject();
      String key = Facts.keyOf(concept);
      if (!key.equals(COUNTRY)) {
        Province province = new Province(key, Facts.conceptName(graph, concept));
        byName.put(key, province);
        byName.put(province.zh(), province);
        for (Triple also : list(concept, Terms.ALT_LABEL, Node.ANY)) {
          byName.put(also.getObject().getLiteralLexicalForm(), province);
        }
      }
    }
    return byName;
  }

  private List<Triple> list(Node subject, Node property, Node object) {
    ExtendedIterator<Triple> found = graph.find(subject, property, object);
    try {
      return found.toList();
    } finally {
      found.close();
    }
  }
}
