package org.xuetu.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.sparql.ResultFormat;

/// Which format a result is wanted in: the parameter `format`, else the `Accept` header.
final class SparqlFormats {
  private static final Map<String, ResultFormat> FURTHER_NAMES =
      Map.of(
          "application/json", ResultFormat.JSON,
          "application/xml", ResultFormat.XML,
          "text/xml", ResultFormat.XML);

  private SparqlFormats() {}

  static ResultFormat choose(
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
}
