package org.xuetu.api.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.xuetu.api.fixture.Served;

/// The test suites of the W3C, as they lie packed beside the project; they are no part of it.
final class W3cArchive {
  private static final int BLOCK = 512;

  private W3cArchive() {}

  static Optional<Path> find() {
    for (Path at = Served.repository(); at != null; at = at.getParent()) {
      var file = at.resolve("shared/data/rdf-tests/sparql-tests.tar.gz");
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  static void unpack(Path archive, Path folder) throws IOException {
    try (var in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16))) {
      var head = in.readNBytes(BLOCK);
      while (head.length == BLOCK && head[0] != 0) {
        long size = Long.parseLong(text(head, 124, 12).strip(), 8);
        var prefix = text(head, 345, 155);
        var name = prefix.isEmpty() ? text(head, 0, 100) : prefix + "/" + text(head, 0, 100);
        if (head[156] == '0') {
          write(folder, name, in.readNBytes(Math.toIntExact(size)));
        } else {
          in.skipNBytes(size);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        head = in.readNBytes(BLOCK);
      }
    }
  }

  private static void write(Path folder, String name, byte[] content) throws IOException {
    var file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("outside of the folder: " + name);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }
}
