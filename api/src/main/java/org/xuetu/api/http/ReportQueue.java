package org.xuetu.api.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Reports over everything keep a processor busy for a while, the first time: one at a time.
final class ReportQueue {
  private static final int WAIT_SECONDS = 30;

  private final Semaphore place = new Semaphore(1, true);

  <T> T alone(Supplier<T> work) {
    try {
      if (!place.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw ProblemException.of(ProblemCode.BUSY, "正在计算另一张报表，请过一会儿再试。")
            .withHeader("Retry-After", String.valueOf(WAIT_SECONDS));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemCode.BUSY, "服务正在停止，请稍后再试。");
    }
    try {
      return work.get();
    } finally {
      place.release();
    }
  }
}
