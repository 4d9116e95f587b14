package org.xuetu.api.pages.alliance;

import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Download;
import org.xuetu.api.pages.Shown;

/// A table of figures and where to get it for a program of one's own.
///
/// @param anchor of the heading that names it
public record Figures(
    String anchor, List<String> columns, List<List<Shown>> rows, List<Download> downloads) {
  static Shown plain(String text) {
    return new Shown(text, Optional.empty());
  }

  static Shown link(String text, String address) {
    return new Shown(text, Optional.of(address));
  }

  /// Both table forms of a report.
  ///
  /// @param address of the report, with at least one parameter or none
  static List<Download> downloads(String address) {
    var format = address + (address.contains("?") ? "&" : "?") + "format=";
    return List.of(
        new Download("CSV", format + "csv", "text/csv"),
        new Download(
            "XLSX",
            format + "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
  }
}
