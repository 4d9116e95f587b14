package org.xuetu.indexer.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The small file that says which release is served. It is replaced as a whole, so a reader sees
/// the old one or the new one.
///
/// @param pinned a pinned release stays served when a new one is built
/// @param history what was served before, newest first
record ReleasePointer(String release, boolean pinned, List<String> history) {
  private static final String FILE = "current.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  ReleasePointer {
    history = List.copyOf(history);
  }

  static Optional<ReleasePointer> read(Path root) throws IOException, ReleaseException {
    try {
      return Optional.of(
          JSON.readValue(Files.readString(root.resolve(FILE)), ReleasePointer.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException | NullPointerException e) {
      throw new ReleaseException(
          ReleaseException.Reason.CORRUPT, "发布指针 " + FILE + " 已损坏，请用 xuetu releases pin 指定一个发布版。");
    }
  }

  ReleasePointer movedTo(String id, boolean pin) {
    if (id.equals(release)) {
      return new ReleasePointer(id, pin, history);
    }
    List<String> before = new ArrayList<>(history);
    before.remove(id);
    before.addFirst(release);
    return new ReleasePointer(id, pin, before);
  }

  void write(Path root) throws IOException {
    Path aside = root.resolve(FILE + ".new");
    byte[] bytes = (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel out =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(bytes));
      out.force(true);
    }
    try {
      Files.move(
          aside,
          root.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("发布目录所在的文件系统不支持原子改名", e);
    }
  }
}
