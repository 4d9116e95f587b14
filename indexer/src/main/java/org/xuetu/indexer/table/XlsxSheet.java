package org.xuetu.indexer.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads the cells of one sheet of an XLSX workbook.
final class XlsxSheet {
  private final PartXml xml;
  private final SheetGrid grid;
  private final List<String> shared;
  private final CellStyles styles;
  private final boolean from1904;
  private int row;
  private int column = -1;

  XlsxSheet(PartXml xml, SheetGrid grid, List<String> shared, CellStyles styles, boolean from1904) {
    this.xml = xml;
    this.grid = grid;
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
  }

  void read() throws UnreadableTable {
    while (xml.next()) {
      if (xml.starts("row")) {
        row = xml.number("r", row + 1);
        column = -1;
      } else if (xml.starts("c")) {
        readCell();
      } else if (xml.starts("mergeCell")) {
        Optional<Merge> merge = CellAddress.range(xml.attribute("ref").orElse(""));
        if (merge.isPresent()) {
          grid.merge(merge.get());
        }
      }
    }
  }

  private void readCell() throws UnreadableTable {
    Optional<String> address = xml.attribute("r");
    Optional<CellAddress> place = address.flatMap(CellAddress::parse);
    if (address.isPresent() && (place.isEmpty() || place.get().row() != row)) {
      throw UnreadableTable.damaged(grid.sheet(), "工作簿里单元格的位置写错了");
    }
    column = place.map(CellAddress::column).orElse(column + 1);
    String type = xml.attribute("t").orElse("n");
    CellFormat format = styles.format(xml.number("s", 0));
    Spot spot = grid.spot(row, column);
    boolean formula = false;
    String inline = "";
    StringBuilder value = new StringBuilder();
    boolean inValue = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
      } else if (xml.starts("is")) {
        inline = XlsxText.read(xml, "is", spot);
      } else if (xml.starts("v")) {
        inValue = true;
      } else if (xml.ends("v")) {
        inValue = false;
      } else if (inValue && xml.isText()) {
        xml.appendText(value, spot);
      }
    }
    put(type, inline.isEmpty() ? value.toString() : inline, format, formula);
  }

  private void put(String type, String value, CellFormat format, boolean formula)
      throws UnreadableTable {
    if (value.isEmpty()) {
      return;
    }
    boolean date = false;
    String text;
    switch (type) {
      case "s" -> text = sharedText(value);
      case "b" -> text = value.equals("1") ? "true" : "false";
      case "n" -> {
        NumberText number = number(value, format);
        text = number.text();
        date = number.date();
      }
      default -> text = value;
    }
    grid.put(row, column, text);
    if (text.isEmpty()) {
      return;
    }
    if (type.equals("e")) {
      grid.mark(CellForm.ERROR);
    } else if (formula) {
      grid.mark(CellForm.FORMULA);
    } else if (date) {
      grid.mark(CellForm.DATE);
    }
  }

  private String sharedText(String value) throws UnreadableTable {
    try {
      return shared.get(Integer.parseInt(value.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw UnreadableTable.damaged(grid.sheet(), "工作簿里的文字缺失");
    }
  }

  private NumberText number(String value, CellFormat format) throws UnreadableTable {
    String text = value.strip();
    if (text.length() <= 40 && text.matches("-?[0-9.]+([eE][-+]?[0-9]{1,3})?")) {
      try {
        return NumberText.of(new BigDecimal(text), format, from1904);
      } catch (NumberFormatException e) {
        // Two points in one number: no number, as below.
      }
    }
    throw UnreadableTable.damaged(grid.sheet(), "工作簿里的数字写错了");
  }

  static void read(
      InputStream part,
      TableLimits limits,
      SheetGrid grid,
      List<String> shared,
      CellStyles styles,
      boolean from1904)
      throws IOException, UnreadableTable {
    try (PartXml xml = new PartXml(part, limits, grid.sheet())) {
      new XlsxSheet(xml, grid, shared, styles, from1904).read();
    }
  }
}
