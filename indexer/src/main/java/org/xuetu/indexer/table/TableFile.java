package org.xuetu.indexer.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a table file of any supported format, told by its content: CSV and TSV, XLSX, XLS.
public final class TableFile {
  private static final int START = 1024;

  private TableFile() {}

  public static List<Table> read(Path file, TableLimits limits)
      throws IOException, UnreadableTable {
    return collect(Content.of(file), limits);
  }

  /// @param name the file's name as its owner gave it; only its ending is looked at
  public static List<Table> read(byte[] bytes, String name, TableLimits limits)
      throws IOException, UnreadableTable {
    return collect(Content.of(bytes, name), limits);
  }

  /// Hands the rows on one by one; rows before a fault in a text file have then been handed on.
  public static void stream(Path file, TableLimits limits, TableSink sink)
      throws IOException, UnreadableTable {
    stream(Content.of(file), limits, sink);
  }

  /// Hands on the objects of a JSON file as rows.
  ///
  /// @param pointer where the list is inside the file, as a JSON pointer; empty for the whole
  public static void streamJson(Path file, String pointer, TableLimits limits, TableSink sink)
      throws IOException, UnreadableTable {
    JsonRows.read(Content.of(file), pointer, limits, sink);
  }

  private static List<Table> collect(Content content, TableLimits limits)
      throws IOException, UnreadableTable {
    TableCollector collector = new TableCollector();
    stream(content, limits, collector);
    return collector.tables();
  }

  private static void stream(Content content, TableLimits limits, TableSink sink)
      throws IOException, UnreadableTable {
    limits.check(TableLimit.BYTES, content.size(), Spot.FILE);
    if (content.size() == 0) {
      throw new UnreadableTable(TableProblem.FILE_EMPTY, Spot.FILE, "文件是空的", "请选择有内容的文件");
    }
    FileKind kind = FileKind.of(content.start(START));
    if (!kind.fits(content.name())) {
      throw wrongKind(content.name(), kind);
    }
    switch (kind) {
      case TEXT -> CsvReader.read(content, limits, sink);
      case ZIP -> XlsxReader.read(content, limits, sink);
      case OLE -> XlsReader.read(content, limits, sink);
      case HTML, XML, JSON, RTF, PDF, IMAGE, ARCHIVE -> throw wrongKind(content.name(), kind);
    }
  }

  private static UnreadableTable wrongKind(String name, FileKind kind) {
    String fix =
        switch (kind) {
          case ZIP -> "若是 Excel 工作簿，请把扩展名改为 .xlsx；否则请先解压";
          case OLE -> "若是 Excel 97-2003 工作簿，请把扩展名改为 .xls，或另存为 .xlsx";
          case TEXT -> "若是逗号分隔的文本，请把扩展名改为 .csv；否则请用表格软件另存为 .xlsx";
          case HTML, XML, JSON, RTF, PDF, IMAGE, ARCHIVE -> "请用表格软件打开并另存为 .xlsx 或 CSV（UTF-8）";
        };
    String message =
        name.isEmpty() || FileKind.extension(name).equals(kind.name().toLowerCase(Locale.ROOT))
            ? "内容是" + kind.zh() + "，不是表格"
            : "文件名是 " + name + "，内容却是" + kind.zh();
    return new UnreadableTable(TableProblem.FILE_KIND, Spot.FILE, message, fix);
  }

  private static final class TableCollector implements TableSink {
    private final List<Table> tables = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();

    @Override
    public void begin(String sheet, int headerRow, List<String> header) {
      finish();
      tables.add(new Table(sheet, headerRow, header, List.of()));
    }

    @Override
    public void row(Row row) {
      rows.add(row);
    }

    private void finish() {
      if (!tables.isEmpty()) {
        Table last = tables.removeLast();
        tables.add(new Table(last.sheet(), last.headerRow(), last.header(), rows));
      }
      rows = new ArrayList<>();
    }

    List<Table> tables() {
      finish();
      return List.copyOf(tables);
    }
  }
}
