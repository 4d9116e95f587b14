package org.xuetu.api.http;

import org.xuetu.api.config.AppConfig;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.QueryMemory;
import org.xuetu.graph.sparql.Turnstile;

/// What the configuration allows a query, on this machine.
final class SparqlLimits {
  private static final int TOGETHER = 4;

  private SparqlLimits() {}

  static QueryLimits of(AppConfig.Sparql sparql) {
    long half = Runtime.getRuntime().maxMemory() / 2;
    long all = Math.min(half, TOGETHER * sparql.memoryBytes());
    // One processor stays free for those who ask briefly.
    int places = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new QueryLimits(
        sparql.time(),
        sparql.rows(),
        sparql.bytes(),
        new QueryMemory(all, Math.min(sparql.memoryBytes(), all / 2)),
        new Turnstile(places));
  }
}
