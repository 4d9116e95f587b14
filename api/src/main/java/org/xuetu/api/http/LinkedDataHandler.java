package org.xuetu.api.http;

import java.time.Duration;
import org.xuetu.api.pages.EntityPages;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.PageRenderer;

/// What an entity's IRI dereferences to: a page for people, RDF for programs.
final class LinkedDataHandler implements RouteHandler {
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
    var format = GraphForms.wanted(request);
    var view = EntityAddress.get(request);
    return format.isPresent()
        ? GraphForms.graph(request, description(view.iri()), format.get(), timeout)
        : Answer.html(renderer.render(EntityPages.page(view, request.release(), links)));
  }

  /// What is said of it, the names of what it points to, and who points to it.
  private static String description(String iri) {
    return """
        CONSTRUCT { <%1$s> ?p ?o . ?o skos:prefLabel ?name . ?s ?q <%1$s> }
        WHERE {
          { <%1$s> ?p ?o . OPTIONAL { ?o skos:prefLabel ?name } }
          UNION { ?s ?q <%1$s> }
        }
        """
        .formatted(iri);
  }
}
