package org.xuetu.api.serving;

import java.util.concurrent.atomic.AtomicBoolean;

/// The right to use a shared resource until it is closed; closing twice is harmless.
public final class Lease<T> implements AutoCloseable {
  private final T value;
  private final Runnable giveBack;
  private final AtomicBoolean open = new AtomicBoolean(true);

  Lease(T value, Runnable giveBack) {
    this.value = value;
    this.giveBack = giveBack;
  }

  public T value() {
    if (!open.get()) {
      throw new IllegalStateException("the lease was given back");
    }
    return value;
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      giveBack.run();
    }
  }
}
