package org.xuetu.graph.exchange;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/// Collects what a parser finds into one graph, and stops it at the first statement over a limit.
/// Named graphs are joined: who states something here is the source, not the file's graph name.
/// Blank nodes are numbered in order of appearance, so that the same file always gives the same graph.
final class TripleSink extends StreamRDFBase {
  private final RdfLimits limits;
  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
  private final Map<Node, Node> blankNodes = new HashMap<>();
  private long triples;

  TripleSink(RdfLimits limits) {
    this.limits = limits;
  }

  Graph graph() {
    return graph;
  }

  @Override
  public void quad(Quad quad) {
    triple(quad.asTriple());
  }

  @Override
  public void triple(Triple triple) {
    if (++triples > limits.triples()) {
      throw refusal(
          RdfException.Reason.TOO_MANY_TRIPLES, "三元组超过 " + limits.triples() + " 条", "请把文件分成几份");
    }
    graph.add(
        Triple.create(
            checked(triple.getSubject()),
            checked(triple.getPredicate()),
            checked(triple.getObject())));
  }

  private Node checked(Node node) {
    if (node.isURI()) {
      checkIri(node.getURI());
      return node;
    }
    if (node.isBlank()) {
      return blankNodes.computeIfAbsent(node, _ -> numbered());
    }
    if (node.isTripleTerm()) {
      throw refusal(RdfException.Reason.MALFORMED, "用到了 RDF 1.2 的三元组项 <<( … )>>", "请改写成普通的三元组");
    }
    if (node.getLiteralLexicalForm().length() > limits.literalLength()) {
      throw refusal(
          RdfException.Reason.LITERAL_TOO_LONG,
          "有一个值超过 " + limits.literalLength() + " 个字符",
          "请把它缩短");
    }
    checkIri(node.getLiteralDatatypeURI());
    return node;
  }

  private Node numbered() {
    if (blankNodes.size() >= limits.blankNodes()) {
      throw refusal(
          RdfException.Reason.TOO_MANY_BLANK_NODES,
          "空白节点超过 " + limits.blankNodes() + " 个",
          "请给节点起 IRI，或把文件分成几份");
    }
    return NodeFactory.createBlankNode("b" + blankNodes.size());
  }

  private static void checkIri(String iri) {
    int colon = iri.indexOf(':');
    boolean scheme = colon > 0 && iri.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
    boolean forbidden =
        iri.chars().anyMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0 || c == 0x7F);
    if (!scheme || forbidden) {
      String shown = iri.length() > 100 ? iri.substring(0, 100) + "…" : iri;
      throw refusal(
          RdfException.Reason.IRI_INVALID,
          "不是合法的 IRI：<" + shown + ">",
          "请写成完整的 IRI；空格写成 %20，不要用 < > \" { } | \\ ^ `");
    }
  }

  private static Refusal refusal(RdfException.Reason reason, String problem, String fix) {
    return new Refusal(new RdfException(reason, problem, fix));
  }
}
