package org.xuetu.graph.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import org.xuetu.graph.sparql.SparqlException.Reason;

/// What one running query has used. Everything that works for the query passes through here often
/// enough that it stops soon after a limit is reached: the reading of triples, functions, regular
/// expressions, sorting, grouping, writing. Used by the query's own thread only.
final class Budget implements AutoCloseable {
  private static final int STEPS_BETWEEN_LOOKS = 256;
  private static final long MEMORY_STEP = 1 << 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final QueryLimits limits;
  private final long started = System.nanoTime();
  private final long startedWork = THREADS.getCurrentThreadCpuTime();
  private int steps;
  private long held;
  private long reserved;
  private boolean inTurn;
  private long turnStarted;
  private Optional<LimitReached> reached = Optional.empty();

  Budget(QueryLimits limits) {
    this.limits = limits;
  }

  /// One small step was done.
  void step() {
    if (++steps >= STEPS_BETWEEN_LOOKS) {
      look();
    }
  }

  /// A step that may have been a large one was done.
  void look() {
    steps = 0;
    if (reached.isPresent()) {
      throw reached.get();
    }
    long used = System.nanoTime() - started;
    if (used > limits.time().toNanos()) {
      throw reach(Reason.TIMEOUT, timeout(limits.time()));
    }
    if (inTurn) {
      if (System.nanoTime() - turnStarted > Turnstile.TURN.toNanos()
          && limits.turns().isAwaited()) {
        leaveTurn();
        enterTurn(used);
      }
    } else if (used > Turnstile.FREE.toNanos() && processorTime() > Turnstile.FREE.toNanos()) {
      enterTurn(used);
    }
  }

  /// What the query's thread has worked since the query began. Where others have the processors, time
  /// passes without work, and a short query stays a short one.
  private long processorTime() {
    return THREADS.getCurrentThreadCpuTime() - startedWork;
  }

  private void enterTurn(long used) {
    try {
      if (!limits.turns().enter(limits.time().toNanos() - used)) {
        throw reach(Reason.TIMEOUT, timeout(limits.time()));
      }
      inTurn = true;
      turnStarted = System.nanoTime();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw reach(Reason.TIMEOUT, "查询被中断了，请再试一次。");
    }
  }

  /// Before waiting for somebody who may be slow.
  void leaveTurn() {
    if (inTurn) {
      inTurn = false;
      limits.turns().leave();
    }
  }

  static String timeout(Duration time) {
    return "查询超过了 " + time.toMillis() / 1000.0 + " 秒的时限，请加上更具体的条件或 LIMIT 后再试。";
  }

  LimitReached reach(Reason reason, String sentence) {
    return reach(new SparqlException(reason, sentence));
  }

  LimitReached reach(SparqlException told) {
    var limit = new LimitReached(told);
    reached = Optional.of(limit);
    return limit;
  }

  /// Memory is kept from now on.
  void hold(long bytes) {
    held += bytes;
    if (held > limits.memory().each()) {
      throw reach(
          Reason.TOO_LARGE,
          "查询中途要记住的内容超过了 "
              + (limits.memory().each() >> 20)
              + " MB；请加上更具体的条件，少用 ORDER BY、DISTINCT、GROUP BY 和没有共同变量的连接。");
    }
    while (held > reserved) {
      if (!limits.memory().take(MEMORY_STEP)) {
        throw reach(Reason.BUSY, "其他查询正占着内存，请过几秒再试。");
      }
      reserved += MEMORY_STEP;
    }
  }

  /// Memory is no longer kept.
  void release(long bytes) {
    held -= bytes;
  }

  /// A text of some length is about to be made.
  void text(long length) {
    if (length > QueryLimits.LONGEST_TEXT) {
      throw reach(
          Reason.TOO_LARGE,
          "查询生成的文字超过了 " + QueryLimits.LONGEST_TEXT + " 个字符；请缩短拼接、替换或 GROUP_CONCAT 的内容。");
    }
  }

  /// Work of a known number of smallest steps is about to be done at once.
  void work(long amount) {
    if (amount > 1_000_000_000L) {
      throw reach(Reason.TOO_LARGE, "查询要在很长的文字里找很长的文字；请缩短其中之一。");
    }
    look();
  }

  /// Whether a result that has so much already ends before its next row.
  Cut cut(long rows, long bytes) {
    if (rows >= limits.rows()) {
      return Cut.ROWS;
    }
    return bytes >= limits.bytes() ? Cut.BYTES : Cut.WHOLE;
  }

  @Override
  public void close() {
    leaveTurn();
    limits.memory().give(reserved);
    reserved = 0;
  }
}
