package org.xuetu.indexer.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file, wherever they are, to be read more than once.
record Content(String name, long size, Source source) {
  /// Opens the bytes from their beginning.
  interface Source {
    InputStream open() throws IOException;
  }

  static Content of(Path file) throws IOException {
    return new Content(
        file.getFileName().toString(), Files.size(file), () -> Files.newInputStream(file));
  }

  static Content of(byte[] bytes, String name) {
    return new Content(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  InputStream open() throws IOException {
    return source.open();
  }

  byte[] start(int length) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(length);
    }
  }

  byte[] all() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }
}
