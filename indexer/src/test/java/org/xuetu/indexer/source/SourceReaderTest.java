package org.xuetu.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;

/// Every way a made-up source can be wrong: named with file, row, column, value and what to do.
class SourceReaderTest {
  private static final String HEADER = "code,name,credits,theory,certainty,cited,origin\n";
  private static final String GOOD = "00001,甲课（虚构）,3,,high,虚构,虚构#1\n";

  @TempDir Path sources;
  private Path source;

  @BeforeEach
  void prepare() throws IOException {
    source = Files.createDirectory(sources.resolve("made-up"));
    manifest("[{\"file\": \"courses.csv\", \"kind\": \"course\"}]");
  }

  private void manifest(String tables) throws IOException {
    Files.writeString(
        source.resolve("manifest.json"),
        """
        {"name": "made-up", "title": "虚构", "origin": "虚构", "licence": null, "licenceNote": "",
         "date": "2026", "province": "全国", "certainty": "low", "tables": %s}
        """
            .formatted(tables));
  }

  private SourceReader.Result read(String... lines) throws IOException {
    Files.writeString(source.resolve("courses.csv"), String.join("", lines));
    return read();
  }

  private SourceReader.Result read() throws IOException {
    Path schema = Path.of(System.getProperty("xuetu.home", "..")).resolve("data/schema");
    Schema real = SchemaReader.read(schema);
    return SourceReader.read(sources, real);
  }

  private static Finding only(SourceReader.Result result, FindingCode code) {
    assertThat(result.findings()).extracting(Finding::code).containsExactly(code);
    Finding finding = result.findings().getFirst();
    assertThat(finding.fix()).isNotBlank();
    assertThat(finding.line()).contains(finding.file()).contains(code.key());
    return finding;
  }

  @Test
  void soundRowsBecomeRecordsWithTheirPlace() throws IOException {
    SourceReader.Result result =
        read("\uFEFF" + HEADER, GOOD, "00002,\"带,逗号和\n换行（虚构）\",1.5,00001,low,虚构,虚构#2\n");
    assertThat(result.findings()).isEmpty();
    assertThat(result.rows()).isEqualTo(2);
    var second = result.catalogue().list(new RecordId("course", "00002")).getFirst();
    assertThat(second.place().row()).isEqualTo(3);
    assertThat(second.listRefs("theory")).containsExactly(new RecordId("course", "00001"));
  }

  @Test
  void aBadValueIsNamedWithRowAndColumn() throws IOException {
    Finding finding =
        only(read(HEADER, GOOD, "0000二,乙（虚构）,3,,high,虚构,虚构#2\n"), FindingCode.VALUE_INVALID);
    assertThat(finding.source()).isEqualTo("made-up");
    assertThat(finding.file()).isEqualTo("courses.csv");
    assertThat(finding.row()).isEqualTo(3);
    assertThat(finding.column()).isEqualTo("code");
    assertThat(finding.value()).isEqualTo("0000二");
  }

  @Test
  void numbersOutOfRangeMissingValuesAndUnknownWordsAreFound() throws IOException {
    assertThat(
            only(read(HEADER, "00001,甲（虚构）,-1,,high,虚构,虚构#1\n"), FindingCode.VALUE_OUT_OF_RANGE)
                .column())
        .isEqualTo("credits");
    assertThat(
            only(read(HEADER, "00001,甲（虚构）,1e9,,high,虚构,虚构#1\n"), FindingCode.VALUE_INVALID)
                .column())
        .isEqualTo("credits");
    assertThat(only(read(HEADER, "00001,,3,,high,虚构,虚构#1\n"), FindingCode.VALUE_MISSING).column())
        .isEqualTo("name");
    assertThat(
            only(read(HEADER, "00001,甲（虚构）,3,,sure,虚构,虚构#1\n"), FindingCode.VALUE_NOT_IN_LIST)
                .value())
        .isEqualTo("sure");
  }

  @Test
  void aRowWithTooManyCellsIsNotShifted() throws IOException {
    Finding finding = only(read(HEADER, "00001,甲,乙（虚构）,3,,high,虚构,虚构#1\n"), FindingCode.ROW_WIDTH);
    assertThat(finding.row()).isEqualTo(2);
  }

  @Test
  void theSecondRowOfAKeyIsNamed() throws IOException {
    SourceReader.Result result = read(HEADER, GOOD, GOOD);
    Finding finding = only(result, FindingCode.KEY_DUPLICATE);
    assertThat(finding.row()).isEqualTo(3);
    assertThat(finding.message()).contains("第2行");
    assertThat(result.catalogue().ids()).hasSize(1);
  }

  @Test
  void aReferenceToNowhereTakesItsDependantsWithItEachNamed() throws IOException {
    SourceReader.Result result =
        read(
            HEADER,
            GOOD,
            "00002,乙（虚构）,3,99999,high,虚构,虚构#2\n",
            "00003,丙（虚构）,3,00002,high,虚构,虚构#3\n");
    assertThat(result.findings())
        .extracting(Finding::code, Finding::row, Finding::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FindingCode.REFERENCE_UNKNOWN, 3, "99999"),
            org.assertj.core.groups.Tuple.tuple(FindingCode.REFERENCE_UNKNOWN, 4, "00002"));
    assertThat(result.catalogue().ids()).containsExactly(new RecordId("course", "00001"));
  }

  @Test
  void aCircleIsFound() throws IOException {
    SourceReader.Result result =
        read(HEADER, "00001,甲（虚构）,3,00002,high,虚构,虚构#1\n", "00002,乙（虚构）,3,00001,high,虚构,虚构#2\n");
    assertThat(result.findings())
        .extracting(Finding::code)
        .containsOnly(FindingCode.REFERENCE_CYCLE)
        .hasSize(2);
    assertThat(result.catalogue().records()).isEmpty();
  }

  @Test
  void twoEncodingsInOneFileAreNamedWithTheLine() throws IOException {
    Files.write(
        source.resolve("courses.csv"),
        concat(
            (HEADER + GOOD).getBytes(StandardCharsets.UTF_8),
            GOOD.getBytes(Charset.forName("GB18030"))));
    Finding finding = only(read(), FindingCode.ENCODING_INVALID);
    assertThat(finding.row()).isEqualTo(3);
    assertThat(finding.fix()).contains("UTF-8");
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void columnsMustBeKnownUniqueAndComplete() throws IOException {
    assertThat(
            only(read("code,name,colour,certainty,cited,origin\n"), FindingCode.COLUMN_UNKNOWN)
                .value())
        .isEqualTo("colour");
    assertThat(
            only(read("code,name,name,certainty,cited,origin\n"), FindingCode.COLUMN_TWICE).value())
        .isEqualTo("name");
    assertThat(only(read("code,certainty,cited,origin\n"), FindingCode.COLUMN_MISSING).column())
        .isEqualTo("name");
  }

  @Test
  void aBrokenOrEmptyFileIsNamed() throws IOException {
    only(read(""), FindingCode.FILE_EMPTY);
    only(read(HEADER, "00001,\"不闭合（虚构）,3,,high,虚构,虚构#1\n"), FindingCode.CSV_MALFORMED);
  }

  @Test
  void theManifestAndTheFolderMustAgree() throws IOException {
    Files.writeString(source.resolve("courses.csv"), HEADER + GOOD);
    Files.writeString(source.resolve("forgotten.csv"), HEADER);
    assertThat(only(read(), FindingCode.TABLE_UNLISTED).file()).isEqualTo("forgotten.csv");
    Files.delete(source.resolve("forgotten.csv"));
    Files.delete(source.resolve("courses.csv"));
    assertThat(only(read(), FindingCode.TABLE_MISSING).file()).isEqualTo("courses.csv");
    manifest("[{\"file\": \"courses.csv\", \"kind\": \"lesson\"}]");
    Files.writeString(source.resolve("courses.csv"), HEADER + GOOD);
    assertThat(only(read(), FindingCode.KIND_UNKNOWN).value()).isEqualTo("lesson");
  }

  @Test
  void aManifestWithMistakesIsNamed() throws IOException {
    for (String bad :
        List.of(
            "{",
            "{}",
            "[]",
            "{\"name\": \"other\"}",
            "{\"name\": \"made-up\", \"colour\": 1}",
            "{\"name\": \"made-up\", \"name\": \"made-up\"}")) {
      Files.writeString(source.resolve("manifest.json"), bad);
      assertThat(read().findings())
          .as(bad)
          .extracting(Finding::code)
          .containsExactly(FindingCode.MANIFEST_INVALID);
    }
    Files.delete(source.resolve("manifest.json"));
    assertThat(read().findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.MANIFEST_MISSING);
  }

  @Test
  void aTableOutsideItsSourceIsNotRead() throws IOException {
    manifest("[{\"file\": \"../../courses.csv\", \"kind\": \"course\"}]");
    assertThat(read().findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.MANIFEST_INVALID);
  }
}
