package org.xuetu.indexer.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SourceManifest;

/// Reads source folders into a catalogue.
///
/// Every row either becomes a record, is skipped for a reason that its manifest states, or is named
/// by a finding; a record whose reference leads nowhere is left out and named too, until what is left
/// holds together.
public final class SourceReader {
  /// What was read.
  ///
  /// @param catalogue the rows that passed every check
  /// @param tables what became of each table's rows
  public record Result(Catalogue catalogue, List<Finding> findings, List<TableReport> tables) {
    public Result {
      findings = List.copyOf(findings);
      tables = List.copyOf(tables);
    }

    /// Rows seen in all tables.
    public long rows() {
      return tables.stream().mapToLong(TableReport::rows).sum();
    }

    /// Rows that could not be used.
    public long rejected() {
      return tables.stream().mapToLong(TableReport::rejected).sum();
    }
  }

  private final Schema schema;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, SourceManifest> manifests = new LinkedHashMap<>();
  private final List<Record> records = new ArrayList<>();
  private final List<TableTally> tables = new ArrayList<>();

  private SourceReader(Schema schema) {
    this.schema = schema;
  }

  /// Reads every folder below `sources`, in the order of their names.
  public static Result read(Path sources, Schema schema) throws IOException {
    return read(folders(sources), schema);
  }

  /// The sources below a folder, in the order of their names.
  public static List<SourceFolder> folders(Path sources) throws IOException {
    Set<Path> folders = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(sources, Files::isDirectory)) {
      stream.forEach(folders::add);
    }
    return folders.stream().map(SourceFolder::new).toList();
  }

  /// Reads these sources, in this order.
  public static Result read(List<SourceFolder> sources, Schema schema) throws IOException {
    SourceReader reader = new SourceReader(schema);
    for (SourceFolder source : sources) {
      reader.readSource(source);
    }
    return reader.finish();
  }

  private Result finish() {
    int before = findings.size();
    List<Record> kept = ReferenceCheck.keepSound(schema, records, findings);
    Rejections.count(records, kept, List.copyOf(findings.subList(before, findings.size())), tables);
    List<Record> all = new ArrayList<>(kept);
    all.addAll(Editions.formerNames(schema, manifests, kept));
    Catalogue catalogue = new Catalogue(schema, List.copyOf(manifests.values()), all);
    return new Result(catalogue, findings, tables.stream().map(TableTally::report).toList());
  }

  private void readSource(SourceFolder source) throws IOException {
    Optional<SourcePlan> read = new ManifestReader(source, schema, findings).read();
    if (read.isEmpty()) {
      return;
    }
    SourcePlan plan = read.get();
    SourceManifest manifest = plan.manifest();
    if (manifests.putIfAbsent(manifest.name(), manifest) != null) {
      add(
          FindingCode.MANIFEST_INVALID,
          source,
          ManifestReader.FILE,
          manifest.name(),
          "已有同名的来源",
          "给这个来源另起一个名字");
      return;
    }
    if (schema.getScheme("province").findByLabel(manifest.province()).isEmpty()) {
      add(
          FindingCode.MANIFEST_INVALID,
          source,
          ManifestReader.FILE,
          manifest.province(),
          "province 不在省份词表里",
          "填省份的简称，如 安徽；全国适用填 全国");
    }
    for (TablePlan table : plan.tables()) {
      SortedMap<String, Path> files = source.find(table.file());
      if (files.isEmpty()) {
        add(FindingCode.TABLE_MISSING, source, table.file(), "", "清单里有、文件夹里没有这个文件", "补上文件，或从清单中删去");
      } else {
        readTable(plan, table, files);
      }
    }
    findUnlisted(source, plan);
  }

  private void readTable(SourcePlan plan, TablePlan table, SortedMap<String, Path> files)
      throws IOException {
    TableTally tally = new TableTally(plan.manifest().name(), table);
    tables.add(tally);
    TableReader reader = new TableReader(schema, plan, table, findings, tally);
    for (Map.Entry<String, Path> file : files.entrySet()) {
      reader.read(file.getKey(), file.getValue());
    }
    List<Record> read = reader.records();
    tally.kept(read.size());
    records.addAll(read);
  }

  /// A table that was put into the source's own folder and forgotten in its manifest.
  private void findUnlisted(SourceFolder source, SourcePlan plan) throws IOException {
    Set<String> unlisted = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(source.folder(), "*.csv")) {
      stream.forEach(file -> unlisted.add(file.getFileName().toString()));
    }
    unlisted.removeAll(plan.files());
    unlisted.forEach(
        file ->
            add(
                FindingCode.TABLE_UNLISTED,
                source,
                file,
                "",
                "文件夹里有、清单里没有这个文件",
                "在 manifest.json 的 tables 中列出它"));
  }

  private void add(
      FindingCode code,
      SourceFolder source,
      String file,
      String value,
      String message,
      String fix) {
    findings.add(new Finding(code, source.name(), file, 0, "", value, message, fix));
  }
}
