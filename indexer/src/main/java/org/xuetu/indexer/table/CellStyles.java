package org.xuetu.indexer.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The number formats of a workbook, by the style number that cells carry.
record CellStyles(List<CellFormat> formats) {
  static CellStyles read(Optional<InputStream> part, TableLimits limits)
      throws IOException, UnreadableTable {
    if (part.isEmpty()) {
      return new CellStyles(List.of());
    }
    Map<Integer, CellFormat> own = new HashMap<>();
    List<CellFormat> formats = new ArrayList<>();
    boolean inCellFormats = false;
    try (PartXml xml = new PartXml(part.get(), limits, "")) {
      while (xml.next()) {
        if (xml.starts("numFmt")) {
          int id = xml.number("numFmtId", 0);
          own.put(id, CellFormat.of(id, xml.attribute("formatCode").orElse("General")));
        } else if (xml.starts("cellXfs")) {
          inCellFormats = true;
        } else if (xml.ends("cellXfs")) {
          inCellFormats = false;
        } else if (inCellFormats && xml.starts("xf")) {
          int id = xml.number("numFmtId", 0);
          formats.add(own.getOrDefault(id, CellFormat.builtIn(id)));
        }
      }
    }
    return new CellStyles(formats);
  }

  CellFormat format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
  }
}
