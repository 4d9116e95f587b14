package org.xuetu.graph.sparql;

import java.time.Duration;

/// What one query may cost.
///
/// @param time from its start to its last row
/// @param rows rows, or triples, after which a result is cut
/// @param bytes written bytes after which a result is cut, before compression
/// @param memory what all queries may hold together, and each of them
/// @param turns long queries take turns on the processors
public record QueryLimits(
    Duration time, long rows, long bytes, QueryMemory memory, Turnstile turns) {
  /// Longest text, in characters, that a function or an aggregate may make.
  public static final int LONGEST_TEXT = 1 << 20;

  /// The same limits with less time.
  public QueryLimits within(Duration other) {
    return new QueryLimits(other, rows, bytes, memory, turns);
  }

  /// For a program that asks its own questions, one at a time.
  public static QueryLimits alone(Duration time) {
    long heap = Runtime.getRuntime().maxMemory();
    return new QueryLimits(
        time,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        new QueryMemory(heap / 2, heap / 2),
        new Turnstile(Runtime.getRuntime().availableProcessors()));
  }
}
