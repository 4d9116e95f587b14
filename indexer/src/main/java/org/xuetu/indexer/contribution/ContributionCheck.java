package org.xuetu.indexer.contribution;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.entity.EntityReader;
import org.xuetu.graph.entity.NamesOfKind;
import org.xuetu.graph.exchange.RdfSyntax;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.standard.Standard;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.search.CatalogSearcher;

/// Checks contributions against the standard and the graph of one release. Safe for any number of
/// threads; keeps nothing of what it is shown.
public final class ContributionCheck {
  private final Standard standard;
  private final Schema schema;
  private final Iris iris;
  private final EntityReader entities;
  private final CatalogSearcher searcher;
  private final Map<String, NamesOfKind> names = new HashMap<>();

  public ContributionCheck(
      Standard standard,
      Schema schema,
      Iris iris,
      GraphStore graph,
      EntityReader entities,
      CatalogSearcher searcher) {
    this.standard = standard;
    this.schema = schema;
    this.iris = iris;
    this.entities = entities;
    this.searcher = searcher;
    for (String kind : List.of("school", "platform")) {
      schema.findKind(kind).ifPresent(it -> names.put(kind, NamesOfKind.read(graph, iris, it)));
    }
  }

  public Standard standard() {
    return standard;
  }

  /// The workbook to fill in.
  public byte[] template() throws IOException {
    return TemplateWorkbook.write(standard, schema);
  }

  /// @throws UnusableFile when it cannot be read at all
  public ContributionReport check(ContributedFile file, ContributionLimits limits)
      throws IOException, UnusableFile {
    KnownThings known = new KnownThings(entities, names, searcher);
    Examination examination = new Examination(standard, schema, iris, known, limits);
    Optional<RdfSyntax> syntax = file.rdf();
    if (syntax.isPresent()) {
      examination.readGraph(file.bytes(), syntax.get());
    } else {
      examination.readTables(file);
    }
    return examination.report(file.name());
  }
}
