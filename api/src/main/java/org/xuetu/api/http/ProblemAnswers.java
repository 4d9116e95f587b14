package org.xuetu.api.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Words a problem for its asker: a page for people at a browser, JSON for programs.
public final class ProblemAnswers {
  private final JsonCodec json;
  private final Function<Problem, byte[]> page;

  public ProblemAnswers(JsonCodec json, Function<Problem, byte[]> page) {
    this.json = json;
    this.page = page;
  }

  Answer answer(
      ProblemException fault, String requestId, Route.Audience audience, Optional<String> accept) {
    var problem = fault.problem(requestId);
    boolean asPage =
        audience == Route.Audience.PERSON
            && MediaRange.choose(accept, List.of("application/json", "text/html"))
                .filter("text/html"::equals)
                .isPresent();
    var answer =
        asPage
            ? Answer.html(page.apply(problem))
            : Answer.bytes(Problem.MEDIA_TYPE, json.write(problem));
    for (var header : fault.headers().entrySet()) {
      answer = answer.withHeader(header.getKey(), header.getValue());
    }
    return answer.withStatus(problem.status()).withHeader("Cache-Control", "no-store");
  }
}
