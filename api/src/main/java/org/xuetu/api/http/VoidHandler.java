package org.xuetu.api.http;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.exchange.VoidDescription;
import org.xuetu.graph.sparql.ResultFormat;

/// What the dataset is, in VoID and DCAT; counted when the release was built.
final class VoidHandler implements RouteHandler {
  static final Set<String> PARAMETERS = Set.of("format");
  private static final List<ResultFormat> FORMATS = ResultFormat.list(ResultFormat.Shape.GRAPH);

  @Override
  public Answer answer(Request request) throws Exception {
    var format = format(request);
    var turtle = Files.readAllBytes(request.release().description());
    var text = format == ResultFormat.TURTLE ? turtle : VoidDescription.convert(turtle, format);
    return Answer.bytes(format.mediaType() + "; charset=utf-8", text);
  }

  private static ResultFormat format(Request request) {
    var named =
        request
            .parameters()
            .oneOf(
                "format",
                word -> FORMATS.stream().filter(it -> it.extension().equals(word)).findFirst(),
                FORMATS.stream().map(ResultFormat::extension).toList());
    var offers = FORMATS.stream().map(ResultFormat::mediaType).toList();
    return named
        .or(
            () ->
                MediaRange.choose(request.header("Accept"), offers)
                    .flatMap(
                        offer ->
                            FORMATS.stream()
                                .filter(it -> it.mediaType().equals(offer))
                                .findFirst()))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemCode.NOT_ACCEPTABLE,
                    "这里有：" + String.join("、", offers) + "。请修改 Accept 请求头，或用 format 参数指定。"));
  }
}
