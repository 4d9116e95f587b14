package org.xuetu.api.http;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells one build of the program from another, so that an answer kept by a browser is not taken for
/// the answer of a newer program.
final class ProgramMark {
  private ProgramMark() {}

  static String read() {
    try {
      var location = ProgramMark.class.getProtectionDomain().getCodeSource().getLocation();
      return Files.getLastModifiedTime(Path.of(location.toURI())).toString();
    } catch (IOException | URISyntaxException unknown) {
      return Long.toString(ProcessHandle.current().pid());
    }
  }
}
