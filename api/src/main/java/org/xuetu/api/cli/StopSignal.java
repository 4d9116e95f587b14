package org.xuetu.api.cli;

import java.util.concurrent.CountDownLatch;

/// Lets a verb run until somebody stops the program, and lets it finish before the program ends.
final class StopSignal implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  /// Before that nothing is served that could be lost: a build may be broken off at any moment.
  private volatile boolean awaited;

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::askAndWait, "stop"));
  }

  private void askAndWait() {
    asked.countDown();
    try {
      if (awaited) {
        finished.await();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  void await() throws InterruptedException {
    awaited = true;
    asked.await();
  }

  /// Everything is put away: the program may end.
  @Override
  public void close() {
    finished.countDown();
  }
}
