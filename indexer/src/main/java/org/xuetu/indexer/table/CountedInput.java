package org.xuetu.indexer.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells how many bytes pass, while they pass.
final class CountedInput extends FilterInputStream {
  /// More came out than is allowed.
  static final class TooMuch extends IOException {}

  /// Is told of every piece read.
  interface Counter {
    void count(int bytes) throws TooMuch;
  }

  private final Counter counter;

  CountedInput(InputStream in, Counter counter) {
    super(in);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      counter.count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      counter.count(read);
    }
    return read;
  }
}
