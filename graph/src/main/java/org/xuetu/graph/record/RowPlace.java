package org.xuetu.graph.record;

/// Where a row stands.
///
/// @param source name of the source's folder
/// @param file the table inside it
/// @param row counted as a spreadsheet does: the header is row 1, the first record row 2
public record RowPlace(String source, String file, int row) {
  @Override
  public String toString() {
    return source + "/" + file + " 第" + row + "行";
  }
}
