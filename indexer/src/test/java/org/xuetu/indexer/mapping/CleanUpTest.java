package org.xuetu.indexer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.indexer.table.Row;

/// Every clean-up of `data/README.md`, and what happens where one cannot be applied.
final class CleanUpTest {
  @TempDir Path folder;

  private TableMapping mapping(String json) throws Exception {
    JsonNode node = new JsonMapper().readTree(json.replace('\'', '"'));
    return new MappingReader(folder).read(node, Set.of("code", "name"));
  }

  private String made(String cleanUps, String text) throws Exception {
    TableMapping mapping =
        mapping("{'map': {'name': {'column': '甲', 'clean': [" + cleanUps + "]}}}");
    MappedRow row = new RowMapper(mapping, List.of("甲")).map(new Row(2, List.of(text)));
    return switch (row) {
      case MappedRow.Cells made -> made.cells().getOrDefault("name", "?");
      case MappedRow.Faulty faulty -> "! " + faulty.fault().getMessage();
      case MappedRow.Skipped skipped -> "- " + skipped.reason();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'fold-width'|０００１５Ａ|00015A",
        "'fold-width'|中文（全角）不变|中文(全角)不变",
        "'fold-brackets'|高等数学（一）【工】|高等数学(一)[工]",
        "{'zero-fill': 5}|15|00015",
        "{'zero-fill': 5}|123456|123456",
        "{'substring': [6, 10]}|4134010359|10359",
        "{'strip-suffix': '*#'}|中医学（基础科段）*# |中医学（基础科段）",
        "{'find': '([0-9]{4})年'}|样例2007年4月|2007",
        "{'find': '[0-9]+月'}|样例2007年4月|4月",
        "{'find': 'x'}|样例|~~",
        "{'replace': ['市$', '']}|合肥市|合肥",
        "{'split': '[/、]'}|甲校/乙校、丙校|甲校;乙校;丙校",
        "{'split': '/'}, {'codes': {'甲校': '1', '乙校': ''}}|甲校/乙校|1",
        "{'empty': ['不计学分', '-']}|不计学分|~~",
        "{'empty': ['不计学分']}|3|3",
        "{'otherwise': '未载'}|~~|未载",
        "{'otherwise': '未载'}|有|有",
        "{'date': 'yyyy年M月d日'}|2007年4月21日|2007-04-21",
        "{'date': 'yyyy/M/d'}|2006/7/29|2006-07-29",
        "{'codes': {'独本': '专升本'}}|独本|专升本",
        "{'codes': {'独本': '专升本'}, 'keep': true}|本科|本科",
        "'fold-width', {'empty': ['—']}, {'zero-fill': 5}|１５|00015",
        "{'zero-fill': 5}|~~|~~"
      })
  void everyCleanUpDoesWhatItsNameSays(String cleanUps, String text, String expected)
      throws Exception {
    assertThat(made(cleanUps, text)).isEqualTo(expected);
  }

  @Test
  void whatCannotBeMadeIsSaidAndNotGuessed() throws Exception {
    assertThat(made("{'substring': [6, 10]}", "413401")).startsWith("! ").contains("6");
    assertThat(made("{'date': 'yyyy年M月d日'}", "2007年2月30日")).startsWith("! ");
    assertThat(made("{'codes': {'独本': '专升本'}}", "函授")).startsWith("! ").contains("对照表");
  }

  @Test
  void aCodeTableIsAFileBesideTheManifest() throws Exception {
    Files.writeString(folder.resolve("levels.csv"), "源,我们\n独本,专升本\n");
    assertThat(made("{'codes': 'levels.csv'}", "独本")).isEqualTo("专升本");
    assertThatThrownBy(() -> made("{'codes': '../levels.csv'}", "独本"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> made("{'codes': 'missing.csv'}", "独本"))
        .hasMessageContaining("missing.csv");
  }

  @Test
  void templatesCountsAndMadeValuesComeTogether() throws Exception {
    TableMapping mapping =
        mapping(
            "{'derive': {'年': {'column': '题', 'clean': [{'find': '([0-9]{2})年'}]}},"
                + " 'map': {'code': {'template': 'GD-20{年}-{号}'}, 'name': {'count': '题'}}}");
    RowMapper mapper = new RowMapper(mapping, List.of("题", "号"));
    assertThat(mapper.map(new Row(2, List.of("08年表", "7"))))
        .isEqualTo(cells(Map.of("code", "GD-2008-7", "name", "1")));
    assertThat(mapper.map(new Row(3, List.of("08年表", ""))))
        .isEqualTo(cells(Map.of("code", "", "name", "2")));
    assertThat(mapper.map(new Row(4, List.of("09年表", "1"))))
        .isEqualTo(cells(Map.of("code", "GD-2009-1", "name", "1")));
    assertThat(mapping.columnsOf("code")).isEqualTo("号+题");
  }

  @Test
  void rowsAreLeftOutForAReason() throws Exception {
    TableMapping mapping =
        mapping(
            "{'where': {'column': '型', 'is': ['课', '证']},"
                + " 'skip': [{'column': '名', 'lacks': '[一-龥]', 'reason': '没有中文名'}],"
                + " 'map': {'name': '名'}}");
    RowMapper mapper = new RowMapper(mapping, List.of("型", "名"));
    assertThat(mapper.map(new Row(2, List.of("书", "甲"))))
        .isEqualTo(new MappedRow.Skipped(TableMapping.ELSEWHERE));
    assertThat(mapper.map(new Row(3, List.of("课", "abc"))))
        .isEqualTo(new MappedRow.Skipped("没有中文名"));
    assertThat(mapper.map(new Row(4, List.of("证", "甲")))).isEqualTo(cells(Map.of("name", "甲")));
  }

  @Test
  void aMappingThatMakesNoSenseNamesWhatIsKnown() {
    assertThatThrownBy(() -> mapping("{'map': {'colour': '甲'}}"))
        .hasMessageContaining("colour")
        .hasMessageContaining("code");
    assertThatThrownBy(() -> made("'zero'", "1")).hasMessageContaining("zero-fill");
    assertThatThrownBy(() -> mapping("{'map': {'name': {'column': '甲', 'constant': '乙'}}}"))
        .hasMessageContaining("只写一项");
    assertThatThrownBy(() -> mapping("{'map': {'name': {'colum': '甲'}}}"))
        .hasMessageContaining("colum")
        .hasMessageContaining("column");
    assertThatThrownBy(() -> mapping("{'skip': [{'column': '甲', 'is': ''}]}"))
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> mapping("{'repeat': 'last'}")).hasMessageContaining("merge");
    assertThatThrownBy(() -> made("{'find': '('}", "1")).hasMessageContaining("正则");
  }

  @Test
  void columnsThatTheTableLacksAreAllNamed() throws Exception {
    TableMapping mapping =
        mapping(
            "{'derive': {'年': '题'}, 'where': {'column': '型', 'is': '课'},"
                + " 'map': {'code': {'template': '{年}-{号}'}}}");
    assertThat(mapping.missing(List.of("题"))).containsExactly("号", "型");
    assertThat(mapping.missing(List.of("题", "号", "型"))).isEmpty();
  }

  private static MappedRow cells(Map<String, String> cells) {
    return new MappedRow.Cells(cells, Map.of(), Optional.empty());
  }
}
