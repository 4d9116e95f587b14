package org.xuetu.api.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;

/// The forms in which a thing with an address of its own is given: a page for people, RDF for
/// programs, chosen by `Accept` or by the parameter `format`.
final class GraphForms {
  static final Set<String> PARAMETERS = Set.of("format");
  private static final String HTML = "text/html";
  private static final List<ResultFormat> FORMATS = ResultFormat.list(ResultFormat.Shape.GRAPH);

  private GraphForms() {}

  /// The form of RDF that is wanted; empty for a page, which is what there is where nothing is asked
  /// for.
  static Optional<ResultFormat> wanted(Request request) {
    return wanted(request, Stream.concat(Stream.of(HTML), mediaTypes()).toList());
  }

  /// The same, where programs come first: a page only for those who ask for one.
  static Optional<ResultFormat> wantedBeforePage(Request request) {
    return wanted(request, Stream.concat(mediaTypes(), Stream.of(HTML)).toList());
  }

  private static Stream<String> mediaTypes() {
    return FORMATS.stream().map(ResultFormat::mediaType);
  }

  private static Optional<ResultFormat> wanted(Request request, List<String> offers) {
    var words =
        Stream.concat(Stream.of("html"), FORMATS.stream().map(ResultFormat::extension)).toList();
    var named = request.parameters().oneOf("format", GraphForms::named, words);
    var mediaType =
        named
            .or(() -> MediaRange.choose(request.header("Accept"), offers))
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemCode.NOT_ACCEPTABLE,
                        "这里有：" + String.join("、", offers) + "。请修改 Accept 请求头，或用 format 参数指定。"));
    return FORMATS.stream().filter(it -> it.mediaType().equals(mediaType)).findFirst();
  }

  private static Optional<String> named(String word) {
    return word.equals("html")
        ? Optional.of(HTML)
        : FORMATS.stream()
            .filter(it -> it.extension().equals(word))
            .map(ResultFormat::mediaType)
            .findFirst();
  }

  /// What a query constructs from the release of the request.
  static Answer graph(Request request, String construct, ResultFormat format, QueryLimits limits)
      throws SparqlException {
    var query = SparqlQuery.parse(construct, List.of(), List.of());
    var sparql = request.release().sparql();
    return Answer.stream(
        format.mediaType() + "; charset=utf-8",
        out -> {
          try {
            sparql.write(query, format, limits, out);
          } catch (SparqlException fault) {
            throw SparqlFaults.problem(fault);
          }
        });
  }
}
