package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.xuetu.graph.text.TextQuestion;

/// What the right side of `xt:search` says: the text, a limit, filters as `"name:value"`.
///
/// @param limit how many of the best hits there are
record SearchArguments(TextQuestion question, int limit) {
  /// How many hits a search has at most, also where no limit is written.
  static final int MOST_HITS = 10_000;

  private static final int MOST_ARGUMENTS = 40;

  static SearchArguments of(List<Node> nodes) throws UnusableArgument {
    Map<String, List<String>> filters = new TreeMap<>();
    OptionalInt limit = OptionalInt.empty();
    String text = text(nodes.getFirst());
    for (Node node : nodes.subList(1, nodes.size())) {
      if (isInteger(node)) {
        if (limit.isPresent()) {
          throw new UnusableArgument("xt:search 只能写一个条数。");
        }
        limit = OptionalInt.of(limit(node));
      } else {
        filter(node, filters);
      }
    }
    return new SearchArguments(new TextQuestion(text, filters), limit.orElse(MOST_HITS));
  }

  /// The same for arguments of which some are not known yet.
  static void check(List<Node> nodes) throws UnusableArgument {
    if (nodes.isEmpty() || nodes.size() > MOST_ARGUMENTS) {
      throw new UnusableArgument(
          "xt:search 的右边写 \"检索词\" 或 (\"检索词\" 20 \"type:course\")，最多 " + MOST_ARGUMENTS + " 项。");
    }
    List<Node> known = new ArrayList<>(nodes);
    if (known.getFirst().isVariable()) {
      known.set(0, NodeFactory.createLiteralString("?"));
    }
    known.removeIf(Node::isVariable);
    of(known);
  }

  /// The limit that is written, of arguments that were checked.
  static int limit(List<Node> nodes) {
    return nodes.stream()
        .filter(SearchArguments::isInteger)
        .mapToInt(it -> Integer.parseInt(it.getLiteralLexicalForm().strip()))
        .findFirst()
        .orElse(MOST_HITS);
  }

  private static String text(Node node) throws UnusableArgument {
    if (!isText(node)) {
      throw new UnusableArgument("xt:search 的检索词须是文字，如 \"会计 专升本\"，不能是 " + shown(node) + "。");
    }
    String text = node.getLiteralLexicalForm().strip();
    if (text.isEmpty()) {
      throw new UnusableArgument("xt:search 的检索词是空的，请写要找的词。");
    }
    return text;
  }

  private static int limit(Node node) throws UnusableArgument {
    String digits = node.getLiteralLexicalForm().strip();
    if (!digits.matches("\\+?0*[1-9][0-9]{0,4}") || Integer.parseInt(digits) > MOST_HITS) {
      throw new UnusableArgument("xt:search 的条数须是 1 到 " + MOST_HITS + " 的整数，不能是 " + digits + "。");
    }
    return Integer.parseInt(digits);
  }

  private static void filter(Node node, Map<String, List<String>> filters) throws UnusableArgument {
    String written = isText(node) ? node.getLiteralLexicalForm() : "";
    int colon = written.indexOf(':');
    if (colon < 1 || colon == written.length() - 1) {
      throw new UnusableArgument(
          "xt:search 的检索词后面写条数（整数）或筛选（如 \"type:course\"），不能是 " + shown(node) + "。");
    }
    filters
        .computeIfAbsent(written.substring(0, colon).strip(), _ -> new ArrayList<>())
        .add(written.substring(colon + 1).strip());
  }

  private static boolean isText(Node node) {
    return node.isLiteral()
        && (XSDDatatype.XSDstring.equals(node.getLiteralDatatype())
            || !node.getLiteralLanguage().isEmpty());
  }

  private static boolean isInteger(Node node) {
    return node.isLiteral() && XSDDatatype.XSDinteger.equals(node.getLiteralDatatype());
  }

  private static String shown(Node node) {
    return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : node.toString();
  }
}
