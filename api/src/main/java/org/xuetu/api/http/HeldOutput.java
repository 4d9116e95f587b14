package org.xuetu.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;

/// Holds the beginning of an answer back, so that a fault found early can still be told properly.
final class HeldOutput extends OutputStream {
  private static final int HELD_BYTES = 1 << 20;

  private final Supplier<? extends OutputStream> wire;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 13);
  private Optional<OutputStream> open = Optional.empty();

  HeldOutput(Supplier<? extends OutputStream> wire) {
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
      release();
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

  private void release() throws IOException {
    var out = wire.get();
    held.writeTo(out);
    held.reset();
    open = Optional.of(out);
  }
}
