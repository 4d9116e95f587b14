package org.xuetu.api.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xuetu.graph.sparql.Cut;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlEngine;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;

/// SPARQL 1.1 Protocol, queries only.
final class SparqlHandler {
  static final Set<String> PARAMETERS =
      Set.of("query", "default-graph-uri", "named-graph-uri", "timeout", "format");

  /// The grammar says it better when a query is too long.
  private static final int LONGEST = Integer.MAX_VALUE;

  private static final int LONGEST_IRI = 2000;

  /// Texts of more characters take so long to read that they are read one after the other: several at
  /// once would leave no processor to those who ask briefly.
  private static final int LONG_TEXT = 20_000;

  /// Answers that differ although the release does not.
  private static final Pattern UNSTEADY =
      Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(", Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private final Function<Request, SparqlEngine> engine;
  private final SparqlAdmission admission;
  private final QueryLimits limits;
  private final Semaphore longTexts = new Semaphore(1, true);

  /// @param engine what a request is answered from
  SparqlHandler(
      Function<Request, SparqlEngine> engine, SparqlAdmission admission, QueryLimits limits) {
    this.engine = engine;
    this.admission = admission;
    this.limits = limits;
  }

  Answer get(Request request) throws Exception {
    return answer(request, request.parameters(), request.parameters().required("query", LONGEST));
  }

  Answer post(Request request) throws Exception {
    var mediaType = request.body().mediaType().orElse("");
    return switch (mediaType) {
      case "application/x-www-form-urlencoded" -> {
        var form = request.parameters().and(QueryString.parse(text(request)), PARAMETERS);
        yield answer(request, form, form.required("query", LONGEST));
      }
      case "application/sparql-query" -> {
        if (request.parameters().text("query", LONGEST).isPresent()) {
          throw ProblemException.ofParameter(
              ProblemCode.REPEATED_PARAMETER, "query", "查询已经在正文里，请去掉网址里的参数 query。");
        }
        yield answer(request, request.parameters(), text(request));
      }
      case "application/sparql-update" ->
          throw ProblemException.of(
              ProblemCode.SPARQL_UPDATE, "本站只读，不接受更新；请用 SELECT、ASK、CONSTRUCT 或 DESCRIBE 查询。");
      default ->
          throw ProblemException.ofValue(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type",
              mediaType,
              "请用 application/sparql-query 直接发送查询，或用 application/x-www-form-urlencoded 发送表单；本站只读，不接受更新。");
    };
  }

  private Answer answer(Request request, ParameterReader parameters, String text) throws Exception {
    var defaultGraphs = parameters.texts("default-graph-uri", LONGEST_IRI);
    var namedGraphs = parameters.texts("named-graph-uri", LONGEST_IRI);
    var mine = limits.within(time(parameters));
    var runner = engine.apply(request);
    var query = parse(request, text, defaultGraphs, namedGraphs);
    var format = SparqlFormats.choose(request, parameters, query.shape());
    var answer =
        Answer.stream(
                format.mediaType() + "; charset=utf-8",
                out -> note(write(request, runner, query, format, mine, out), mine, out))
            .withHeader("Xuetu-Query-Limits", words(mine));
    return UNSTEADY.matcher(text).find() ? answer.withHeader("Cache-Control", "no-store") : answer;
  }

  private Duration time(ParameterReader parameters) {
    return parameters.decimal("timeout", 0.001, limits.time().toMillis() / 1000.0).stream()
        .mapToObj(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
        .findFirst()
        .orElse(limits.time());
  }

  /// Reading a query is work too.
  private SparqlQuery parse(
      Request request, String text, List<String> defaultGraphs, List<String> namedGraphs)
      throws Exception {
    try {
      return admission.run(
          request.client(),
          limits.time(),
          () ->
              text.length() > LONG_TEXT
                  ? readAlone(text, defaultGraphs, namedGraphs)
                  : SparqlQuery.parse(text, defaultGraphs, namedGraphs));
    } catch (SparqlException fault) {
      throw SparqlFaults.problem(fault);
    }
  }

  private SparqlQuery readAlone(String text, List<String> defaultGraphs, List<String> namedGraphs)
      throws SparqlException, InterruptedException {
    if (!longTexts.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
      throw ProblemException.of(ProblemCode.BUSY, "同时有太多很长的查询，请过几秒再试，或把查询写短。")
          .withHeader("Retry-After", "5");
    }
    try {
      return SparqlQuery.parse(text, defaultGraphs, namedGraphs);
    } finally {
      longTexts.release();
    }
  }

  private Cut write(
      Request request,
      SparqlEngine runner,
      SparqlQuery query,
      ResultFormat format,
      QueryLimits mine,
      Outgoing out)
      throws IOException {
    try {
      return admission.run(
          request.client(), mine.time(), () -> runner.write(query, format, mine, out));
    } catch (SparqlException fault) {
      throw SparqlFaults.problem(fault);
    } catch (IOException | RuntimeException passedOn) {
      throw passedOn;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void note(Cut cut, QueryLimits mine, Outgoing out) {
    switch (cut) {
      case WHOLE -> {}
      case ROWS -> out.note("Xuetu-Truncated", "rows; limit=" + mine.rows());
      case BYTES -> out.note("Xuetu-Truncated", "bytes; limit=" + mine.bytes());
    }
  }

  /// As a header tells them.
  static String words(QueryLimits limits) {
    return String.format(
        Locale.ROOT,
        "time=%.3f, rows=%d, bytes=%d, memory=%d",
        limits.time().toMillis() / 1000.0,
        limits.rows(),
        limits.bytes(),
        limits.memory().each());
  }

  private static String text(Request request) throws IOException {
    var declared = CHARSET.matcher(request.body().contentType().orElse(""));
    if (declared.find() && !declared.group(1).equalsIgnoreCase("utf-8")) {
      throw ProblemException.ofValue(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type", declared.group(1), "请用 UTF-8 发送查询。");
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(request.body().read()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw ProblemException.of(ProblemCode.MALFORMED_BODY, "请求正文不是 UTF-8；请改用 UTF-8 编码。");
    }
  }
}
