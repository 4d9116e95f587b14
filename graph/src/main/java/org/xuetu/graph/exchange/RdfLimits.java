package org.xuetu.graph.exchange;

import java.time.Duration;

/// How much of a stranger's file is read before it is refused. [RdfException.Reason#limit()] names the
/// limit that was exceeded.
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

  public RdfLimits {
    if (bytes < 1 || bytes > RdfLimit.BYTES.most()) {
      throw new IllegalArgumentException("bytes: " + bytes);
    }
    if (depth < 1 || depth > RdfLimit.DEPTH.most()) {
      throw new IllegalArgumentException("depth: " + depth);
    }
    if (triples < 1 || blankNodes < 0 || literalLength < 1 || rows < 1) {
      throw new IllegalArgumentException("a limit below one");
    }
    if (!time.isPositive()) {
      throw new IllegalArgumentException("time: " + time);
    }
  }

  /// The same, but one of them set otherwise.
  public RdfLimits with(RdfLimit limit, int allowed) {
    return new RdfLimits(
        limit == RdfLimit.BYTES ? allowed : bytes,
        limit == RdfLimit.TRIPLES ? allowed : triples,
        limit == RdfLimit.BLANK_NODES ? allowed : blankNodes,
        limit == RdfLimit.DEPTH ? allowed : depth,
        limit == RdfLimit.CHARACTERS ? allowed : literalLength,
        limit == RdfLimit.ROWS ? allowed : rows,
        limit == RdfLimit.SECONDS ? Duration.ofSeconds(allowed) : time);
  }
}
