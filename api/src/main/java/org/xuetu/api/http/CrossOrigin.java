package org.xuetu.api.http;

import java.util.Map;
import java.util.function.BiConsumer;

/// Lets programs in browsers read the public interfaces from pages of other sites. Nothing here knows
/// its asker, so there is nothing to protect; what tells of the program's running stays closed.
final class CrossOrigin {
  private static final Map<String, String> READING =
      Map.of(
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          "ETag, Retry-After, Xuetu-Release, Xuetu-Query-Limits, Xuetu-Truncated, X-Request-Id");

  private CrossOrigin() {}

  static void allow(String path, BiConsumer<String, String> header) {
    if (isOpen(path)) {
      READING.forEach(header);
    }
  }

  /// The answer to a browser that asks beforehand.
  static Answer preflight(String path, String methods) {
    var answer =
        Answer.text("text/plain; charset=utf-8", "").withStatus(204).withHeader("Allow", methods);
    return isOpen(path)
        ? answer
            .withHeader("Access-Control-Allow-Methods", methods)
            .withHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match")
            .withHeader("Access-Control-Max-Age", "86400")
        : answer;
  }

  private static boolean isOpen(String path) {
    return path.equals("/sparql")
        || path.equals("/openapi.json")
        || path.startsWith("/api/")
        || path.equals("/ns")
        || path.startsWith("/ns/")
        || path.startsWith("/concept/")
        || path.startsWith("/id/");
  }
}
