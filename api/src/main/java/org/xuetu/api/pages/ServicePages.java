package org.xuetu.api.pages;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.ontology.OntologyException;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.indexer.release.Release;

/// Makes the page of the endpoint.
public final class ServicePages {
  /// What the page begins with: it needs no knowledge of the data and shows what there is.
  private static final String FIRST =
      """
      SELECT ?class (COUNT(?thing) AS ?things) WHERE {
        ?thing a ?class .
      }
      GROUP BY ?class
      ORDER BY DESC(?things)
      LIMIT 20
      """;

  private ServicePages() {}

  public static ServicePage page(Release release, Optional<ExampleQuery> chosen, Visit visit)
      throws IOException, OntologyException {
    var tongue = visit.tongue();
    return new ServicePage(
        Frame.of(
                tongue.say("SPARQL 工作台 - 学图", "SPARQL workbench - Xuetu"),
                tongue.say("用 SPARQL 查询学图的全部数据。", "Query all data of Xuetu with SPARQL."),
                Optional.of(release.id()),
                visit)
            .withSheets("workbench.css")
            .withScripts("workbench.js"),
        release.iris().base(),
        Prefixes.CONCEPT.replaceFirst("/concept/$", ""),
        release.graph().triples(),
        chosen.map(ExampleQuery::text).orElse(FIRST),
        formats(ResultFormat.Shape.TABLE),
        formats(ResultFormat.Shape.GRAPH),
        List.of(
            new Download("Turtle", "/sparql?format=ttl", "text/turtle"),
            new Download("JSON-LD", "/sparql?format=jsonld", "application/ld+json")),
        release.examples().stream().map(it -> example(it, tongue)).toList());
  }

  private static List<ServicePage.Format> formats(ResultFormat.Shape shape) {
    return ResultFormat.list(shape).stream()
        .map(it -> new ServicePage.Format(it.extension(), it.mediaType()))
        .toList();
  }

  private static ServicePage.Example example(ExampleQuery example, Tongue tongue) {
    return new ServicePage.Example(
        example.name(),
        tongue.say(example.zh(), example.en()),
        Addresses.workbench(example.name()),
        Addresses.sparql(example.text()));
  }
}
