package org.xuetu.indexer.release;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// As many threads as the machine has processors. The building thread counts as one of them: it gives
/// work away, does its own, and waits for the rest.
final class Workers implements AutoCloseable {
  private final int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          others, Thread.ofPlatform().daemon().name("build-", 1).factory());

  /// How many threads there are besides the building one.
  int others() {
    return others;
  }

  <T> Future<T> start(Callable<T> work) {
    return threads.submit(work);
  }

  /// Waits for work that was given away. Its fault is the caller's fault.
  static <T> T finish(Future<T> work) throws IOException, ReleaseException {
    try {
      return work.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while building", interrupted);
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException fault -> throw fault;
        case ReleaseException fault -> throw fault;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(failed.getCause());
      }
    }
  }

  /// Work that is still running when the building thread fails is waited for: the folder it writes
  /// to is deleted next.
  @Override
  public void close() {
    threads.shutdown();
    threads.close();
  }
}
