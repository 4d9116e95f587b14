package org.xuetu.api.http;

import java.io.IOException;
import org.xuetu.api.wire.PathwayBody;
import org.xuetu.api.wire.PathwayQuery;
import org.xuetu.graph.pathway.UnusableRequest;

/// Plans a way to the end of a programme. The learner's record is read, used and forgotten.
final class PathwayHandler implements RouteHandler {
  private final JsonCodec json;
  private final PathwayReader reader;

  PathwayHandler(JsonCodec json, PathwayReader reader) {
    this.json = json;
    this.reader = reader;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var asked = reader.read(json.read(request.body(), PathwayQuery.class));
    var release = request.release();
    long started = System.nanoTime();
    try {
      var found = release.pathways().find(asked);
      long tookMs = (System.nanoTime() - started) / 1_000_000;
      return Answer.json(json.write(PathwayBody.of(release.id(), found, tookMs)));
    } catch (UnusableRequest fault) {
      throw UnusableFaults.problem(fault);
    }
  }
}
