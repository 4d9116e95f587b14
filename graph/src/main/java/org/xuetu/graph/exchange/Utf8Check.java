package org.xuetu.graph.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Refuses bytes that are not UTF-8, where a lenient reader would put a question mark in their place.
final class Utf8Check {
  private static final int MARK_LENGTH = 3;

  private Utf8Check() {}

  /// @return how many bytes of a byte order mark stand in front
  static int check(byte[] bytes) throws RdfException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        throw new RdfException(
            RdfException.Reason.NOT_UTF8,
            "文件不是 UTF-8 编码",
            "请用编辑器另存为 UTF-8 再提交",
            Optional.of(place(bytes, in.position())));
      }
      if (result.isUnderflow()) {
        return hasMark(bytes) ? MARK_LENGTH : 0;
      }
      out.clear();
    }
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= MARK_LENGTH
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static TextPlace place(byte[] bytes, int end) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return new TextPlace(line, column);
  }
}
