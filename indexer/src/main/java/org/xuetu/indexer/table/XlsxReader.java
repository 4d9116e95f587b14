package org.xuetu.indexer.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads XLSX workbooks: the visible sheets, the saved results of formulas, nothing that would run.
///
/// Written here and not left to a library: the limits must hold while bytes come out of the archive
/// and while text comes out of the XML, and merged cells are needed.
final class XlsxReader {
  private static final String WORKBOOK = "xl/workbook.xml";

  private record SheetName(String name, String relation) {}

  private final ZipParts parts;
  private final TableLimits limits;
  private final List<SheetName> sheets = new ArrayList<>();
  private boolean from1904;

  private XlsxReader(ZipParts parts, TableLimits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  static void read(Content content, TableLimits limits, TableSink sink)
      throws IOException, UnreadableTable {
    ZipParts parts = new ZipParts(content.all(), limits);
    if (!parts.names().contains(WORKBOOK)) {
      throw new UnreadableTable(
          TableProblem.FILE_KIND,
          Spot.FILE,
          "内容是" + kind(parts) + "，不是 Excel 工作簿",
          "请选择 .xlsx 文件；若表格在压缩包里，请先解压");
    }
    if (parts.names().stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
      throw new UnreadableTable(TableProblem.FILE_MACROS, Spot.FILE, "工作簿里有宏", "请另存为不带宏的 .xlsx");
    }
    try {
      new XlsxReader(parts, limits).readWorkbook(sink);
    } catch (CountedInput.TooMuch e) {
      throw UnreadableTable.tooLarge(TableLimit.UNPACKED_BYTES, limits.unpackedBytes(), Spot.FILE);
    }
  }

  private static String kind(ZipParts parts) {
    if (parts.names().stream().anyMatch(name -> name.startsWith("word/"))) {
      return "Word 文档";
    }
    if (parts.names().stream().anyMatch(name -> name.startsWith("ppt/"))) {
      return "演示文稿";
    }
    return parts.names().contains("content.xml") ? "ODS 一类的文档" : "ZIP 压缩包";
  }

  private void readWorkbook(TableSink sink) throws IOException, UnreadableTable {
    try (PartXml xml = new PartXml(part(WORKBOOK), limits, "")) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          String flag = xml.attribute("date1904").orElse("0");
          from1904 = flag.equals("1") || flag.equals("true");
        } else if (xml.starts("sheet")
            && xml.attribute("state").orElse("visible").equals("visible")) {
          sheets.add(
              new SheetName(xml.attribute("name").orElse(""), xml.attribute("id").orElse("")));
        }
      }
    }
    Map<String, String> targets = new HashMap<>();
    String sharedPart = "xl/sharedStrings.xml";
    String stylesPart = "xl/styles.xml";
    try (PartXml xml = new PartXml(part("xl/_rels/workbook.xml.rels"), limits, "")) {
      while (xml.next()) {
        if (xml.starts("Relationship")) {
          String type = xml.attribute("Type").orElse("");
          String target = path(xml.attribute("Target").orElse(""));
          targets.put(xml.attribute("Id").orElse(""), target);
          sharedPart = type.endsWith("/sharedStrings") ? target : sharedPart;
          stylesPart = type.endsWith("/styles") ? target : stylesPart;
        }
      }
    }
    CellStyles styles = CellStyles.read(parts.open(stylesPart), limits);
    List<String> shared = XlsxText.shared(parts.open(sharedPart), limits);
    SheetGrid.CellCount count = new SheetGrid.CellCount();
    boolean any = false;
    for (SheetName sheet : sheets) {
      String target = targets.getOrDefault(sheet.relation(), "");
      if (target.contains("worksheets/")) {
        SheetGrid grid = new SheetGrid(sheet.name(), limits, count);
        XlsxSheet.read(part(target), limits, grid, shared, styles, from1904);
        any |= grid.send(sink);
      }
    }
    if (!any) {
      throw new UnreadableTable(
          TableProblem.FILE_EMPTY, Spot.FILE, "工作簿里没有一行内容", "第一行写列名，下面每行一条记录");
    }
  }

  private static String path(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private InputStream part(String name) throws UnreadableTable {
    Optional<InputStream> part = parts.open(name);
    if (part.isEmpty()) {
      throw UnreadableTable.damaged("", "工作簿缺少 " + name);
    }
    return part.get();
  }
}
