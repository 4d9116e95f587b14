package org.xuetu.indexer.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/// Gathers the records of an XLS workbook into sheets, in the order of the file.
final class XlsRecords implements HSSFListener {
  /// Carries a reason out of the library's loop.
  static final class Refused extends RuntimeException {
    private final UnreadableTable reason;

    Refused(UnreadableTable reason) {
      super(reason);
      this.reason = reason;
    }

    UnreadableTable reason() {
      return reason;
    }
  }

  private record Shown(int row, int column) {}

  private final TableLimits limits;
  private final TableSink sink;
  private final SheetGrid.CellCount count = new SheetGrid.CellCount();
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final List<Integer> formatIds = new ArrayList<>();
  private final Map<Integer, CellFormat> formats = new HashMap<>();
  private List<String> shared = List.of();
  private boolean from1904;
  private int sheetsBegun;
  private boolean any;
  private Optional<SheetGrid> grid = Optional.empty();
  private Optional<Shown> awaited = Optional.empty();

  XlsRecords(TableLimits limits, TableSink sink) {
    this.limits = limits;
    this.sink = sink;
  }

  @Override
  public void processRecord(Record record) {
    try {
      read(record);
    } catch (UnreadableTable e) {
      throw new Refused(e);
    }
  }

  void finish() throws UnreadableTable {
    if (!any) {
      throw new UnreadableTable(
          TableProblem.FILE_EMPTY, Spot.FILE, "工作簿里没有一行内容", "第一行写列名，下面每行一条记录");
    }
  }

  private void read(Record record) throws UnreadableTable {
    switch (record) {
      case BoundSheetRecord sheet -> sheets.add(sheet);
      case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
      case FormatRecord format ->
          formats.put(
              format.getIndexCode(),
              CellFormat.of(format.getIndexCode(), format.getFormatString()));
      case ExtendedFormatRecord format -> formatIds.add((int) format.getFormatIndex());
      case SSTRecord texts -> readShared(texts);
      case BOFRecord start -> begin(start);
      case EOFRecord _ -> end();
      case MergeCellsRecord merges -> readMerges(merges);
      case StringRecord text -> readAwaited(text);
      case LabelRecord text -> readText(text);
      case CellRecord cell -> readCell(cell);
      default -> {}
    }
  }

  private void readShared(SSTRecord texts) throws UnreadableTable {
    List<String> read = new ArrayList<>();
    for (int i = 0; i < texts.getNumUniqueStrings(); i++) {
      String text = texts.getString(i).getString();
      limits.check(TableLimit.CHARACTERS, text.length(), Spot.FILE);
      read.add(text);
    }
    shared = read;
  }

  private void begin(BOFRecord start) {
    if (start.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    int index = sheetsBegun++;
    boolean read =
        start.getType() == BOFRecord.TYPE_WORKSHEET
            && index < sheets.size()
            && !sheets.get(index).isHidden()
            && !sheets.get(index).isVeryHidden();
    grid =
        read
            ? Optional.of(new SheetGrid(sheets.get(index).getSheetname(), limits, count))
            : Optional.empty();
  }

  private void end() {
    if (grid.isPresent()) {
      any |= grid.get().send(sink);
      grid = Optional.empty();
    }
  }

  private void readMerges(MergeCellsRecord merges) throws UnreadableTable {
    if (grid.isEmpty()) {
      return;
    }
    for (int i = 0; i < merges.getNumAreas(); i++) {
      CellRangeAddress area = merges.getAreaAt(i);
      grid.get()
          .merge(
              new Merge(
                  area.getFirstRow() + 1,
                  area.getLastRow() + 1,
                  area.getFirstColumn(),
                  area.getLastColumn()));
    }
  }

  private void readAwaited(StringRecord text) throws UnreadableTable {
    if (grid.isPresent() && awaited.isPresent() && !text.getString().isEmpty()) {
      grid.get().put(awaited.get().row(), awaited.get().column(), text.getString());
      grid.get().mark(CellForm.FORMULA);
    }
    awaited = Optional.empty();
  }

  private void readText(LabelRecord text) throws UnreadableTable {
    if (grid.isPresent()) {
      grid.get().put(text.getRow() + 1, text.getColumn(), text.getValue());
    }
  }

  private void readCell(CellRecord cell) throws UnreadableTable {
    if (grid.isEmpty()) {
      return;
    }
    SheetGrid sheet = grid.get();
    int row = cell.getRow() + 1;
    int column = cell.getColumn();
    switch (cell) {
      case LabelSSTRecord text -> sheet.put(row, column, sharedText(text.getSSTIndex()));
      case NumberRecord number -> number(sheet, row, column, number.getValue(), number, false);
      case BoolErrRecord flag -> {
        sheet.put(
            row,
            column,
            flag.isBoolean()
                ? Boolean.toString(flag.getBooleanValue())
                : error(flag.getErrorValue()));
        if (flag.isError()) {
          sheet.mark(CellForm.ERROR);
        }
      }
      case FormulaRecord formula -> formula(sheet, row, column, formula);
      default -> {}
    }
  }

  private void formula(SheetGrid sheet, int row, int column, FormulaRecord formula)
      throws UnreadableTable {
    CellType type = formula.getCachedResultTypeEnum();
    switch (type) {
      case STRING -> awaited = Optional.of(new Shown(row, column));
      case NUMERIC -> number(sheet, row, column, formula.getValue(), formula, true);
      case BOOLEAN -> {
        sheet.put(row, column, Boolean.toString(formula.getCachedBooleanValue()));
        sheet.mark(CellForm.FORMULA);
      }
      case ERROR -> {
        sheet.put(row, column, error(formula.getCachedErrorValue()));
        sheet.mark(CellForm.ERROR);
      }
      default -> {}
    }
  }

  private void number(
      SheetGrid sheet, int row, int column, double value, CellRecord cell, boolean formula)
      throws UnreadableTable {
    if (!Double.isFinite(value)) {
      throw UnreadableTable.damaged(sheet.sheet(), "工作簿里的数字写错了");
    }
    NumberText text = NumberText.of(BigDecimal.valueOf(value), format(cell), from1904);
    sheet.put(row, column, text.text());
    if (formula) {
      sheet.mark(CellForm.FORMULA);
    } else if (text.date()) {
      sheet.mark(CellForm.DATE);
    }
  }

  private CellFormat format(CellRecord cell) {
    int style = cell.getXFIndex();
    int id = style < formatIds.size() ? formatIds.get(style) : 0;
    return formats.getOrDefault(id, CellFormat.builtIn(id));
  }

  private String sharedText(int index) throws UnreadableTable {
    if (index < 0 || index >= shared.size()) {
      throw UnreadableTable.damaged("", "工作簿里的文字缺失");
    }
    return shared.get(index);
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#错误";
  }
}
