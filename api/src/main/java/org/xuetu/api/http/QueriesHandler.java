package org.xuetu.api.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.wire.QueriesBody;
import org.xuetu.api.wire.StoredAnswerBody;
import org.xuetu.graph.sparql.Cut;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.ResultTable;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.stored.ParameterFault;
import org.xuetu.graph.stored.QueryParameter;
import org.xuetu.graph.stored.StoredQuery;
import org.xuetu.indexer.release.QueriedGraph;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;
import org.xuetu.indexer.report.Report;
import org.xuetu.indexer.report.ReportCsv;
import org.xuetu.indexer.report.ReportWorkbook;

/// Stored queries by name, on the budget of any other query. An address that names its release gives
/// the same answer for as long as the release is kept.
final class QueriesHandler {
  static final Set<String> PARAMETERS = Set.of("format", "release");
  private static final int LONGEST_ID = 40;

  private final JsonCodec json;
  private final ReleaseStore store;
  private final SparqlAdmission admission;
  private final QueryLimits limits;

  QueriesHandler(
      JsonCodec json, ReleaseStore store, SparqlAdmission admission, QueryLimits limits) {
    this.json = json;
    this.store = store;
    this.admission = admission;
    this.limits = limits;
  }

  Answer list(Request request) throws Exception {
    var release = request.release();
    var queries = release.queried().queries();
    return Answer.json(json.write(QueriesBody.of(release.id(), queries, release.schema())));
  }

  Answer ask(Request request) throws Exception {
    var form = ReportForm.wanted(request);
    var current = request.release();
    var wanted = request.parameters().text("release", LONGEST_ID).orElse(current.id());
    if (wanted.equals(current.id())) {
      return answer(request, current.queried(), form);
    }
    try (var kept = store.openQueried(wanted)) {
      return answer(request, kept, form);
    } catch (ReleaseException gone) {
      throw ProblemException.ofValue(
          ProblemCode.UNKNOWN_RELEASE,
          "release",
          wanted,
          "发布版 " + wanted + " 没有保留，答不了；还保留着的有：" + kept() + "。去掉 release 就用正在提供服务的版本。");
    }
  }

  private String kept() throws IOException {
    try {
      return store.list().stream().map(ReleaseStore.Entry::id).collect(Collectors.joining("、"));
    } catch (ReleaseException unreadable) {
      return "（读不到清单）";
    }
  }

  private Answer answer(Request request, QueriedGraph graph, ReportForm form) throws Exception {
    var name = request.pathParameter("name");
    var query =
        graph
            .find(name)
            .orElseThrow(
                () ->
                    ProblemException.ofValue(
                        ProblemCode.UNKNOWN_QUERY,
                        "name",
                        name,
                        "发布版 %s 里没有查询 %s；有的是：%s。"
                            .formatted(
                                graph.id(),
                                name,
                                graph.queries().stream()
                                    .map(StoredQuery::name)
                                    .collect(Collectors.joining("、")))));
    var given = given(request);
    var table = run(request, graph, query, given);
    var report =
        new Report(
            query, graph.id(), shown(query, given), permalink(graph, query, given, form), table);
    var answer =
        switch (form) {
          case JSON -> Answer.json(json.write(StoredAnswerBody.of(report)));
          case CSV -> Answer.bytes(form.contentType(), ReportCsv.write(report));
          case XLSX -> Answer.bytes(form.contentType(), ReportWorkbook.write(report));
        };
    if (table.cut() != Cut.WHOLE) {
      answer = answer.withHeader("Xuetu-Truncated", table.cut().key());
    }
    return answer
        .withHeader("Xuetu-Release", graph.id())
        .withHeader("Xuetu-Query-Limits", SparqlHandler.words(limits))
        .withHeader("Link", "<" + report.permalink() + ">; rel=\"bookmark\"")
        .withHeader("Content-Disposition", form.disposition(name + "-" + graph.id()));
  }

  /// What is set of the query's own parameters; the reader refuses one that is set twice.
  private static Map<String, String> given(Request request) {
    var given = new LinkedHashMap<String, String>();
    for (var name : request.parameters().names()) {
      if (!PARAMETERS.contains(name)) {
        given.put(name, request.parameters().text(name, Integer.MAX_VALUE).orElse(""));
      }
    }
    return given;
  }

  private ResultTable run(
      Request request, QueriedGraph graph, StoredQuery query, Map<String, String> given)
      throws Exception {
    try {
      var bound = graph.binding().bind(query, given);
      return admission.run(
          request.client(), limits.time(), () -> graph.sparql().read(bound, limits));
    } catch (ParameterFault fault) {
      throw problem(fault);
    } catch (SparqlException fault) {
      throw SparqlFaults.problem(fault);
    }
  }

  private static ProblemException problem(ParameterFault fault) {
    return switch (fault.reason()) {
      case UNKNOWN ->
          ProblemException.ofValue(
              ProblemCode.UNKNOWN_PARAMETER, fault.parameter(), fault.value(), fault.sentence());
      case MISSING ->
          ProblemException.ofParameter(
              ProblemCode.MISSING_PARAMETER, fault.parameter(), fault.sentence());
      case INVALID ->
          ProblemException.ofValue(
              ProblemCode.INVALID_PARAMETER, fault.parameter(), fault.value(), fault.sentence());
    };
  }

  private static Map<String, String> shown(StoredQuery query, Map<String, String> given) {
    var shown = new LinkedHashMap<String, String>();
    for (var parameter : query.parameters()) {
      value(parameter, given).ifPresent(text -> shown.put(parameter.title(), text));
    }
    return shown;
  }

  private static Optional<String> value(QueryParameter parameter, Map<String, String> given) {
    var said = Optional.ofNullable(given.get(parameter.name())).filter(text -> !text.isBlank());
    return parameter.preset() instanceof QueryParameter.Preset.Value(String text)
        ? said.or(() -> Optional.of(text))
        : said;
  }

  /// Everything that was set stands in it, also what was preset: presets may change.
  private static String permalink(
      QueriedGraph graph, StoredQuery query, Map<String, String> given, ReportForm form) {
    var address = new StringBuilder(graph.iris().base()).append(Addresses.query(query.name()));
    address.append("?release=").append(graph.id());
    for (var parameter : query.parameters()) {
      value(parameter, given)
          .ifPresent(
              text ->
                  address
                      .append('&')
                      .append(parameter.name())
                      .append('=')
                      .append(Addresses.encode(text)));
    }
    return address.append("&format=").append(form.key()).toString();
  }
}
