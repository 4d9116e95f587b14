package org.xuetu.graph.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// What a query writes: counted, gathered into larger pieces, and let go only when the query does not
/// hold a place that others wait for, because the other side may read slowly.
final class WireOutput extends OutputStream {
  private static final int PIECE = 1 << 15;

  private final OutputStream out;
  private final Budget budget;
  private final byte[] piece = new byte[PIECE];
  private int filled;
  private long bytes;
  private Optional<IOException> failure = Optional.empty();

  WireOutput(OutputStream out, Budget budget) {
    this.out = out;
    this.budget = budget;
  }

  @Override
  public void write(int single) throws IOException {
    if (filled == PIECE) {
      letGo();
    }
    piece[filled++] = (byte) single;
    bytes++;
  }

  @Override
  public void write(byte[] more, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == PIECE) {
        letGo();
      }
      int part = Math.min(length - done, PIECE - filled);
      System.arraycopy(more, from + done, piece, filled, part);
      filled += part;
      done += part;
    }
    bytes += length;
  }

  /// Writers flush often; nobody waits for it.
  @Override
  public void flush() {}

  /// Lets go of everything.
  void finish() throws IOException {
    letGo();
  }

  private void letGo() throws IOException {
    budget.look();
    budget.leaveTurn();
    try {
      out.write(piece, 0, filled);
    } catch (IOException gone) {
      failure = Optional.of(gone);
      throw gone;
    }
    filled = 0;
  }

  long bytes() {
    return bytes;
  }

  /// Why nothing more can be written; writers on the way wrap it in exceptions of their own.
  Optional<IOException> failure() {
    return failure;
  }
}
