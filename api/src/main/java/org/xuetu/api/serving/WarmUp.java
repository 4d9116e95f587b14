package org.xuetu.api.serving;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;
import org.xuetu.indexer.release.Release;

/// Asks a freshly opened release its first question, so that the query library sets itself up here and
/// in its own order, not in the middle of somebody's request.
public final class WarmUp {
  private WarmUp() {}

  public static void run(Release release) {
    try {
      var query = SparqlQuery.parse("ASK {}", List.of(), List.of());
      var nowhere = OutputStream.nullOutputStream();
      release.sparql().write(query, ResultFormat.JSON, Duration.ofSeconds(10), nowhere);
    } catch (SparqlException unanswered) {
      throw new IllegalStateException("the release does not answer", unanswered);
    }
  }
}
