package org.xuetu.api.http;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.api.pages.ServicePages;
import org.xuetu.api.wire.PrefixesBody;
import org.xuetu.api.wire.SchemaBody;
import org.xuetu.graph.description.DescriptionGraph;
import org.xuetu.graph.description.SchemaOverview;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.vocab.Prefixes;

/// What the endpoint tells of itself: SPARQL 1.1 Service Description, prefixes, classes and properties.
final class DescriptionHandler {
  /// Of the endpoint's address: what queries take, and the example that the page begins with.
  static final Set<String> PARAMETERS =
      Stream.concat(SparqlHandler.PARAMETERS.stream(), Stream.of("example"))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_NAME = 100;

  private final JsonCodec json;
  private final PageAnswers pages;
  private final QueryLimits limits;

  DescriptionHandler(JsonCodec json, PageAnswers pages, QueryLimits limits) {
    this.json = json;
    this.pages = pages;
    this.limits = limits;
  }

  /// Answers those who ask the endpoint nothing; the others ask on.
  RouteHandler before(RouteHandler queries) {
    return request ->
        request.parameters().hasNoneBut("format", "example")
            ? service(request)
            : queries.answer(request);
  }

  /// RDF, where nothing else is asked for: a page for those who ask for one.
  private Answer service(Request request) throws Exception {
    var format = GraphForms.wantedBeforePage(request);
    var release = request.release();
    if (format.isEmpty()) {
      return pages.answer(ServicePages.page(release, example(request), pages.visit(request)));
    }
    var construct =
        "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }"
            .formatted(release.iris().ofSource(DescriptionGraph.SERVICE.source()));
    return GraphForms.graph(request, construct, format.get(), limits)
        .withHeader("Xuetu-Query-Limits", SparqlHandler.words(limits));
  }

  private static Optional<ExampleQuery> example(Request request) throws Exception {
    var wanted = request.parameters().text("example", LONGEST_NAME);
    var examples = request.release().examples();
    var found =
        wanted.flatMap(name -> examples.stream().filter(it -> it.name().equals(name)).findFirst());
    if (wanted.isPresent() && found.isEmpty()) {
      throw ProblemException.ofValue(
          ProblemCode.INVALID_PARAMETER,
          "example",
          wanted.get(),
          "没有这个示例查询；/sparql 的网页和 /api/examples 列出了全部。");
    }
    return found;
  }

  Answer prefixes(Request request) {
    return Answer.json(json.write(new PrefixesBody(request.release().id(), Prefixes.all())));
  }

  Answer schema(Request request) throws Exception {
    var release = request.release();
    var uses = SchemaOverview.read(release.graph(), release.iris());
    return Answer.json(json.write(SchemaBody.of(release.id(), uses, release.ontology())));
  }
}
