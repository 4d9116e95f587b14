package org.xuetu.indexer.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/// Reads separated text.
final class CsvReader {
  private CsvReader() {}

  static void read(Content content, TableLimits limits, TableSink sink)
      throws IOException, UnreadableTable {
    TextEncoding encoding = TextEncoding.of(content, limits);
    char separator;
    try (Reader start = open(content, encoding)) {
      separator = Separator.of(start);
    }
    TableShape shape = new TableShape("", List.of(), sink);
    try (Reader text = open(content, encoding)) {
      CsvCells cells = new CsvCells(text, separator, limits);
      Optional<Row> row = cells.next();
      while (row.isPresent()) {
        shape.add(row.get());
        row = cells.next();
      }
    }
    if (!shape.finish()) {
      throw new UnreadableTable(TableProblem.FILE_EMPTY, Spot.FILE, "文件里没有一行内容", "第一行写列名，下面每行一条记录");
    }
  }

  private static Reader open(Content content, TextEncoding encoding) throws IOException {
    return new java.io.BufferedReader(
        new InputStreamReader(encoding.open(content), encoding.charset().newDecoder()));
  }
}
