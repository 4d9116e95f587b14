package org.xuetu.indexer.contribution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.exchange.RdfException;
import org.xuetu.graph.exchange.RdfSyntax;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.standard.Breach;
import org.xuetu.graph.standard.Candidate;
import org.xuetu.graph.standard.ContributedGraph;
import org.xuetu.graph.standard.Rule;
import org.xuetu.graph.standard.Severity;
import org.xuetu.graph.standard.ShapeCheck;
import org.xuetu.graph.standard.Standard;
import org.xuetu.graph.standard.TableForm;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.table.Row;
import org.xuetu.indexer.table.Table;
import org.xuetu.indexer.table.TableFile;
import org.xuetu.indexer.table.UnreadableTable;

/// The check of one contribution, from its first row to its last. Rows are held against the shapes in
/// batches, so that what is in memory besides the file is small.
final class Examination {
  private static final int BATCH = 1000;

  private final Standard standard;
  private final Schema schema;
  private final KnownThings known;
  private final ContributionLimits limits;
  private final ShapeCheck shapes;
  private final LookupCheck lookups;
  private final FindingLog log;
  private final ScoreBook scores;
  private final PreviewDraft preview;
  private long records;

  Examination(
      Standard standard, Schema schema, Iris iris, KnownThings known, ContributionLimits limits) {
    this.standard = standard;
    this.schema = schema;
    this.known = known;
    this.limits = limits;
    this.shapes = new ShapeCheck(standard, iris);
    this.lookups = new LookupCheck(standard, known);
    this.log = new FindingLog(limits.findings());
    this.scores = new ScoreBook(known);
    this.preview = new PreviewDraft(known, iris, limits.findings());
  }

  /// A sheet with the headers of one of the forms.
  private record Recognised(Table table, HeaderMatch header) {}

  void readTables(ContributedFile file) throws IOException, UnusableFile {
    List<Table> tables;
    try {
      tables = TableFile.read(file.bytes(), file.name(), limits.table());
    } catch (UnreadableTable fault) {
      throw UnusableFile.of(fault);
    }
    List<Recognised> recognised = new ArrayList<>();
    for (Table table : tables) {
      Optional<HeaderMatch> header = HeaderMatch.find(table, standard.tables());
      header.ifPresent(match -> recognised.add(new Recognised(table, match)));
      if (header.isEmpty() && !TemplateWorkbook.OWN_SHEETS.contains(table.sheet())) {
        String headers = String.join("、", table.header());
        log.add(
            FileProblem.SHEET_IGNORED.at(
                Place.sheet(table.sheet()).atRow(table.headerRow()),
                headers,
                "若它是课程表，请把表头改成填报表里的列名：" + columnNames()));
      }
    }
    // Courses first: what the file itself brings need not be in the release.
    recognised.sort(Comparator.comparing(it -> it.header().form().kind().name()));
    CellReader cells = new CellReader(schema, known);
    for (Recognised each : recognised) {
      readTable(each, cells);
    }
  }

  private String columnNames() {
    return String.join(
        "、",
        standard.tables().getFirst().columns().stream().map(TableForm.Column::header).toList());
  }

  private void readTable(Recognised recognised, CellReader cells) {
    Table table = recognised.table();
    TableRows rows = new TableRows(table, recognised.header(), cells, log);
    if (!table.rows().isEmpty()) {
      rows.tellHeader();
    }
    List<OfferedRow> batch = new ArrayList<>();
    for (Row row : table.rows()) {
      rows.read(row).ifPresent(batch::add);
      if (batch.size() == BATCH) {
        examine(batch);
        batch.clear();
      }
    }
    examine(batch);
  }

  private void examine(List<OfferedRow> batch) {
    List<Candidate> candidates = batch.stream().map(OfferedRow::candidate).toList();
    settle(batch, shapes.check(candidates));
  }

  void readGraph(byte[] bytes, RdfSyntax syntax) throws UnusableFile {
    ContributedGraph graph;
    try {
      graph = ContributedGraph.read(bytes, syntax, limits.rdf(), standard, schema);
    } catch (RdfException fault) {
      throw UnusableFile.of(fault);
    }
    for (ContributedGraph.Stray stray : graph.strays()) {
      String fix =
          stray.near().isEmpty()
              ? "不需要就不用改；需要的话请对照标准改正"
              : "若是 " + String.join(" 或 ", stray.near()) + "，请改成它";
      log.add(
          FileProblem.PROPERTY_UNKNOWN.at(
              Place.node(stray.focus()).onPath(stray.property()), stray.property(), fix));
    }
    List<OfferedRow> rows = new ArrayList<>();
    for (Candidate candidate : graph.candidates()) {
      TableForm form = standard.findTable(candidate.kind().name()).orElseThrow();
      rows.add(
          new OfferedRow(
              candidate, form, Place.node(candidate.focus()), Map.of(), Map.of(), Set.of(), true));
    }
    rows.sort(Comparator.comparing(row -> row.candidate().kind().name()));
    settle(rows, graph.breaches());
  }

  private void settle(List<OfferedRow> rows, List<Breach> breaches) {
    Map<String, List<Breach>> byFocus = new HashMap<>();
    breaches.forEach(
        breach -> byFocus.computeIfAbsent(breach.focus(), _ -> new ArrayList<>()).add(breach));
    for (OfferedRow row : rows) {
      boolean conforms = row.sound();
      for (Breach breach : byFocus.getOrDefault(row.candidate().focus(), List.of())) {
        conforms &= breach.rule().severity() != Severity.VIOLATION;
        tell(row, breach);
      }
      for (LookupCheck.Miss miss : lookups.check(row)) {
        conforms &= miss.rule().severity() != Severity.VIOLATION;
        log.add(finding(row, miss.rule(), miss.value(), miss.fix()));
      }
      records++;
      scores.add(row, conforms);
      preview.add(row, conforms);
    }
  }

  /// A column that is not there has been told of once.
  private void tell(OfferedRow row, Breach breach) {
    Rule rule = breach.rule();
    boolean toldOnce =
        rule.asks() == Rule.Asks.PRESENCE
            && rule.field().filter(row.absent()::contains).isPresent();
    if (!toldOnce) {
      Optional<String> value = breach.value().map(it -> row.cell(rule).orElse(it));
      log.add(finding(row, rule, value, rule.remedy()));
    }
  }

  private static ContributionFinding finding(
      OfferedRow row, Rule rule, Optional<String> value, String fix) {
    return new ContributionFinding(
        rule.severity(), rule.code(), row.placeOf(rule), value, rule.message(), fix);
  }

  ContributionReport report(String file) {
    if (records == 0) {
      log.add(
          FileProblem.NO_RECORD.at(
              Place.file(),
              "",
              "请用填报表填写：第一行是表头，表头是 " + columnNames() + "；RDF 文件里请写明类 schema:LearningResource"));
    }
    return new ContributionReport(
        file,
        standard.heading(),
        limits,
        records,
        ContributionReport.Counts.of(log),
        log.codes(),
        log.told(),
        standard.weights(),
        scores.whole(),
        scores.schools(),
        preview.finish());
  }
}
