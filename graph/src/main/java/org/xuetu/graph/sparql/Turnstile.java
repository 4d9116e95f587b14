package org.xuetu.graph.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets long queries take turns on the processors, so that short ones always find one free. A query
/// runs freely at first; after that it needs one of few places, and gives it up again and again to
/// those who wait.
public final class Turnstile {
  /// How long a query works, in time of a processor, before it counts as long.
  static final Duration FREE = Duration.ofMillis(50);

  /// How long one turn lasts while others wait.
  static final Duration TURN = Duration.ofMillis(50);

  private final Semaphore places;

  /// @param places how many long queries run at one time
  public Turnstile(int places) {
    this.places = new Semaphore(places, true);
  }

  boolean isAwaited() {
    return places.hasQueuedThreads();
  }

  /// @return whether a place was found in time
  boolean enter(long nanos) throws InterruptedException {
    return places.tryAcquire(nanos, TimeUnit.NANOSECONDS);
  }

  void leave() {
    places.release();
  }
}
