package org.xuetu.api.pages;

import java.util.Optional;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.vocab.Iris;

/// Makes the pages of concept schemes and concepts.
public final class ConceptPages {
  private ConceptPages() {}

  public static ConceptPage page(
      ConceptScheme scheme,
      Optional<ConceptScheme.Concept> focus,
      Ontology ontology,
      String release,
      Visit visit) {
    var name = focus.map(ConceptScheme.Concept::zh).orElse(scheme.zh());
    var address =
        focus
            .map(it -> Addresses.concept(scheme.name(), it.key()))
            .orElseGet(() -> Addresses.concept(scheme.name()));
    var words =
        ontology.listOwn().stream()
            .filter(term -> term.schemes().contains(Iris.ofScheme(scheme.name())))
            .map(term -> OntologyPages.shown(ontology, term.iri()))
            .toList();
    return new ConceptPage(
        Frame.of(
            name + " - 词表 " + scheme.zh() + " - 学图",
            "词表“" + scheme.zh() + "”的全部取值。",
            Optional.of(release),
            visit),
        name,
        focus.map(ConceptScheme.Concept::en).orElse(scheme.en()),
        focus
            .map(it -> Iris.ofConcept(scheme.name(), it.key()))
            .orElseGet(() -> Iris.ofScheme(scheme.name())),
        focus.map(ConceptScheme.Concept::key),
        scheme.zh(),
        Addresses.concept(scheme.name()),
        Download.ofGraph(address),
        words,
        scheme.concepts().stream()
            .map(
                it ->
                    new ConceptPage.Concept(
                        it.key(),
                        it.zh(),
                        it.en(),
                        it.also(),
                        Addresses.concept(scheme.name(), it.key()),
                        focus.filter(it::equals).isPresent()))
            .toList());
  }
}
