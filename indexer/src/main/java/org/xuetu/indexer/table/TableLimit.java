package org.xuetu.indexer.table;

import java.util.Arrays;
import java.util.Optional;

/// What a table file may not exceed, by the names that the configuration uses.
public enum TableLimit {
  BYTES("tableBytes", "文件", "字节"),
  UNPACKED_BYTES("tableUnpackedBytes", "解压后的内容", "字节"),
  ROWS("tableRows", "一张表", "行"),
  COLUMNS("tableColumns", "一行", "列"),
  CELLS("tableCells", "整个文件", "个单元格"),
  HELD_CELLS("tableHeldCells", "整个文件要同时放在内存里的内容", "个单元格"),
  CHARACTERS("tableCharacters", "一个单元格", "个字符");

  private final String key;
  private final String what;
  private final String unit;

  TableLimit(String key, String what, String unit) {
    this.key = key;
    this.what = what;
    this.unit = unit;
  }

  /// The name in the configuration.
  public String key() {
    return key;
  }

  public static Optional<TableLimit> find(String key) {
    return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
  }

  /// What is wrong, without the name of the limit.
  public String words(long allowed) {
    return "%s超过了 %,d %s的上限".formatted(what, allowed, unit);
  }
}
