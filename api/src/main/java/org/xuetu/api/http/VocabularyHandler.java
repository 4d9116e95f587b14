package org.xuetu.api.http;

import java.util.Optional;
import org.xuetu.api.pages.ConceptPages;
import org.xuetu.api.pages.OntologyPages;
import org.xuetu.graph.mapping.QuadMapper;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// The words of the graph, where their IRIs lead: the ontology, the concept schemes, one concept.
final class VocabularyHandler {
  private final PageAnswers pages;
  private final QueryLimits limits;

  VocabularyHandler(PageAnswers pages, QueryLimits limits) {
    this.pages = pages;
    this.limits = limits;
  }

  Answer ontology(Request request) throws Exception {
    var format = GraphForms.wanted(request);
    var release = request.release();
    if (format.isEmpty()) {
      return pages.answer(
          OntologyPages.page(
              release.ontology(), release.schema(), release.id(), pages.visit(request)));
    }
    var construct =
        """
        CONSTRUCT { ?s ?p ?o }
        WHERE {
          GRAPH <%1$s> { ?s ?p ?o }
          FILTER (?s != <%1$s> && !STRSTARTS(STR(?s), "%2$s"))
        }
        """
            .formatted(release.iris().ofSource(QuadMapper.VOCABULARY), Prefixes.CONCEPT);
    return GraphForms.graph(request, construct, format.get(), limits);
  }

  /// Where the ontology's version IRI leads. A release has one version of it.
  Answer version(Request request) throws Exception {
    var asked = request.pathParameter("version");
    var known = request.release().ontology().version();
    if (!known.equals(Optional.of(asked))) {
      throw ProblemException.ofValue(
          ProblemCode.UNKNOWN_ENTITY,
          "version",
          asked,
          "没有本体的 "
              + asked
              + " 版。有的版本："
              + known.map(it -> it + "（/ns/" + it + "）").orElse("没有")
              + "；当前的在 /ns。");
    }
    return ontology(request);
  }

  Answer scheme(Request request) throws Exception {
    var format = GraphForms.wanted(request);
    var scheme = getScheme(request);
    if (format.isEmpty()) {
      return page(request, scheme, Optional.empty());
    }
    var construct =
        """
        CONSTRUCT { ?s ?p ?o }
        WHERE { { BIND (<%1$s> AS ?s) ?s ?p ?o } UNION { ?s skos:inScheme <%1$s> ; ?p ?o } }
        """
            .formatted(Iris.ofScheme(scheme.name()));
    return GraphForms.graph(request, construct, format.get(), limits);
  }

  Answer concept(Request request) throws Exception {
    var format = GraphForms.wanted(request);
    var scheme = getScheme(request);
    var key = request.pathParameter("key");
    var concept =
        scheme.concepts().stream()
            .filter(it -> it.key().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.ofValue(
                        ProblemCode.UNKNOWN_ENTITY,
                        "key",
                        key,
                        "词表“%s”里没有 %s；全部概念见 /concept/%s。"
                            .formatted(scheme.zh(), key, scheme.name())));
    if (format.isEmpty()) {
      return page(request, scheme, Optional.of(concept));
    }
    var construct =
        "CONSTRUCT { ?s ?p ?o } WHERE { BIND (<%s> AS ?s) ?s ?p ?o }"
            .formatted(Iris.ofConcept(scheme.name(), concept.key()));
    return GraphForms.graph(request, construct, format.get(), limits);
  }

  private Answer page(
      Request request, ConceptScheme scheme, Optional<ConceptScheme.Concept> concept)
      throws Exception {
    var release = request.release();
    return pages.answer(
        ConceptPages.page(scheme, concept, release.ontology(), release.id(), pages.visit(request)));
  }

  private static ConceptScheme getScheme(Request request) {
    var name = request.pathParameter("scheme");
    return request.release().schema().schemes().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.ofValue(
                    ProblemCode.UNKNOWN_ENTITY, "scheme", name, "没有词表 " + name + "；全部词表见 /ns。"));
  }
}
