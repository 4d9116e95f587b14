package org.xuetu.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Holds the beginning of an answer back, so that a fault found early can still be told properly.
final class HeldOutput extends Outgoing {
  private static final int HELD_BYTES = 1 << 20;

  /// What may be said in a trailer, announced before the body.
  private static final String TRAILERS = "Xuetu-Truncated";

  private enum State {
    HOLDING,
    OPEN,
    GIVEN_UP
  }

  private final HttpServletResponse response;
  private final Supplier<? extends OutputStream> wire;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 13);
  private final Map<String, String> trailers = new ConcurrentHashMap<>();
  private final AtomicReference<State> state = new AtomicReference<>(State.HOLDING);
  private Optional<OutputStream> open = Optional.empty();

  HeldOutput(HttpServletResponse response, Supplier<? extends OutputStream> wire) {
    this.response = response;
    this.wire = wire;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (open.isPresent()) {
      open.get().write(bytes, from, length);
      return;
    }
    held.write(bytes, from, length);
    if (held.size() > HELD_BYTES) {
      response.setHeader("Trailer", TRAILERS);
      response.setTrailerFields(() -> Map.copyOf(trailers));
      release();
    }
  }

  @Override
  public void note(String name, String value) {
    if (open.isPresent()) {
      trailers.put(name, value);
    } else {
      response.setHeader(name, value);
    }
  }

  /// The answer is whole: let go of what is still held.
  void finish() throws IOException {
    if (open.isEmpty()) {
      release();
    }
    if (open.isPresent()) {
      open.get().close();
    }
  }

  /// Whether a part has left. If not, nothing of it will, whoever goes on writing.
  boolean hasLeft() {
    return !state.compareAndSet(State.HOLDING, State.GIVEN_UP) && state.get() == State.OPEN;
  }

  private void release() throws IOException {
    if (!state.compareAndSet(State.HOLDING, State.OPEN)) {
      throw new IOException("the answer was given up");
    }
    var out = wire.get();
    held.writeTo(out);
    held.reset();
    open = Optional.of(out);
  }
}
