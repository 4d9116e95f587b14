package org.xuetu.api.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.ontology.OntologyException;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.indexer.release.Release;

/// Makes the page of the endpoint.
public final class ServicePages {
  private ServicePages() {}

  public static ServicePage page(Release release, Visit visit)
      throws IOException, OntologyException {
    return new ServicePage(
        Frame.of("SPARQL 端点 - 学图", "用 SPARQL 查询学图的全部数据。", Optional.of(release.id()), visit),
        release.iris().base() + "/sparql",
        release.graph().triples(),
        Arrays.stream(ResultFormat.values()).map(ResultFormat::mediaType).toList(),
        List.of(
            new Download("Turtle", "/sparql?format=ttl", "text/turtle"),
            new Download("JSON-LD", "/sparql?format=jsonld", "application/ld+json")),
        release.examples().stream()
            .map(it -> new ServicePage.Example(it.zh(), Addresses.sparql(it.text())))
            .toList());
  }
}
