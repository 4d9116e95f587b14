package org.xuetu.graph.sparql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/// Regular expressions over text that counts how often it is looked at: a search that goes back again
/// and again ends with its query.
final class WatchedPatterns {
  private final Budget budget;
  private Optional<Compiled> last = Optional.empty();

  private record Compiled(String pattern, String flags, Pattern compiled) {}

  WatchedPatterns(Budget budget) {
    this.budget = budget;
  }

  /// @param flags the place of the flags among the arguments; there may be none
  Matcher matcher(List<NodeValue> arguments, int flags) {
    String text = text(arguments.get(0));
    String pattern = simple(arguments.get(1));
    String letters = arguments.size() > flags ? simple(arguments.get(flags)) : "";
    Compiled known =
        last.filter(it -> it.pattern().equals(pattern) && it.flags().equals(letters))
            .orElseGet(() -> compile(pattern, letters));
    last = Optional.of(known);
    return known.compiled().matcher(new Text(text, budget));
  }

  private Compiled compile(String pattern, String flags) {
    budget.look();
    try {
      return new Compiled(pattern, flags, RegexEngine.makePattern("REGEX", pattern, flags));
    } catch (StackOverflowError deep) {
      throw tooDeep();
    }
  }

  LimitReached tooDeep() {
    return budget.reach(SparqlException.Reason.TOO_LARGE, "正则表达式对这么长的文字来说太复杂；请简化，少用 (a|b)* 这样的重复。");
  }

  static String text(NodeValue value) {
    if (!value.isString() && !value.isLangString()) {
      throw new ExprEvalException("not a text: " + value);
    }
    return value.asNode().getLiteralLexicalForm();
  }

  private static String simple(NodeValue value) {
    if (!value.isString()) {
      throw new ExprEvalException("not a simple text: " + value);
    }
    return value.getString();
  }

  private static final class Text implements CharSequence {
    private static final int LOOKS = 1024;

    private final String text;
    private final Budget budget;
    private int looks;

    Text(String text, Budget budget) {
      this.text = text;
      this.budget = budget;
    }

    @Override
    public char charAt(int at) {
      if (++looks >= LOOKS) {
        looks = 0;
        budget.look();
      }
      return text.charAt(at);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.substring(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
