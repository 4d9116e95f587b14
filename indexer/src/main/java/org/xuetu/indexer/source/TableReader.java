package org.xuetu.indexer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.xuetu.graph.exchange.RdfException;
import org.xuetu.graph.exchange.RdfSelect;
import org.xuetu.graph.exchange.SelectedTable;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.RowPlace;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SourceManifest;
import org.xuetu.indexer.mapping.MappedRow;
import org.xuetu.indexer.mapping.Repeat;
import org.xuetu.indexer.mapping.RowMapper;
import org.xuetu.indexer.mapping.TableMapping;
import org.xuetu.indexer.table.Row;
import org.xuetu.indexer.table.TableFile;
import org.xuetu.indexer.table.TableSink;
import org.xuetu.indexer.table.UnreadableTable;

/// Reads one table of a source into records.
final class TableReader implements TableSink {
  private static final String BLANK = "空行";

  /// How a row's cells are found under the header at hand.
  private interface Form {
    /// Empty when the row was left out, with its reason counted or its fault found.
    Optional<RowReader.Cells> cells(Row row);
  }

  private final SourceManifest manifest;
  private final SourceLimits limits;
  private final TablePlan table;
  private final TableFindings findings;
  private final TableTally tally;
  private final RowReader rows;
  private final KeyedRecords records;
  private final List<String> sheets = new ArrayList<>();
  private Optional<Form> form = Optional.empty();
  private boolean chosen;
  private int headerRow;

  TableReader(
      Schema schema,
      SourcePlan plan,
      TablePlan table,
      List<Finding> allFindings,
      TableTally tally) {
    Kind kind = schema.findKind(table.kind()).orElseThrow();
    this.manifest = plan.manifest();
    this.limits = plan.limits();
    this.table = table;
    this.tally = tally;
    this.findings = new TableFindings(allFindings, tally, manifest.name(), table);
    this.rows = new RowReader(schema, kind, findings);
    Repeat repeat = table.mapping().map(TableMapping::repeat).orElse(Repeat.ERROR);
    this.records = new KeyedRecords(repeat, findings, tally);
  }

  List<Record> records() {
    return records.records();
  }

  /// Reads one file; a table may be spread over several.
  void read(String name, Path file) throws IOException {
    findings.about(name);
    sheets.clear();
    form = Optional.empty();
    try {
      if (table.select().isPresent()) {
        RdfSelect rdf = new RdfSelect(limits.rdf(), table.context());
        send(rdf.select(file, table.select().get()));
      } else if (table.rows().isPresent()) {
        TableFile.streamJson(file, table.rows().get(), limits.table(), this);
      } else {
        TableFile.stream(file, limits.table(), this);
      }
      if (!sheets.isEmpty() && table.sheet().isPresent() && !sheets.contains(table.sheet().get())) {
        findings.add(
            FindingCode.SHEET_MISSING,
            0,
            "",
            table.sheet().get(),
            "没有这张工作表",
            "可用：" + String.join("、", sheets));
      }
    } catch (UnreadableTable e) {
      findings.add(e);
    } catch (RdfException e) {
      findings.add(e);
    }
  }

  private void send(SelectedTable selected) {
    if (selected.lentContext()) {
      table.context().ifPresent(findings::addLentContext);
    }
    begin("", 1, selected.header());
    for (int i = 0; i < selected.rows().size(); i++) {
      row(new Row(i + 2, selected.rows().get(i)));
    }
  }

  @Override
  public void begin(String sheet, int row, List<String> header) {
    sheets.add(sheet);
    boolean wanted = table.sheet().map(sheet::equals).orElse(sheets.size() == 1);
    chosen = wanted;
    if (wanted) {
      tally.begin(sheet);
      headerRow = row;
      form =
          table.mapping().map(mapping -> mapped(mapping, header)).orElseGet(() -> direct(header));
    }
  }

  private Optional<Form> direct(List<String> header) {
    Optional<Map<String, Integer>> columns = rows.acceptHeader(headerRow, header);
    return columns.map(known -> row -> direct(known, header, row));
  }

  private Optional<RowReader.Cells> direct(
      Map<String, Integer> columns, List<String> header, Row row) {
    int width = row.cells().size();
    // In a workbook nothing follows the last cell; in a text file the separators must be there.
    boolean workbook = !sheets.getLast().isEmpty();
    if (width > header.size() || width < header.size() && !workbook) {
      findings.add(
          FindingCode.ROW_WIDTH,
          row.number(),
          "",
          width + " 列，表头 " + header.size() + " 列",
          "列数与表头不一致",
          "检查这一行里多出或缺少的逗号和引号");
      return Optional.empty();
    }
    return Optional.of(
        field -> {
          Integer column = columns.get(field);
          return column == null ? "" : row.cell(column).strip();
        });
  }

  private Optional<Form> mapped(TableMapping mapping, List<String> header) {
    Set<String> missing = mapping.missing(header);
    if (!missing.isEmpty()) {
      findings.add(
          FindingCode.COLUMN_MISSING,
          headerRow,
          "",
          String.join("、", missing),
          "清单里用到的列，表里没有",
          "表里的列：" + String.join("、", header));
      return Optional.empty();
    }
    RowMapper mapper = new RowMapper(mapping, header);
    return Optional.of(row -> mapped(mapper, row));
  }

  private Optional<RowReader.Cells> mapped(RowMapper mapper, Row row) {
    return switch (mapper.map(row)) {
      case MappedRow.Skipped skipped -> {
        tally.skip(skipped.reason());
        yield Optional.empty();
      }
      case MappedRow.Faulty faulty -> {
        findings.add(
            FindingCode.VALUE_UNCLEAN,
            row.number(),
            faulty.field(),
            faulty.fault().value(),
            String.valueOf(faulty.fault().getMessage()),
            faulty.fault().fix());
        yield Optional.empty();
      }
      case MappedRow.Cells made -> Optional.of(new MadeCells(made, field -> standing(field, row)));
    };
  }

  /// @param standing what holds for a field that the mapping leaves out
  private record MadeCells(MappedRow.Cells made, UnaryOperator<String> standing)
      implements RowReader.Cells {
    @Override
    public String text(String field) {
      return made.cells().getOrDefault(field, standing.apply(field));
    }

    @Override
    public Optional<String> language(String field) {
      return Optional.ofNullable(made.languages().get(field));
    }

    @Override
    public Optional<String> identity() {
      return made.identity();
    }
  }

  /// What a mapping need not say: it holds for the whole source or follows from the row's place.
  private String standing(String field, Row row) {
    return switch (field) {
      case "certainty" -> manifest.certainty().key();
      case "cited" -> manifest.title();
      case "origin" -> findings.file() + "#" + (row.number() - headerRow);
      default -> "";
    };
  }

  @Override
  public void row(Row row) {
    if (!chosen) {
      return;
    }
    tally.row();
    RowPlace place = new RowPlace(manifest.name(), findings.file(), row.number());
    form.flatMap(known -> known.cells(row))
        .ifPresent(
            cells ->
                rows.read(cells, place).ifPresent(record -> records.add(record, cells.identity())));
  }

  @Override
  public void blank(int number) {
    if (chosen) {
      tally.row();
      tally.skip(BLANK);
    }
  }
}
