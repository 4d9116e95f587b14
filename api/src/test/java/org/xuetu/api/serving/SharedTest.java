package org.xuetu.api.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedTest {
  private static final class Resource {
    final AtomicBoolean open = new AtomicBoolean(true);

    void closeOnce() {
      assertThat(open.compareAndSet(true, false)).as("closed once").isTrue();
    }
  }

  private final Shared<Resource> shared = new Shared<>(Resource::closeOnce);

  @Test
  void beforeTheFirstThereIsNothing() {
    assertThat(shared.acquire()).isEmpty();
  }

  @Test
  void theReplacedOneStaysOpenForThoseWhoHaveIt() {
    var first = new Resource();
    shared.replace(first);
    var lease = shared.acquire().orElseThrow();
    shared.replace(new Resource());
    assertThat(lease.value()).isSameAs(first);
    assertThat(first.open).isTrue();
    lease.close();
    lease.close();
    assertThat(first.open).isFalse();
    assertThatThrownBy(lease::value).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anUnusedOneIsClosedAtOnce() {
    var first = new Resource();
    shared.replace(first);
    shared.close();
    assertThat(first.open).isFalse();
    assertThat(shared.acquire()).isEmpty();
  }

  @Test
  void nobodyEverHoldsAClosedOne() throws Exception {
    shared.replace(new Resource());
    var made = new AtomicInteger(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> readers = new ArrayList<>();
      for (int reader = 0; reader < 8; reader++) {
        readers.add(
            threads.submit(
                () -> {
                  for (int round = 0; round < 5_000; round++) {
                    try (var lease = shared.acquire().orElseThrow()) {
                      assertThat(lease.value().open.get()).isTrue();
                    }
                  }
                }));
      }
      for (int round = 0; round < 2_000; round++) {
        shared.replace(new Resource());
        made.incrementAndGet();
      }
      for (var reader : readers) {
        reader.get();
      }
    }
    assertThat(made.get()).isEqualTo(2_001);
  }
}
