package org.xuetu.api.http;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Admits queries: so many of one client, so many at all, the others wait a little and are then sent
/// away. A query runs on a thread of the operating system, which takes processors away from it as from
/// everybody; on the threads that serve requests it would hold one until it ends.
final class SparqlAdmission {
  private static final int TOGETHER = 16;
  private static final int WAITING = 16;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /// How long after its limit a query is given up that does not end by itself.
  private static final Duration GRACE = Duration.ofMillis(700);

  /// The grammar follows deep brackets by recursion.
  private static final long STACK_BYTES = 64L << 20;

  private final int each;
  private final Semaphore all = new Semaphore(TOGETHER, true);
  private final ConcurrentHashMap<String, Client> clients = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(null, work, "sparql", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });

  /// Those of one client who run or wait.
  private record Client(int present, Semaphore running) {
    Client with(int more) {
      return new Client(present + more, running);
    }
  }

  SparqlAdmission(int each) {
    this.each = each;
  }

  /// Runs work of a client as soon as it may run, and returns when it has ended or is given up.
  <T> T run(String client, Duration limit, Callable<T> work) throws Exception {
    var mine = arrive(client);
    boolean handedOver = false;
    try {
      if (!mine.running().tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw tooMany();
      }
      try {
        if (!all.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
          throw ProblemException.of(ProblemCode.BUSY, "服务正忙，请过几秒再试。")
              .withHeader("Retry-After", "5");
        }
        handedOver = true;
      } finally {
        if (!handedOver) {
          mine.running().release();
        }
      }
    } finally {
      if (!handedOver) {
        leave(client);
      }
    }
    var result =
        threads.submit(
            () -> {
              try {
                return work.call();
              } finally {
                all.release();
                mine.running().release();
                leave(client);
              }
            });
    try {
      return result.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception exception ? exception : failed;
    } catch (TimeoutException late) {
      result.cancel(true);
      throw SparqlFaults.timeout("查询或它的读者超过了 " + limit.toSeconds() + " 秒的时限。");
    }
  }

  private Client arrive(String client) {
    var mine =
        clients.compute(
            client,
            (_, known) -> known == null ? new Client(1, new Semaphore(each, true)) : known.with(1));
    if (mine.present() > each + WAITING) {
      leave(client);
      throw tooMany();
    }
    return mine;
  }

  private void leave(String client) {
    clients.computeIfPresent(client, (_, known) -> known.present() == 1 ? null : known.with(-1));
  }

  private ProblemException tooMany() {
    return ProblemException.of(
            ProblemCode.TOO_MANY_QUERIES, "同一个客户端最多同时运行 " + each + " 个查询，请等前面的查询结束后再试。")
        .withHeader("Retry-After", "2");
  }
}
