package org.xuetu.api.http;

import java.util.Set;
import org.xuetu.api.pages.entity.EntityPages;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.indexer.related.RelatedFinder;

/// What an entity's IRI dereferences to: a page for people, RDF for programs.
final class LinkedDataHandler implements RouteHandler {
  static final Set<String> PARAMETERS = Set.of("format", "profile");

  private final PageAnswers pages;
  private final QueryLimits limits;

  LinkedDataHandler(PageAnswers pages, QueryLimits limits) {
    this.pages = pages;
    this.limits = limits;
  }

  @Override
  public Answer answer(Request request) throws Exception {
    var profile = ProfileChoice.of(request);
    if (profile.isPresent()) {
      return ProfileChoice.answer(request, EntityAddress.get(request).id(), profile.get());
    }
    var format = GraphForms.wanted(request);
    var view = EntityAddress.get(request);
    if (format.isPresent()) {
      return GraphForms.graph(request, description(view.iri()), format.get(), limits);
    }
    var related = RelatedHandler.find(request, view, RelatedFinder.DEFAULT_SIZE);
    return pages.answer(EntityPages.page(view, related, request.release(), pages.visit(request)));
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
