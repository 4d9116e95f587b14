package org.xuetu.api.http;

import java.io.IOException;
import org.xuetu.api.wire.DelaysBody;
import org.xuetu.api.wire.PathwayQuery;
import org.xuetu.graph.delay.LearnerDelayFinder;
import org.xuetu.graph.pathway.UnusableRequest;

/// Says which single course and which single rule cost a learner most. The learner's record is read,
/// used and forgotten.
final class DelaysHandler implements RouteHandler {
  private final JsonCodec json;
  private final PathwayReader reader;

  DelaysHandler(JsonCodec json, PathwayReader reader) {
    this.json = json;
    this.reader = reader;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var asked = reader.read(json.read(request.body(), PathwayQuery.class));
    var release = request.release();
    try {
      var delays = new LearnerDelayFinder(release.pathways()).find(asked);
      return Answer.json(json.write(DelaysBody.of(release.id(), delays)));
    } catch (UnusableRequest fault) {
      throw UnusableFaults.problem(fault);
    }
  }
}
