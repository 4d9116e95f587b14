package org.xuetu.indexer.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SourceManifest;

/// Reads a folder of sources into a catalogue.
///
/// Every row either becomes a record or is named by a finding; a record whose reference leads
/// nowhere is left out and named too, until what is left holds together.
public final class SourceReader {
  /// What was read.
  ///
  /// @param rows rows seen in all tables
  /// @param catalogue the rows that passed every check
  public record Result(Catalogue catalogue, List<Finding> findings, long rows) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private final Schema schema;
  private final List<Finding> findings = new ArrayList<>();
  private final List<SourceManifest> manifests = new ArrayList<>();
  private final List<Record> records = new ArrayList<>();
  private long rows;

  private SourceReader(Schema schema) {
    this.schema = schema;
  }

  /// Reads every folder below `sources`, in the order of their names.
  public static Result read(Path sources, Schema schema) throws IOException {
    SourceReader reader = new SourceReader(schema);
    Set<Path> folders = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(sources, Files::isDirectory)) {
      stream.forEach(folders::add);
    }
    for (Path folder : folders) {
      reader.readSource(folder);
    }
    List<Record> kept = ReferenceCheck.keepSound(schema, reader.records, reader.findings);
    Catalogue catalogue = new Catalogue(schema, reader.manifests, kept);
    return new Result(catalogue, reader.findings, reader.rows);
  }

  private void readSource(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    Optional<SourceManifest> manifest = ManifestReader.read(folder, findings);
    if (manifest.isEmpty()) {
      return;
    }
    manifests.add(manifest.get());
    String province = manifest.get().province();
    if (schema.getScheme("province").findByLabel(province).isEmpty()) {
      add(
          FindingCode.MANIFEST_INVALID,
          name,
          "manifest.json",
          province,
          "province 不在省份词表里",
          "填省份的简称，如 安徽；全国适用填 全国");
    }
    Set<String> listed = new HashSet<>();
    for (SourceManifest.Table table : manifest.get().tables()) {
      listed.add(table.file());
      Optional<Kind> kind = schema.findKind(table.kind());
      if (kind.isEmpty()) {
        add(
            FindingCode.KIND_UNKNOWN,
            name,
            "manifest.json",
            table.kind(),
            "没有这种记录",
            "可用：" + kindNames());
      } else if (!Files.isRegularFile(folder.resolve(table.file()))) {
        add(FindingCode.TABLE_MISSING, name, table.file(), "", "清单里有、文件夹里没有这个文件", "补上文件，或从清单中删去");
      } else {
        readTable(folder, table, kind.get());
      }
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.csv")) {
      Set<String> unlisted = new TreeSet<>();
      stream.forEach(file -> unlisted.add(file.getFileName().toString()));
      unlisted.removeAll(listed);
      unlisted.forEach(
          file ->
              add(
                  FindingCode.TABLE_UNLISTED,
                  name,
                  file,
                  "",
                  "文件夹里有、清单里没有这个文件",
                  "在 manifest.json 的 tables 中列出它"));
    }
  }

  private String kindNames() {
    return String.join("、", schema.kinds().stream().map(Kind::name).toList());
  }

  private void add(
      FindingCode code, String source, String file, String value, String message, String fix) {
    findings.add(new Finding(code, source, file, 0, "", value, message, fix));
  }

  private void readTable(Path folder, SourceManifest.Table table, Kind kind) throws IOException {
    String source = folder.getFileName().toString();
    CsvTable csv;
    try {
      csv = CsvTable.read(folder.resolve(table.file()));
    } catch (CsvTable.Unreadable e) {
      String fix = e.code() == FindingCode.ENCODING_INVALID ? "请另存为「CSV UTF-8」" : "请用表格软件重新保存为 CSV";
      findings.add(
          new Finding(
              e.code(), source, table.file(), e.row(), "", "", "无法读取：" + e.getMessage(), fix));
      return;
    }
    rows += csv.rows().size();
    RowReader rowReader = new RowReader(schema, source, table.file(), kind, findings);
    if (rowReader.acceptHeader(csv.header())) {
      for (int i = 0; i < csv.rows().size(); i++) {
        rowReader.read(csv.rows().get(i), i + 2).ifPresent(records::add);
      }
    }
  }
}
