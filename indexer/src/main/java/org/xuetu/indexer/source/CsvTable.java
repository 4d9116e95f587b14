package org.xuetu.indexer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A CSV file as text cells: strict UTF-8 (a byte order mark is accepted), RFC 4180.
record CsvTable(List<String> header, List<List<String>> rows) {
  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
          .build();

  /// What keeps a file from being read at all.
  static final class Unreadable extends Exception {
    private final FindingCode code;
    private final int row;

    Unreadable(FindingCode code, int row, String message) {
      super(message);
      this.code = code;
      this.row = row;
    }

    FindingCode code() {
      return code;
    }

    int row() {
      return row;
    }
  }

  static CsvTable read(Path file) throws IOException, Unreadable {
    String text = decode(Files.readAllBytes(file));
    List<List<String>> rows = new ArrayList<>();
    try (MappingIterator<List<String>> cells =
        MAPPER.readerForListOf(String.class).readValues(text)) {
      while (cells.hasNext()) {
        rows.add(cells.next());
      }
    } catch (JsonProcessingException | RuntimeJsonMappingException e) {
      throw new Unreadable(FindingCode.CSV_MALFORMED, rows.size() + 1, "引号或分隔符不成对");
    }
    if (rows.isEmpty()) {
      throw new Unreadable(FindingCode.CSV_MALFORMED, 1, "文件是空的");
    }
    return new CsvTable(rows.getFirst(), List.copyOf(rows.subList(1, rows.size())));
  }

  private static String decode(byte[] bytes) throws Unreadable {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unreadable(FindingCode.ENCODING_INVALID, lineOfBadByte(bytes), "不是 UTF-8 编码");
    }
  }

  private static int lineOfBadByte(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    var out = java.nio.CharBuffer.allocate(bytes.length + 1);
    decoder.decode(in, out, true);
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
