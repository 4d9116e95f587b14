package org.xuetu.graph.exchange;

import java.time.Duration;

/// How much of a stranger's file is read before it is refused. [RdfException.Reason#limit()] names the
/// bound that was exceeded.
///
/// @param bytes of the file
/// @param triples it states
/// @param blankNodes among them
/// @param depth of nested brackets, objects or elements
/// @param literalLength of one value, in characters
/// @param rows a query over it may give
/// @param time for expanding JSON-LD, and for a query
public record RdfLimits(
    long bytes,
    long triples,
    long blankNodes,
    int depth,
    int literalLength,
    int rows,
    Duration time) {

  public static final RdfLimits DEFAULT =
      new RdfLimits(
          64L << 20, 2_000_000, 100_000, 100, 1_000_000, 1_000_000, Duration.ofSeconds(30));

  /// Parsers call themselves for every nesting, so that this much is safe on an ordinary stack.
  private static final int DEEPEST = 400;

  public RdfLimits {
    if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("bytes: " + bytes);
    }
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("depth, at most " + DEEPEST + ": " + depth);
    }
    if (triples < 1 || blankNodes < 0 || literalLength < 1 || rows < 1) {
      throw new IllegalArgumentException("a limit below one");
    }
    if (!time.isPositive()) {
      throw new IllegalArgumentException("time: " + time);
    }
  }
}
