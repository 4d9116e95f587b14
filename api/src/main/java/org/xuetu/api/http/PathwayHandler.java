package org.xuetu.api.http;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.xuetu.api.paper.PlanCalendar;
import org.xuetu.api.paper.PlanForm;
import org.xuetu.api.paper.PlanTable;
import org.xuetu.api.paper.PlanText;
import org.xuetu.api.wire.PathwayBody;
import org.xuetu.api.wire.PathwayQuery;
import org.xuetu.graph.pathway.UnusableRequest;

/// Plans a way to the end of a programme. The learner's record is read, used and forgotten.
final class PathwayHandler implements RouteHandler {
  static final Set<String> PARAMETERS = Set.of("format");

  private final JsonCodec json;
  private final PathwayReader reader;

  PathwayHandler(JsonCodec json, PathwayReader reader) {
    this.json = json;
    this.reader = reader;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var form = wanted(request);
    var asked = reader.read(json.read(request.body(), PathwayQuery.class));
    var release = request.release();
    long started = System.nanoTime();
    try {
      var found = release.pathways().find(asked);
      long tookMs = (System.nanoTime() - started) / 1_000_000;
      return switch (form) {
        case JSON -> Answer.json(json.write(PathwayBody.of(release.id(), found, tookMs)));
        case CALENDAR ->
            kept(
                form,
                Answer.text(
                    form.contentType(),
                    PlanCalendar.write(
                        found,
                        Instant.parse(release.manifest().builtAt()),
                        asked.constraints().start())));
        case TABLE -> kept(form, Answer.bytes(form.contentType(), PlanTable.csv(found)));
        case TEXT ->
            Answer.text(form.contentType(), String.join("\n", PlanText.lines(found)) + "\n");
      };
    } catch (UnusableRequest fault) {
      throw UnusableFaults.problem(fault);
    }
  }

  private static Answer kept(PlanForm form, Answer answer) {
    return answer.withHeader(
        "Content-Disposition", "attachment; filename=\"xuetu-plan." + form.key() + "\"");
  }

  /// By the parameter `format`, else by `Accept`.
  private static PlanForm wanted(Request request) {
    var offers = PlanForm.mediaTypes();
    return request
        .parameters()
        .oneOf("format", PlanForm::find, PlanForm.keys())
        .or(
            () ->
                MediaRange.choose(request.header("Accept"), offers)
                    .map(offer -> PlanForm.values()[offers.indexOf(offer)]))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemCode.NOT_ACCEPTABLE,
                    "方案可以是：" + String.join("、", offers) + "。请修改 Accept 请求头，或用 format 参数指定。"));
  }
}
