package org.xuetu.api.http;

import java.util.List;
import java.util.function.BiFunction;

/// Words a problem for its asker: a page for people at a browser, JSON for programs.
public final class ProblemAnswers {
  private final JsonCodec json;
  private final BiFunction<Problem, Exchange, Answer> page;

  public ProblemAnswers(JsonCodec json, BiFunction<Problem, Exchange, Answer> page) {
    this.json = json;
    this.page = page;
  }

  Answer answer(ProblemException fault, Route.Audience audience, Exchange exchange) {
    var problem = fault.problem(exchange.id());
    boolean asPage =
        audience == Route.Audience.PERSON
            && MediaRange.choose(
                    exchange.header("Accept"), List.of("application/json", "text/html"))
                .filter("text/html"::equals)
                .isPresent();
    var answer =
        asPage
            ? page.apply(problem, exchange)
            : Answer.bytes(Problem.MEDIA_TYPE, json.write(problem));
    for (var header : fault.headers().entrySet()) {
      answer = answer.withHeader(header.getKey(), header.getValue());
    }
    return answer.withStatus(problem.status()).withHeader("Cache-Control", "no-store");
  }
}
