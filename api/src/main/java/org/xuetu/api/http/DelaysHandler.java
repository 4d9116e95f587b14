package org.xuetu.api.http;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.xuetu.api.wire.DelaysBody;
import org.xuetu.api.wire.PathwayQuery;
import org.xuetu.graph.delay.LearnerDelayFinder;
import org.xuetu.graph.delay.LearnerDelays;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.UnusableRequest;

/// Says which single course and which single rule cost a learner most. The learner's record is read,
/// used and forgotten.
final class DelaysHandler implements RouteHandler {
  private static final int WAIT_SECONDS = 30;

  private final JsonCodec json;
  private final PathwayReader reader;

  /// Some hundred plans for one question: as many at once as there are processors.
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  DelaysHandler(JsonCodec json, PathwayReader reader) {
    this.json = json;
    this.reader = reader;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var asked = reader.read(json.read(request.body(), PathwayQuery.class));
    try {
      return Answer.json(json.write(DelaysBody.of(request.release().id(), find(request, asked))));
    } catch (UnusableRequest fault) {
      throw UnusableFaults.problem(fault);
    }
  }

  LearnerDelays find(Request request, PathwayRequest asked) throws UnusableRequest {
    enter();
    try {
      return new LearnerDelayFinder(request.release().pathways()).find(asked);
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw ProblemException.of(ProblemCode.BUSY, "正在为别人计算，请过一会儿再试。")
            .withHeader("Retry-After", String.valueOf(WAIT_SECONDS));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemCode.BUSY, "服务正在停止，请稍后再试。");
    }
  }
}
