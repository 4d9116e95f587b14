package org.xuetu.graph.sparql;

import java.util.concurrent.atomic.AtomicLong;

/// The memory that running queries may hold at one time: rows that wait to be sorted, joined, grouped
/// or compared, and long texts. An estimate, on the safe side. Safe for any number of threads.
public final class QueryMemory {
  private final long all;
  private final long each;
  private final AtomicLong taken = new AtomicLong();

  /// @param all bytes for all queries together
  /// @param each bytes for one query
  public QueryMemory(long all, long each) {
    this.all = all;
    this.each = Math.min(all, each);
  }

  public long each() {
    return each;
  }

  boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= all) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void give(long bytes) {
    taken.addAndGet(-bytes);
  }
}
