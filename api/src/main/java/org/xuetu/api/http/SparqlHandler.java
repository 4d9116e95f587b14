package org.xuetu.api.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;

/// SPARQL 1.1 Protocol, queries only.
final class SparqlHandler {
  static final Set<String> PARAMETERS =
      Set.of("query", "default-graph-uri", "named-graph-uri", "timeout", "format");
  private static final int LONGEST_QUERY = 100_000;

  /// Answers that differ although the release does not.
  private static final Pattern UNSTEADY =
      Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(", Pattern.CASE_INSENSITIVE);

  private static final Map<String, ResultFormat> FURTHER_NAMES =
      Map.of(
          "application/json", ResultFormat.JSON,
          "application/xml", ResultFormat.XML,
          "text/xml", ResultFormat.XML);

  private final Duration longest;

  SparqlHandler(Duration longest) {
    this.longest = longest;
  }

  Answer get(Request request) {
    return answer(
        request, request.parameters(), request.parameters().required("query", LONGEST_QUERY));
  }

  Answer post(Request request) throws IOException {
    var mediaType = request.body().mediaType().orElse("");
    return switch (mediaType) {
      case "application/x-www-form-urlencoded" -> {
        var form = ParameterReader.read(QueryString.parse(text(request)), PARAMETERS);
        yield answer(request, form, form.required("query", LONGEST_QUERY));
      }
      case "application/sparql-query" -> answer(request, request.parameters(), text(request));
      default ->
          throw ProblemException.ofValue(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type",
              mediaType,
              "请用 application/sparql-query 直接发送查询，或用 application/x-www-form-urlencoded 发送表单；本站只读，不接受更新。");
    };
  }

  private Answer answer(Request request, ParameterReader parameters, String text) {
    var release = request.release();
    var timeout =
        parameters.decimal("timeout", 0.001, longest.toMillis() / 1000.0).stream()
            .mapToObj(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
            .findFirst()
            .orElse(longest);
    try {
      var query =
          SparqlQuery.parse(
              text,
              parameters.texts("default-graph-uri", 2000),
              parameters.texts("named-graph-uri", 2000));
      var format = format(request, parameters, query.shape());
      var answer =
          Answer.stream(
              format.mediaType() + "; charset=utf-8",
              out -> {
                try {
                  release.sparql().write(query, format, timeout, out);
                } catch (SparqlException fault) {
                  throw SparqlFaults.problem(fault);
                }
              });
      return UNSTEADY.matcher(text).find()
          ? answer.withHeader("Cache-Control", "no-store")
          : answer;
    } catch (SparqlException fault) {
      throw SparqlFaults.problem(fault);
    }
  }

  private static ResultFormat format(
      Request request, ParameterReader parameters, ResultFormat.Shape shape) {
    var offers = new LinkedHashMap<String, ResultFormat>();
    var formats = ResultFormat.list(shape);
    formats.forEach(format -> offers.put(format.mediaType(), format));
    FURTHER_NAMES.forEach(
        (name, format) -> {
          if (format.shape() == shape) {
            offers.put(name, format);
          }
        });
    var named =
        parameters.oneOf(
            "format",
            word -> formats.stream().filter(it -> it.extension().equals(word)).findFirst(),
            formats.stream().map(ResultFormat::extension).toList());
    return named
        .or(
            () ->
                MediaRange.choose(request.header("Accept"), List.copyOf(offers.keySet()))
                    .flatMap(offer -> Optional.ofNullable(offers.get(offer))))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemCode.NOT_ACCEPTABLE,
                    "这种查询的结果可以是：" + String.join("、", offers.keySet()) + "。请修改 Accept 请求头。"));
  }

  private static String text(Request request) throws IOException {
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
