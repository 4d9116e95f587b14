package org.xuetu.indexer.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.indexer.table.Row;
import org.xuetu.indexer.table.Table;
import org.xuetu.indexer.table.TableFile;
import org.xuetu.indexer.table.TableLimits;
import org.xuetu.indexer.table.UnreadableTable;

/// Reads a code table beside a manifest: two columns, the source's word and ours.
final class CodeTables {
  private final Path folder;
  private final Set<String> used = new TreeSet<>();

  CodeTables(Path folder) {
    this.folder = folder;
  }

  Set<String> used() {
    return Set.copyOf(used);
  }

  /// @throws IllegalArgumentException saying what is wrong with the file
  Map<String, String> read(String file) {
    if (!ManifestFile.isPlain(file) || !Files.isRegularFile(folder.resolve(file))) {
      throw new IllegalArgumentException("清单旁没有对照表 " + file);
    }
    used.add(file);
    try {
      List<Table> tables = TableFile.read(folder.resolve(file), TableLimits.UPLOAD);
      Map<String, String> codes = new LinkedHashMap<>();
      for (Row row : tables.getFirst().rows()) {
        if (codes.put(row.cell(0).strip(), row.cell(1).strip()) != null) {
          throw new IllegalArgumentException(
              "对照表 " + file + " 第" + row.number() + "行的词出现了两次：" + row.cell(0));
        }
      }
      return codes;
    } catch (UnreadableTable e) {
      throw new IllegalArgumentException("对照表 " + file + " 无法读取：" + e.message(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("对照表 " + file + " 无法读取", e);
    }
  }
}
