package org.xuetu.indexer.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts text into rows and cells as RFC 4180 says, and holds every limit while it reads, so that no
/// cell and no row grows beyond it.
final class CsvCells {
  private static final int END = -1;
  private static final int BUFFER = 1 << 16;

  private final Reader text;
  private final char separator;
  private final TableLimits limits;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder cell = new StringBuilder();
  private int filled;
  private int at;
  private int number;
  private long cells;

  CsvCells(Reader text, char separator, TableLimits limits) {
    this.text = text;
    this.separator = separator;
    this.limits = limits;
  }

  /// The next row, blank ones included; empty at the end.
  Optional<Row> next() throws IOException, UnreadableTable {
    int next = read();
    if (next == END) {
      return Optional.empty();
    }
    number++;
    limits.check(TableLimit.ROWS, number, Spot.row(number));
    List<String> row = new ArrayList<>();
    while (true) {
      next = next == '"' ? quoted(row.size()) : plain(next, row.size());
      row.add(cell.toString());
      cell.setLength(0);
      cells++;
      if (row.size() > limits.columns() || cells > limits.cells()) {
        limits.check(TableLimit.COLUMNS, row.size(), place(row.size()));
        limits.check(TableLimit.CELLS, cells, place(row.size()));
      }
      if (next != separator) {
        return Optional.of(new Row(number, row));
      }
      next = read();
    }
  }

  /// @return what ended the cell: the separator, the end of the line or of the file
  private int plain(int first, int column) throws IOException, UnreadableTable {
    int next = first;
    while (next != separator && next != '\n' && next != END) {
      if (next == '"') {
        throw malformed(column, "引号出现在单元格中间");
      }
      append(next, column);
      next = read();
    }
    return next;
  }

  private int quoted(int column) throws IOException, UnreadableTable {
    while (true) {
      int next = read();
      if (next == END) {
        throw malformed(column, "引号没有配对，从这一格一直读到了文件末尾");
      }
      if (next != '"') {
        append(next, column);
        continue;
      }
      next = read();
      if (next != '"') {
        if (next == separator || next == '\n' || next == END) {
          return next;
        }
        throw malformed(column, "右引号后面还有文字");
      }
      append('"', column);
    }
  }

  private void append(int next, int column) throws UnreadableTable {
    if (next == 0) {
      throw new UnreadableTable(
          TableProblem.FILE_KIND, place(column + 1), "含有空字符，不是文本文件", "请用表格软件另存为「CSV UTF-8」");
    }
    cell.append((char) next);
    // A place is only made when it is told.
    if (cell.length() > limits.characters()) {
      limits.check(TableLimit.CHARACTERS, cell.length(), place(column + 1));
    }
  }

  private Spot place(int column) {
    return new Spot("", number, column);
  }

  private UnreadableTable malformed(int column, String message) {
    return new UnreadableTable(
        TableProblem.CSV_MALFORMED,
        place(column + 1),
        message,
        "含引号、逗号或换行的单元格，整格用半角双引号括起，里面的引号写两遍；用表格软件重新保存即可");
  }

  /// Every end of line is one `\n`.
  private int read() throws IOException {
    int next = raw();
    if (next != '\r') {
      return next;
    }
    if (peek() == '\n') {
      raw();
    }
    return '\n';
  }

  private int raw() throws IOException {
    int next = peek();
    at++;
    return next;
  }

  private int peek() throws IOException {
    if (at >= filled) {
      filled = text.read(buffer, 0, BUFFER);
      at = 0;
      if (filled <= 0) {
        return END;
      }
    }
    return buffer[at];
  }
}
