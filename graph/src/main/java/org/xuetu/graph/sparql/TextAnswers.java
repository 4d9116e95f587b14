package org.xuetu.graph.sparql;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.xuetu.graph.text.TextIndex;
import org.xuetu.graph.text.TextQuestion;
import org.xuetu.graph.text.TextQuestionException;

/// The text questions of one running query: each is asked once, however many rows ask it. Those that
/// were not used for longest are forgotten, so that a question for every row does not keep them all.
final class TextAnswers {
  private static final int REMEMBERED = 64;

  private final TextIndex index;
  private final SearchCalls calls;
  private final Budget budget;
  private final Map<TextQuestion, TextAnswer> answers = new LinkedHashMap<>(16, 0.75f, true);

  TextAnswers(TextIndex index, SearchCalls calls, Budget budget) {
    this.index = index;
    this.calls = calls;
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  /// Looks at what can be known before the query runs.
  void check() throws SparqlException {
    for (SearchCall call : calls.list()) {
      if (call.isConstant()) {
        try {
          of(SearchArguments.of(call.arguments()).question());
        } catch (UnusableArgument fault) {
          throw calls.complain(call.arguments(), fault.sentence());
        }
      }
    }
  }

  /// What a row asks.
  ///
  /// @param written the arguments as the query writes them
  /// @param arguments the same with the row's values
  SearchArguments arguments(List<Node> written, List<Node> arguments) {
    try {
      return SearchArguments.of(arguments);
    } catch (UnusableArgument fault) {
      throw budget.reach(calls.complain(written, fault.sentence()));
    }
  }

  TextAnswer answer(List<Node> written, SearchArguments arguments) {
    try {
      return of(arguments.question());
    } catch (UnusableArgument fault) {
      throw budget.reach(calls.complain(written, fault.sentence()));
    }
  }

  private TextAnswer of(TextQuestion question) throws UnusableArgument {
    TextAnswer known = answers.get(question);
    if (known != null) {
      return known;
    }
    budget.look();
    try {
      TextAnswer asked = new TextAnswer(index.ask(question), budget);
      budget.look();
      answers.put(question, asked);
      forgetOldest();
      return asked;
    } catch (TextQuestionException fault) {
      throw new UnusableArgument(fault.sentence());
    }
  }

  private void forgetOldest() {
    Iterator<TextAnswer> oldest = answers.values().iterator();
    while (answers.size() > REMEMBERED) {
      oldest.next().forget();
      oldest.remove();
    }
  }
}
