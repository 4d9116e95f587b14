package org.xuetu.indexer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that would harm a careless reader: each is refused with the reason, inside the limits.
final class HostileFilesTest {
  private static final TableLimits LIMITS =
      new TableLimits(8_000_000, 20_000_000, 10_000, 100, 200_000, 100_000, 1_000);
  private static final String WORKBOOK =
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          + "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "</Relationships>";

  /// Writes a part of a workbook, however large.
  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  private static Part text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Part sheet(String rows) {
    return text("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private static byte[] workbook(Part sheet, Map<String, Part> more) throws IOException {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("xl/workbook.xml", text(WORKBOOK));
    parts.put("xl/_rels/workbook.xml.rels", text(RELATIONS));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    parts.putAll(more);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] workbook(Part sheet) throws IOException {
    return workbook(sheet, Map.of());
  }

  private static UnreadableTable refusal(byte[] bytes, String name) throws IOException {
    try {
      List<Table> tables = TableFile.read(bytes, name, LIMITS);
      throw new AssertionError("was read: " + tables.size());
    } catch (UnreadableTable e) {
      assertThat(e.message()).isNotBlank();
      assertThat(e.fix()).isNotBlank();
      return e;
    }
  }

  private static void assertLimit(TableLimit limit, byte[] bytes, String name) throws IOException {
    UnreadableTable refusal = refusal(bytes, name);
    assertThat(refusal.problem()).isEqualTo(TableProblem.LIMIT_EXCEEDED);
    assertThat(refusal.exceeded().map(UnreadableTable.Exceeded::limit)).contains(limit);
    assertThat(refusal.message()).contains(limit.key());
  }

  @Test
  void aSoundHandMadeWorkbookIsRead() throws Exception {
    byte[] bytes = workbook(sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>甲</v></c></row>"));
    assertThat(TableFile.read(bytes, "a.xlsx", LIMITS).getFirst().header()).containsExactly("甲");
  }

  @Test
  void aZipBombStopsAtTheLimitWhicheverPartItIsIn() throws Exception {
    byte[] zeros = new byte[1 << 16];
    Arrays.fill(zeros, (byte) ' ');
    Part bomb =
        out -> {
          out.write("<x>".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 4_000; i++) {
            out.write(zeros);
          }
          out.write("</x>".getBytes(StandardCharsets.UTF_8));
        };
    assertLimit(TableLimit.UNPACKED_BYTES, workbook(bomb), "a.xlsx");
    Part small = sheet("<row><c t=\"str\"><v>甲</v></c></row>");
    assertLimit(
        TableLimit.UNPACKED_BYTES, workbook(small, Map.of("xl/sharedStrings.xml", bomb)), "a.xlsx");
    assertLimit(
        TableLimit.UNPACKED_BYTES, workbook(small, Map.of("xl/styles.xml", bomb)), "a.xlsx");
  }

  @Test
  void aCellOfAGigabyteStopsLongBefore() throws Exception {
    byte[] letters = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    Part cell =
        out -> {
          out.write("<worksheet><row><c t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 16_384; i++) {
            out.write(letters);
          }
          out.write("</v></c></row></worksheet>".getBytes(StandardCharsets.UTF_8));
        };
    assertLimit(TableLimit.CHARACTERS, workbook(cell), "a.xlsx");
  }

  @Test
  void documentTypesAndEntitiesAreRefused() throws Exception {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    String outside = "<!DOCTYPE x [<!ENTITY d SYSTEM \"file:///etc/passwd\">]>";
    for (String prologue : List.of(laughs, outside)) {
      Part sheet = text(prologue + "<worksheet><row><c t=\"str\"><v>&d;</v></c></row></worksheet>");
      assertThat(refusal(workbook(sheet), "a.xlsx").problem())
          .isEqualTo(TableProblem.XML_FORBIDDEN);
      Part shared = text(prologue + "<sst><si><t>&d;</t></si></sst>");
      assertThat(
              refusal(
                      workbook(
                          sheet("<row><c t=\"s\"><v>0</v></c></row>"),
                          Map.of("xl/sharedStrings.xml", shared)),
                      "a.xlsx")
                  .problem())
          .isEqualTo(TableProblem.XML_FORBIDDEN);
    }
    Part undeclared = sheet("<row><c t=\"str\"><v>&nothing;</v></c></row>");
    assertThat(refusal(workbook(undeclared), "a.xlsx").problem())
        .isIn(TableProblem.XML_FORBIDDEN, TableProblem.FILE_DAMAGED);
  }

  @Test
  void columnsAndRowsBeyondTheLimitAreRefusedWithoutRoomBeingMade() throws Exception {
    assertLimit(
        TableLimit.COLUMNS,
        workbook(sheet("<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>甲</v></c></row>")),
        "a.xlsx");
    assertThat(
            refusal(
                    workbook(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"str\"><v>甲</v></c></row>")),
                    "a.xlsx")
                .problem())
        .isEqualTo(TableProblem.FILE_DAMAGED);
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 10_001; i++) {
      rows.append("<row r=\"").append(i).append("\"><c t=\"str\"><v>1</v></c></row>");
    }
    assertLimit(TableLimit.ROWS, workbook(sheet(rows.toString())), "a.xlsx");
    StringBuilder cells = new StringBuilder();
    for (int i = 1; i <= 1_001; i++) {
      cells.append("<row r=\"").append(i).append("\"><c r=\"CV").append(i);
      cells.append("\" t=\"str\"><v>1</v></c></row>");
    }
    assertLimit(TableLimit.HELD_CELLS, workbook(sheet(cells.toString())), "a.xlsx");
  }

  /// Three bytes of JSON take a hundred in memory, whatever they say.
  @Test
  void aStormOfEmptyListsIsRefused(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.json");
    Files.writeString(file, "{\"a\":[" + "[],".repeat(100_000) + "1]}");
    UnreadableTable refusal =
        catchThrowableOfType(
            UnreadableTable.class,
            () -> TableFile.streamJson(file, "/a", LIMITS, new NothingExpected()));
    assertThat(refusal.exceeded().map(UnreadableTable.Exceeded::limit))
        .contains(TableLimit.HELD_CELLS);
    assertThat(refusal.message()).contains("tableHeldCells");
  }

  private static final class NothingExpected implements TableSink {
    @Override
    public void begin(String sheet, int row, List<String> header) {
      throw new AssertionError("was read");
    }

    @Override
    public void row(Row row) {
      throw new AssertionError("was read");
    }
  }

  @Test
  void aMillionColumnsOfTextAreRefusedAtTheHundredAndFirst() throws Exception {
    byte[] bytes = "甲,".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    UnreadableTable refusal = refusal(bytes, "a.csv");
    assertThat(refusal.exceeded().map(UnreadableTable.Exceeded::limit))
        .contains(TableLimit.COLUMNS);
    assertThat(refusal.column()).isEqualTo(101);
    byte[] cell = ("甲\n" + "长".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
    assertLimit(TableLimit.CHARACTERS, cell, "a.csv");
    byte[] quoted = ("甲\n\"" + "长\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
    assertLimit(TableLimit.CHARACTERS, quoted, "a.csv");
  }

  @Test
  void aFileOfAnotherKindIsNamed() throws Exception {
    byte[] zip = workbook(sheet("<row><c t=\"str\"><v>甲</v></c></row>"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("zip.csv", zip);
    files.put(
        "html.xlsx", "<html><table><tr><td>1</td></tr></table>".getBytes(StandardCharsets.UTF_8));
    files.put("html.xls", "\uFEFF<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8));
    files.put("text.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    files.put("json.csv", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    files.put("pdf.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    files.put("new.xls", zip);
    files.put("old.xlsx", xls(new HSSFWorkbook()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      UnreadableTable refusal = refusal(file.getValue(), file.getKey());
      assertThat(refusal.problem()).as(file.getKey()).isEqualTo(TableProblem.FILE_KIND);
      assertThat(refusal.message()).contains(file.getKey());
    }
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(other)) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
    }
    assertThat(refusal(other.toByteArray(), "a.xlsx").message()).contains("Word");
  }

  @Test
  void macrosAndPasswordsAreRefused() throws Exception {
    byte[] macro =
        workbook(
            sheet("<row><c t=\"str\"><v>甲</v></c></row>"), Map.of("xl/vbaProject.bin", text("x")));
    assertThat(refusal(macro, "a.xlsm").problem()).isEqualTo(TableProblem.FILE_MACROS);
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "EncryptedPackage");
      files.writeFilesystem(locked);
    }
    assertThat(refusal(locked.toByteArray(), "a.xls").problem())
        .isEqualTo(TableProblem.FILE_ENCRYPTED);
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet("表").createRow(0).createCell(0).setCellValue("甲");
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] encrypted;
    try {
      encrypted = xls(workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(refusal(encrypted, "a.xls").problem()).isEqualTo(TableProblem.FILE_ENCRYPTED);
  }

  private static byte[] xls(HSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      if (workbook.getNumberOfSheets() == 0) {
        workbook.createSheet();
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void anOldWorkbookIsReadAsPeopleSeeIt() throws Exception {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("名单");
    sheet.createRow(0).createCell(0).setCellValue("虚构名单");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    HSSFRow header = sheet.createRow(1);
    for (int i = 0; i < 4; i++) {
      header.createCell(i).setCellValue("列" + i);
    }
    HSSFRow row = sheet.createRow(2);
    row.createCell(0).setCellValue(7);
    row.createCell(1).setCellFormula("\"a\"&\"b\"");
    row.createCell(2).setCellFormula("1+1");
    HSSFCellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
    row.createCell(3).setCellValue(java.time.LocalDate.of(2026, 6, 17));
    row.getCell(3).setCellStyle(date);
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    workbook.createSheet("藏").createRow(0).createCell(0).setCellValue("x");
    workbook.setSheetHidden(1, true);
    List<Table> tables = TableFile.read(xls(workbook), "a.xls", LIMITS);
    assertThat(tables)
        .containsExactly(
            new Table(
                "名单",
                2,
                List.of("列0", "列1", "列2", "列3"),
                List.of(
                    new Row(
                        3,
                        List.of("7", "ab", "2", "2026-06-17"),
                        Map.of(1, CellForm.FORMULA, 2, CellForm.FORMULA, 3, CellForm.DATE)))));
  }

  /// Bytes that are no text are told of in the refusal, and not by the parser on the error output.
  @Test
  void bytesThatAreNoTextAreRefusedWithoutAWordOnTheErrorOutput() throws Exception {
    byte[] rows = "<worksheet><sheetData><row><c t=\"str\"><v>?".getBytes(StandardCharsets.UTF_8);
    rows[rows.length - 1] = (byte) 0xFF;
    byte[] broken = workbook(out -> out.write(rows));
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(refusal(broken, "a.xlsx").problem()).isEqualTo(TableProblem.FILE_DAMAGED);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  /// As other programs may write it.
  @Test
  void partsInUtf16AndPartsWithAMarkAreRead() throws Exception {
    String rows =
        "<worksheet><sheetData><row><c t=\"str\"><v>甲</v></c></row></sheetData></worksheet>";
    for (byte[] part :
        List.of(
            rows.getBytes(StandardCharsets.UTF_16),
            ("\uFEFF" + rows).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + rows).getBytes(StandardCharsets.UTF_8))) {
      List<Table> tables = TableFile.read(workbook(out -> out.write(part)), "a.xlsx", LIMITS);
      assertThat(tables.getFirst().header()).containsExactly("甲");
    }
  }

  /// Whatever is done to the bytes of a sound file, the answer is a table or a reason.
  @Test
  void brokenBytesNeverBringDownTheReader() throws Exception {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("表");
    for (int i = 0; i < 20; i++) {
      sheet.createRow(i).createCell(0).setCellValue("甲" + i);
    }
    Map<String, byte[]> sound =
        Map.of(
            "a.xls", xls(workbook),
            "a.xlsx", workbook(sheet("<row><c t=\"str\"><v>甲</v></c></row>")),
            "a.csv", "甲,乙\n1,\"2\"\n".getBytes(StandardCharsets.UTF_8));
    long seed = 20261124;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      for (Map.Entry<String, byte[]> file : sound.entrySet()) {
        byte[] broken = file.getValue().clone();
        for (int i = 0; i <= random.nextInt(20); i++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        byte[] cut =
            random.nextBoolean() ? broken : Arrays.copyOf(broken, random.nextInt(broken.length));
        try {
          assertThat(TableFile.read(cut, file.getKey(), LIMITS)).isNotNull();
        } catch (UnreadableTable e) {
          assertThat(e.message()).as("seed " + seed).isNotBlank();
        }
      }
    }
  }
}
