package org.xuetu.graph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes the numbers and bytes of a new file, big-endian, section by section.
final class StoreOutput implements AutoCloseable {
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);

  StoreOutput(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /// Goes on at another place; what lies between is zeros until it is written.
  void moveTo(long position) throws IOException {
    flush();
    channel.position(position);
  }

  void writeLong(long number) throws IOException {
    require(Long.BYTES);
    buffer.putLong(number);
  }

  void writeInt(int number) throws IOException {
    require(Integer.BYTES);
    buffer.putInt(number);
  }

  void write(byte[] bytes, int start, int length) throws IOException {
    int done = 0;
    while (done < length) {
      require(1);
      int part = Math.min(buffer.remaining(), length - done);
      buffer.put(bytes, start + done, part);
      done += part;
    }
  }

  private void require(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  /// Pads the file with zeros up to its full size.
  void finish(long fileSize) throws IOException {
    flush();
    if (channel.size() < fileSize) {
      channel.write(ByteBuffer.allocate(1), fileSize - 1);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
