package org.xuetu.api.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xuetu.api.wire.PathwayQuery;
import org.xuetu.api.wire.TargetsBody;
import org.xuetu.api.wire.TargetsQuery;
import org.xuetu.graph.pathway.UnusableRequest;

/// Ranks programmes by what remains of them. The learner's record is read, used and forgotten.
final class TargetsHandler implements RouteHandler {
  private final JsonCodec json;
  private final PathwayReader reader;

  TargetsHandler(JsonCodec json, PathwayReader reader) {
    this.json = json;
    this.reader = reader;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var query = json.read(request.body(), TargetsQuery.class);
    var asked =
        reader.read(
            new PathwayQuery(
                query.learner(),
                query.targets().orElse(List.of()),
                Optional.empty(),
                query.constraints(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty()));
    var release = request.release();
    long started = System.nanoTime();
    try {
      var finder = release.pathways();
      List<TargetsBody.Target> targets = new ArrayList<>();
      for (var row : finder.rank(asked, query.province(), query.level()).rows()) {
        var plans = finder.find(asked.withTargets(List.of(row.programme().key()))).plans();
        targets.add(TargetsBody.Target.of(row, plans.stream().findFirst()));
      }
      long tookMs = (System.nanoTime() - started) / 1_000_000;
      return Answer.json(json.write(new TargetsBody(release.id(), targets, tookMs)));
    } catch (UnusableRequest fault) {
      throw UnusableFaults.problem(fault);
    }
  }
}
