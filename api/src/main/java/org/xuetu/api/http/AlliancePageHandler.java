package org.xuetu.api.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.api.pages.alliance.AllianceAnswers;
import org.xuetu.api.pages.alliance.AlliancePages;
import org.xuetu.api.pages.alliance.KeptRelease;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.ResultTable;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;
import org.xuetu.graph.stored.StoredQuery;
import org.xuetu.indexer.release.QueriedGraph;
import org.xuetu.indexer.release.Release;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;

/// The alliance's view. A page works out no more than what one pair, one programme or one report
/// takes: what needs everything is left to the tables for download.
final class AlliancePageHandler implements RouteHandler {
  static final Set<String> PARAMETERS = Set.of("show", "from", "to", "programme");
  private static final String UNDECIDED = "undecided";
  private static final int MOST_RELEASES = 20;

  private final PageAnswers pages;
  private final ReleaseStore store;
  private final SparqlAdmission admission;
  private final QueryLimits limits;
  private final ReportQueue queue;

  AlliancePageHandler(
      PageAnswers pages,
      ReleaseStore store,
      SparqlAdmission admission,
      QueryLimits limits,
      ReportQueue queue) {
    this.pages = pages;
    this.store = store;
    this.admission = admission;
    this.limits = limits;
    this.queue = queue;
  }

  @Override
  public Answer answer(Request request) throws Exception {
    var release = request.release();
    var reports = release.alliance();
    var show =
        request
            .parameters()
            .oneOf("show", word -> Optional.of(word).filter(UNDECIDED::equals), List.of(UNDECIDED));
    var from = AllianceHandler.programme(request, reports, "from");
    var to = AllianceHandler.programme(request, reports, "to");
    var programme = AllianceHandler.programme(request, reports, "programme");
    var answers = admission.run(request.client(), limits.time(), () -> answers(release));
    var chosen =
        new AlliancePages.Chosen(
            show.map(_ -> queue.alone(reports::undecided)), from, to, programme);
    return pages.answer(AlliancePages.page(release, answers, kept(), chosen, pages.visit(request)));
  }

  private AllianceAnswers answers(Release release) throws Exception {
    try {
      var graph = release.queried();
      return new AllianceAnswers(
          stored(graph, AllianceAnswers.MEMBERS),
          stored(graph, AllianceAnswers.CLAIMS),
          example(release, AllianceAnswers.COMMITTEES));
    } catch (SparqlException fault) {
      throw SparqlFaults.problem(fault);
    }
  }

  private Optional<ResultTable> stored(QueriedGraph graph, String name) throws Exception {
    var query = graph.find(name);
    if (query.isEmpty()) {
      return Optional.empty();
    }
    StoredQuery asked = query.get();
    return Optional.of(graph.sparql().read(graph.binding().bind(asked, Map.of()), limits));
  }

  private Optional<ResultTable> example(Release release, String name) throws Exception {
    Optional<ExampleQuery> query =
        release.examples().stream().filter(it -> it.name().equals(name)).findFirst();
    if (query.isEmpty()) {
      return Optional.empty();
    }
    var parsed = SparqlQuery.parse(query.get().text(), List.of(), List.of());
    return Optional.of(release.sparql().read(parsed, limits));
  }

  /// None where the folder cannot be read: the page tells of the release it was made from all the same.
  private List<KeptRelease> kept() throws IOException {
    try {
      var all = store.list();
      List<KeptRelease> kept = new ArrayList<>();
      for (int at = 0; at < Math.min(all.size(), MOST_RELEASES); at++) {
        var entry = all.get(at);
        kept.add(
            new KeptRelease(
                entry.id(),
                entry.builtAt(),
                entry.entities(),
                entry.current(),
                before(entry.id(), all.subList(at + 1, all.size()))));
      }
      return kept;
    } catch (ReleaseException unreadable) {
      return List.of();
    }
  }

  private Optional<String> before(String id, List<ReleaseStore.Entry> older)
      throws IOException, ReleaseException {
    var base = store.getManifest(id).base();
    for (var entry : older) {
      if (store.getManifest(entry.id()).base().equals(base)) {
        return Optional.of(entry.id());
      }
    }
    return Optional.empty();
  }
}
