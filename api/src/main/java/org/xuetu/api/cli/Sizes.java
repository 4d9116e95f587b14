package org.xuetu.api.cli;

/// Sizes of files for people.
final class Sizes {
  private Sizes() {}

  static String words(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    double kilobytes = bytes / 1024.0;
    return kilobytes < 1024
        ? "%.1f KB".formatted(kilobytes)
        : "%.1f MB".formatted(kilobytes / 1024);
  }
}
