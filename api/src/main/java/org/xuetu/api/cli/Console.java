package org.xuetu.api.cli;

import java.io.PrintWriter;

/// Where a verb speaks: results on `out`, complaints and progress on `err`.
///
/// @param terminal whether a person is watching, so that progress may be drawn
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /// A file's content, with its own ends of lines.
  public void print(String content) {
    out.print(content);
    out.flush();
  }

  public void complain(String text) {
    err.println(text);
    err.flush();
  }
}
