package org.xuetu.indexer.table;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/// How a cell shows its number.
///
/// @param pattern as a spreadsheet writes it, such as `yyyy/m/d` or `00000`
record CellFormat(String pattern, boolean isDate) {
  static final CellFormat GENERAL = new CellFormat("General", false);

  static CellFormat builtIn(int id) {
    String pattern = BuiltinFormats.getBuiltinFormat(id);
    return of(id, pattern == null ? "General" : pattern);
  }

  static CellFormat of(int id, String pattern) {
    return new CellFormat(pattern, DateUtil.isADateFormat(id, pattern));
  }
}
