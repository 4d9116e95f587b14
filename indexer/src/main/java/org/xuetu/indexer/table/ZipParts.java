package org.xuetu.indexer.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The parts of a zip archive in memory, found by its directory and unpacked on demand.
///
/// What the archive says of sizes is not believed: the bytes that come out are counted, over all
/// parts together, and reading stops at the limit.
final class ZipParts {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 65_535;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private record Entry(int method, int flags, int packed, int offset) {}

  private final byte[] bytes;
  private final ByteBuffer archive;
  private final TableLimits limits;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long unpacked;

  ZipParts(byte[] bytes, TableLimits limits) throws UnreadableTable {
    this.bytes = bytes;
    this.archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
    try {
      readDirectory();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw UnreadableTable.damaged("", "压缩包的目录已损坏");
    }
  }

  private void readDirectory() throws UnreadableTable {
    int end = bytes.length - END_LENGTH;
    while (end >= 0 && archive.getInt(end) != END) {
      end--;
      if (end < bytes.length - END_LENGTH - MAX_COMMENT) {
        break;
      }
    }
    if (end < 0 || archive.getInt(end) != END) {
      throw UnreadableTable.damaged("", "压缩包不完整，可能没有下载或复制完");
    }
    int count = Short.toUnsignedInt(archive.getShort(end + 10));
    int at = archive.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (archive.getInt(at) != ENTRY) {
        throw UnreadableTable.damaged("", "压缩包的目录已损坏");
      }
      int name = Short.toUnsignedInt(archive.getShort(at + 28));
      entries.put(
          new String(bytes, at + 46, name, StandardCharsets.UTF_8),
          new Entry(
              Short.toUnsignedInt(archive.getShort(at + 10)),
              Short.toUnsignedInt(archive.getShort(at + 8)),
              archive.getInt(at + 20),
              archive.getInt(at + 42)));
      at +=
          46
              + name
              + Short.toUnsignedInt(archive.getShort(at + 30))
              + Short.toUnsignedInt(archive.getShort(at + 32));
    }
  }

  Set<String> names() {
    return entries.keySet();
  }

  /// Opens a part, counting what comes out; absent when there is none of that name.
  Optional<InputStream> open(String name) throws UnreadableTable {
    Entry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    if ((entry.flags() & 1) != 0) {
      throw new UnreadableTable(TableProblem.FILE_ENCRYPTED, Spot.FILE, "文件有密码保护", "请取消密码后重新保存");
    }
    try {
      if (archive.getInt(entry.offset()) != LOCAL) {
        throw UnreadableTable.damaged("", "压缩包已损坏：" + name);
      }
      int data =
          entry.offset()
              + 30
              + Short.toUnsignedInt(archive.getShort(entry.offset() + 26))
              + Short.toUnsignedInt(archive.getShort(entry.offset() + 28));
      if (entry.packed() < 0 || data + (long) entry.packed() > bytes.length) {
        throw UnreadableTable.damaged("", "压缩包已损坏：" + name);
      }
      InputStream packed = new ByteArrayInputStream(bytes, data, entry.packed());
      return switch (entry.method()) {
        case STORED -> Optional.of(counted(packed));
        case DEFLATED -> Optional.of(counted(new InflaterInputStream(packed, new Inflater(true))));
        default -> throw UnreadableTable.damaged("", "不认识的压缩方法：" + name);
      };
    } catch (IndexOutOfBoundsException e) {
      throw UnreadableTable.damaged("", "压缩包已损坏：" + name);
    }
  }

  private InputStream counted(InputStream in) {
    return new CountedInput(in, this::count);
  }

  private void count(int read) throws CountedInput.TooMuch {
    unpacked += read;
    if (unpacked > limits.unpackedBytes()) {
      throw new CountedInput.TooMuch();
    }
  }
}
