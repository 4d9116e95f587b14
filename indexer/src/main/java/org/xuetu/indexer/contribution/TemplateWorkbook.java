package org.xuetu.indexer.contribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.standard.Standard;
import org.xuetu.graph.standard.TableForm;
import org.xuetu.graph.standard.Tier;

/// Writes the workbook that schools fill in: one sheet for each form with an example row and
/// drop-down lists, one that explains every column, a hidden one with the lists.
final class TemplateWorkbook {
  private static final String EXPLANATION = "说明";
  private static final String LISTS = "词表";

  /// Sheets that hold no records.
  static final Set<String> OWN_SHEETS = Set.of(EXPLANATION, LISTS);

  private static final String YES_NO = "yes or no";
  private static final int LAST_ROW = 2000;
  private static final int WIDTH = 18;
  private static final String TEXT = "@";
  private static final Map<Tier, String> COLOURS =
      Map.of(Tier.REQUIRED, "FFF8CBAD", Tier.RECOMMENDED, "FFFFE699", Tier.OPTIONAL, "FFE7E6E6");

  private final Standard standard;
  private final Schema schema;
  private final Map<String, String> listOfScheme = new LinkedHashMap<>();

  private TemplateWorkbook(Standard standard, Schema schema) {
    this.standard = standard;
    this.schema = schema;
  }

  static byte[] write(Standard standard, Schema schema) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Xuetu", "1.0")) {
      new TemplateWorkbook(standard, schema).fill(workbook);
    }
    return out.toByteArray();
  }

  private void fill(Workbook workbook) {
    List<Worksheet> sheets = new ArrayList<>();
    for (TableForm form : standard.tables()) {
      sheets.add(workbook.newWorksheet(form.sheet()));
    }
    explain(workbook.newWorksheet(EXPLANATION));
    lists(workbook.newWorksheet(LISTS));
    for (int at = 0; at < sheets.size(); at++) {
      fill(sheets.get(at), standard.tables().get(at));
    }
  }

  private void fill(Worksheet sheet, TableForm form) {
    sheet.freezePane(0, 1);
    for (int at = 0; at < form.columns().size(); at++) {
      TableForm.Column column = form.columns().get(at);
      sheet.width(at, WIDTH);
      sheet.style(at).format(TEXT).set();
      sheet.value(0, at, column.header());
      sheet.comment(0, at, column.tier().zh() + "：" + column.explain());
      sheet
          .style(0, at)
          .bold()
          .fillColor(COLOURS.getOrDefault(column.tier(), "FFE7E6E6"))
          .format(TEXT)
          .set();
      if (!column.example().isEmpty()) {
        sheet.value(1, at, column.example());
      }
      sheet.style(1, at).italic().fontColor("FF7F7F7F").format(TEXT).set();
      list(sheet, at, column.field());
    }
    sheet.comment(1, 0, "这一行是虚构的例子，交表前请删去；留着也不会算进来。");
  }

  /// Several values may stand in one cell of a list field, so that other texts are let in there.
  private void list(Worksheet sheet, int at, Field field) {
    Optional<String> words =
        field.type() == FieldType.BOOLEAN ? Optional.of(YES_NO) : field.scheme();
    words
        .map(listOfScheme::get)
        .ifPresent(
            range ->
                sheet
                    .range(1, at, LAST_ROW, at)
                    .validateWithListByFormula(range)
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(!field.list())
                    .errorTitle("不在列表里")
                    .error("请从下拉列表里选一项。"));
  }

  private void lists(Worksheet sheet) {
    sheet.setVisibilityState(VisibilityState.HIDDEN);
    put(sheet, YES_NO, List.of("是", "否"));
    for (TableForm form : standard.tables()) {
      for (TableForm.Column column : form.columns()) {
        column
            .field()
            .scheme()
            .filter(scheme -> !listOfScheme.containsKey(scheme))
            .ifPresent(scheme -> put(sheet, scheme, labels(scheme)));
      }
    }
  }

  private void put(Worksheet sheet, String scheme, List<String> words) {
    int at = listOfScheme.size();
    for (int row = 0; row < words.size(); row++) {
      sheet.value(row, at, words.get(row));
    }
    String letter = String.valueOf((char) ('A' + at));
    listOfScheme.put(scheme, "'%s'!$%s$1:$%s$%d".formatted(LISTS, letter, letter, words.size()));
  }

  private List<String> labels(String scheme) {
    return schema.getScheme(scheme).concepts().stream().map(ConceptScheme.Concept::zh).toList();
  }

  private void explain(Worksheet sheet) {
    List<String> headers = List.of("工作表", "列", "要不要填", "怎么填", "可用的词", "例子", "也认得的列名");
    int[] widths = {12, 18, 10, 60, 50, 24, 40};
    for (int at = 0; at < widths.length; at++) {
      sheet.width(at, widths[at]);
    }
    sheet.value(0, 0, standard.heading().title() + "　版本 " + standard.heading().version());
    sheet.style(0, 0).bold().set();
    sheet.value(1, 0, standard.heading().notice());
    sheet.value(2, 0, "表头橙色为必填，黄色为建议填，灰色可不填。一格里有几个值的，用分号隔开。");
    int row = 3;
    for (TableForm form : standard.tables()) {
      sheet.value(row++, 0, "「" + form.sheet() + "」：" + form.about());
    }
    row++;
    for (int at = 0; at < headers.size(); at++) {
      sheet.value(row, at, headers.get(at));
      sheet.style(row, at).bold().set();
    }
    for (TableForm form : standard.tables()) {
      for (TableForm.Column column : form.columns()) {
        row++;
        List<String> cells =
            List.of(
                form.sheet(),
                column.header(),
                column.tier().zh(),
                column.explain(),
                words(column.field()),
                column.example(),
                String.join("、", column.also()));
        for (int at = 0; at < cells.size(); at++) {
          sheet.value(row, at, cells.get(at));
        }
      }
    }
  }

  private String words(Field field) {
    return field.type() == FieldType.BOOLEAN
        ? "是、否"
        : field.scheme().map(scheme -> String.join("、", labels(scheme))).orElse("");
  }
}
