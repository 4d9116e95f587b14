package org.xuetu.graph.sparql;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// REPLACE that ends with its query and never makes more text than a text may have.
final class WatchedReplace extends ExprFunctionN {
  private final Budget budget;
  private final WatchedPatterns patterns;

  WatchedReplace(ExprList arguments, Budget budget) {
    super("replace", arguments);
    this.budget = budget;
    this.patterns = new WatchedPatterns(budget);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    String replacement = WatchedPatterns.text(arguments.get(2));
    long groups = replacement.chars().filter(letter -> letter == '$').count();
    try {
      Matcher matcher = patterns.matcher(arguments, 3);
      StringBuilder made = new StringBuilder();
      boolean changed = false;
      while (matcher.find()) {
        // An empty match after the first replacement is the end of what was just replaced.
        if (!changed || matcher.end() > matcher.start()) {
          long matched = matcher.end() - matcher.start();
          budget.text(made.length() + matcher.start() + replacement.length() + groups * matched);
          matcher.appendReplacement(made, replacement);
          changed = true;
        }
      }
      if (!changed) {
        return arguments.getFirst();
      }
      matcher.appendTail(made);
      budget.text(made.length());
      return like(arguments.getFirst().asNode(), made.toString());
    } catch (IndexOutOfBoundsException | IllegalArgumentException wrongGroup) {
      throw new ExprEvalException("REPLACE: " + wrongGroup.getMessage());
    } catch (StackOverflowError deep) {
      throw patterns.tooDeep();
    }
  }

  private static NodeValue like(Node original, String text) {
    if (original.getLiteralBaseDirection() != null) {
      return NodeValue.makeNode(
          NodeFactory.createLiteralDirLang(
              text, original.getLiteralLanguage(), original.getLiteralBaseDirection()));
    }
    return original.getLiteralLanguage().isEmpty()
        ? NodeValue.makeString(text)
        : NodeValue.makeNode(NodeFactory.createLiteralLang(text, original.getLiteralLanguage()));
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedReplace(arguments, budget);
  }
}
