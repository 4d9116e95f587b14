package org.xuetu.indexer.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.regex.Pattern;
import org.xuetu.indexer.source.SourceFolder;

/// The id of a release: a digest of everything that goes into it.
final class ReleaseId {
  private static final Pattern ID = Pattern.compile("r[0-9a-f]{16}");

  private ReleaseId() {}

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// @param options whatever else changes the result, such as the base IRI
  static String of(DataFolder data, String... options) throws IOException {
    MessageDigest digest = Checksums.sha256();
    feed(digest, "format " + ReleaseManifest.FORMAT);
    for (String option : options) {
      feed(digest, option);
    }
    for (Path folder : data.inputs()) {
      for (Path file : Checksums.listFiles(folder)) {
        feed(digest, Checksums.relative(data.root(), file));
        feed(digest, Long.toString(Files.size(file)));
        digest.update(Files.readAllBytes(file));
      }
    }
    for (SourceFolder source : data.imports()) {
      feed(digest, "import " + source.name());
      for (Map.Entry<String, Path> file : source.inputs().entrySet()) {
        feed(digest, file.getKey());
        feed(digest, Checksums.ofFile(file.getValue()));
      }
    }
    return "r" + Checksums.hex(digest).substring(0, 16);
  }

  private static void feed(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
