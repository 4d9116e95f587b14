package org.xuetu.api.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xuetu.api.alliance.BottleneckSheet;
import org.xuetu.api.alliance.LossSheet;
import org.xuetu.api.alliance.ReportSheet;
import org.xuetu.api.alliance.UndecidedSheet;
import org.xuetu.api.wire.BottlenecksBody;
import org.xuetu.api.wire.LossesBody;
import org.xuetu.api.wire.ReportOrigin;
import org.xuetu.api.wire.SchoolLossesBody;
import org.xuetu.api.wire.UndecidedBody;
import org.xuetu.graph.alliance.AllianceReports;
import org.xuetu.graph.alliance.CreditLoss;
import org.xuetu.graph.alliance.Definitions;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.UnplannedProgramme;

/// Reports for those who make the rules. A release works each of them out once.
final class AllianceHandler {
  static final Set<String> FORMAT = Set.of("format");
  static final Set<String> PAIR = Set.of("format", "from", "to");
  static final Set<String> PROGRAMME = Set.of("format", "programme");
  private static final int LONGEST_KEY = 60;

  private final JsonCodec json;
  private final ReportQueue queue;

  AllianceHandler(JsonCodec json, ReportQueue queue) {
    this.json = json;
    this.queue = queue;
  }

  Answer undecided(Request request) throws IOException {
    var form = ReportForm.wanted(request);
    var reports = request.release().alliance();
    var origin = origin(request, reports, Definitions.UNDECIDED);
    var rules = queue.alone(reports::undecided);
    return answer(form, UndecidedSheet.of(origin, rules), () -> UndecidedBody.of(origin, rules));
  }

  Answer losses(Request request) throws IOException {
    var form = ReportForm.wanted(request);
    var reports = request.release().alliance();
    var origin = origin(request, reports, Definitions.LOSSES);
    var from = programme(request, reports, "from");
    var to = programme(request, reports, "to");
    if (from.isPresent() && to.isPresent()) {
      return pair(form, origin, reports, from.get(), to.get());
    }
    List<CreditLoss> losses =
        from.map(reports::lossesFrom)
            .or(() -> to.map(it -> queue.alone(() -> reports.lossesTo(it))))
            .orElseGet(() -> queue.alone(reports::losses));
    return answer(
        form,
        LossSheet.programmes(origin, losses),
        () -> LossesBody.of(origin, losses, Optional.empty()));
  }

  private Answer pair(
      ReportForm form, ReportOrigin origin, AllianceReports reports, Programme from, Programme to)
      throws IOException {
    var losses = reports.loss(from, to).stream().toList();
    var fates = reports.fates(from, to);
    return answer(
        form,
        LossSheet.courses(origin, fates),
        () -> LossesBody.of(origin, losses, Optional.of(fates)));
  }

  Answer schools(Request request) throws IOException {
    var form = ReportForm.wanted(request);
    var reports = request.release().alliance();
    var definitions =
        Stream.of(Definitions.SCHOOL_LOSSES, Definitions.LOSSES).flatMap(List::stream).toList();
    var origin = origin(request, reports, definitions);
    var losses = queue.alone(reports::schoolLosses);
    return answer(
        form, LossSheet.schools(origin, losses), () -> SchoolLossesBody.of(origin, losses));
  }

  Answer bottlenecks(Request request) throws IOException {
    var form = ReportForm.wanted(request);
    var reports = request.release().alliance();
    var origin = origin(request, reports, Definitions.BOTTLENECKS);
    var delays =
        programme(request, reports, "programme")
            .map(each -> reports.delays(each).stream().toList())
            .orElseGet(() -> queue.alone(reports::delays));
    return answer(
        form, BottleneckSheet.of(origin, delays), () -> BottlenecksBody.of(origin, delays));
  }

  private static ReportOrigin origin(
      Request request, AllianceReports reports, List<String> definitions) {
    return new ReportOrigin(
        request.release().id(), reports.start(), definitions, reports.records().degrees());
  }

  /// The programme that a parameter names; one that cannot be planned is refused with the reason.
  static Optional<Programme> programme(Request request, AllianceReports reports, String parameter) {
    return request
        .parameters()
        .text(parameter, LONGEST_KEY)
        .map(
            key ->
                reports
                    .records()
                    .findProgramme(key)
                    .orElseThrow(() -> unknown(reports, parameter, key)));
  }

  private static ProblemException unknown(AllianceReports reports, String parameter, String key) {
    return ParameterReader.invalid(
        parameter,
        key,
        reports
            .records()
            .findUnplanned(key)
            .map(UnplannedProgramme::reason)
            .orElse("没有这个专业计划，请写 JS-050101-2024 这样的编号"));
  }

  private Answer answer(ReportForm form, ReportSheet sheet, Supplier<Object> body)
      throws IOException {
    var answer =
        switch (form) {
          case JSON -> Answer.json(json.write(body.get()));
          case CSV -> Answer.bytes(form.contentType(), sheet.csv());
          case XLSX -> Answer.bytes(form.contentType(), sheet.workbook());
        };
    return answer.withHeader(
        "Content-Disposition", form.disposition(sheet.name() + "-" + sheet.origin().release()));
  }
}
