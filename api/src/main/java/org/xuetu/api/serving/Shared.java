package org.xuetu.api.serving;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A resource that many use at once. After it was replaced it is closed by whoever leaves last, so
/// that nobody loses it while reading.
public final class Shared<T> implements AutoCloseable {
  private final AtomicReference<@Nullable Counted<T>> current = new AtomicReference<>();
  private final Consumer<T> closer;

  public Shared(Consumer<T> closer) {
    this.closer = closer;
  }

  /// The resource of this moment, or nothing before the first and after the last one.
  public Optional<Lease<T>> acquire() {
    while (true) {
      var counted = current.get();
      if (counted == null) {
        return Optional.empty();
      }
      // It may have been replaced and closed since it was read: then look again.
      if (counted.retain()) {
        return Optional.of(new Lease<>(counted.value, () -> leave(counted)));
      }
    }
  }

  /// Everyone who comes from now on sees `next`; the one before is closed when its last user leaves.
  public void replace(T next) {
    swap(new Counted<>(next));
  }

  @Override
  public void close() {
    swap(null);
  }

  private void swap(@Nullable Counted<T> next) {
    var before = current.getAndSet(next);
    if (before != null) {
      leave(before);
    }
  }

  private void leave(Counted<T> counted) {
    if (counted.users.decrementAndGet() == 0) {
      closer.accept(counted.value);
    }
  }

  /// Starts at one: being current counts as a user.
  private static final class Counted<T> {
    final T value;
    final AtomicInteger users = new AtomicInteger(1);

    Counted(T value) {
      this.value = value;
    }

    boolean retain() {
      while (true) {
        int now = users.get();
        if (now == 0) {
          return false;
        }
        if (users.compareAndSet(now, now + 1)) {
          return true;
        }
      }
    }
  }
}
