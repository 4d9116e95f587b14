package org.xuetu.api.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xuetu.api.pages.EntityPages;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.PageRenderer;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;

/// What an entity's IRI dereferences to: a page for people, RDF for programs.
final class LinkedDataHandler implements RouteHandler {
  static final Set<String> PARAMETERS = Set.of("format");
  private static final String HTML = "text/html";
  private static final List<ResultFormat> FORMATS = ResultFormat.list(ResultFormat.Shape.GRAPH);

  private final PageRenderer renderer;
  private final Frame.Links links;
  private final Duration timeout;

  LinkedDataHandler(PageRenderer renderer, Frame.Links links, Duration timeout) {
    this.renderer = renderer;
    this.links = links;
    this.timeout = timeout;
  }

  @Override
  public Answer answer(Request request) throws Exception {
    var mediaType = mediaType(request);
    var view = EntityAddress.get(request);
    var format = FORMATS.stream().filter(it -> it.mediaType().equals(mediaType)).findFirst();
    return format.isPresent()
        ? graph(request, view, format.get())
        : Answer.html(renderer.render(EntityPages.page(view, request.release(), links)));
  }

  private static String mediaType(Request request) {
    var words =
        Stream.concat(Stream.of("html"), FORMATS.stream().map(ResultFormat::extension)).toList();
    var named = request.parameters().oneOf("format", LinkedDataHandler::named, words);
    var offers =
        Stream.concat(Stream.of(HTML), FORMATS.stream().map(ResultFormat::mediaType)).toList();
    return named
        .or(() -> MediaRange.choose(request.header("Accept"), offers))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemCode.NOT_ACCEPTABLE,
                    "这里有：" + String.join("、", offers) + "。请修改 Accept 请求头，或用 format 参数指定。"));
  }

  private static Optional<String> named(String word) {
    return word.equals("html")
        ? Optional.of(HTML)
        : FORMATS.stream()
            .filter(it -> it.extension().equals(word))
            .map(ResultFormat::mediaType)
            .findFirst();
  }

  /// What is said of it, the names of what it points to, and who points to it.
  private Answer graph(Request request, EntityView view, ResultFormat format)
      throws SparqlException {
    var query =
        SparqlQuery.parse(
            """
            CONSTRUCT { <%1$s> ?p ?o . ?o skos:prefLabel ?name . ?s ?q <%1$s> }
            WHERE {
              { <%1$s> ?p ?o . OPTIONAL { ?o skos:prefLabel ?name } }
              UNION { ?s ?q <%1$s> }
            }
            """
                .formatted(view.iri()),
            List.of(),
            List.of());
    var sparql = request.release().sparql();
    return Answer.stream(
        format.mediaType() + "; charset=utf-8",
        out -> {
          try {
            sparql.write(query, format, timeout, out);
          } catch (SparqlException fault) {
            throw SparqlFaults.problem(fault);
          }
        });
  }
}
