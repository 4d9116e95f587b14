package org.xuetu.api.http;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xuetu.api.wire.RecognitionBody;
import org.xuetu.api.wire.RecognitionQuery;
import org.xuetu.graph.pathway.RecognitionRequest;
import org.xuetu.graph.pathway.UnusableRequest;

/// Says what each achievement is worth. The learner's record is read, used and forgotten.
final class RecognitionHandler implements RouteHandler {
  private static final int MOST_TARGETS = 100;

  private final JsonCodec json;
  private final Clock clock;

  RecognitionHandler(JsonCodec json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var asked = read(json.read(request.body(), RecognitionQuery.class));
    var release = request.release();
    long started = System.nanoTime();
    try {
      var found = release.pathways().recognition().find(asked);
      long tookMs = (System.nanoTime() - started) / 1_000_000;
      return Answer.json(json.write(RecognitionBody.of(release.id(), found, tookMs)));
    } catch (UnusableRequest fault) {
      throw UnusableFaults.problem(fault);
    }
  }

  private RecognitionRequest read(RecognitionQuery query) {
    var targets = query.targets().orElse(List.of());
    if (targets.size() > MOST_TARGETS) {
      throw ParameterReader.invalid(
          "targets", targets.size() + " 个", "一次最多 " + MOST_TARGETS + " 个");
    }
    return new RecognitionRequest(
        LearnerReader.read(query.learner()),
        targets,
        query.province(),
        query.level(),
        query
            .asOf()
            .map(text -> LearnerReader.date("asOf", text))
            .orElseGet(() -> LocalDate.now(clock)));
  }
}
