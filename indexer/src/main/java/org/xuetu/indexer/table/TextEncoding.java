package org.xuetu.indexer.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/// Tells how a text file is encoded, strictly: every byte must fit, and a file whose lines differ in
/// encoding is refused rather than read wrongly.
record TextEncoding(Charset charset, int byteOrderMark) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /// Text of one line is looked at in pieces of this many bytes at most.
  private static final int PIECE = 1 << 16;

  /// Below it a byte is never part of a longer character.
  private static final int OWN = 0x30;

  /// A line of this many Chinese characters that is well-formed UTF-8 is UTF-8: in GB18030 the same
  /// bytes would be a coincidence.
  private static final int SURE = 4;

  static TextEncoding of(Content content, TableLimits limits) throws IOException, UnreadableTable {
    byte[] start = content.start(3);
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return strict(content, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return strict(content, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return strict(content, StandardCharsets.UTF_16BE, 2);
    }
    try {
      return strict(content, StandardCharsets.UTF_8, 0);
    } catch (UnreadableTable notUtf8) {
      // Only then is it worth looking line by line.
      return byLines(content, limits);
    }
  }

  InputStream open(Content content) throws IOException {
    InputStream in = content.open();
    in.skipNBytes(byteOrderMark);
    return in;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    return bytes.length >= mark.length
        && IntStream.range(0, mark.length).allMatch(i -> (bytes[i] & 0xFF) == mark[i]);
  }

  private static TextEncoding strict(Content content, Charset charset, int mark)
      throws IOException, UnreadableTable {
    TextEncoding encoding = new TextEncoding(charset, mark);
    var decoder = charset.newDecoder();
    CharBuffer out = CharBuffer.allocate(PIECE);
    ByteBuffer in = ByteBuffer.allocate(PIECE);
    int line = 1;
    try (InputStream stream = encoding.open(content)) {
      boolean end = false;
      while (!end) {
        int count = stream.read(in.array(), in.position(), in.remaining());
        end = count < 0;
        in.position(in.position() + Math.max(count, 0)).flip();
        var result = decoder.decode(in, out, end);
        line += newlines(out.flip());
        out.clear();
        in.compact();
        if (result.isError()) {
          throw invalid(line, "开头标明是 " + charset + "，这里却不是");
        }
      }
    }
    return encoding;
  }

  private static int newlines(CharBuffer text) {
    int count = 0;
    while (text.hasRemaining()) {
      if (text.get() == '\n') {
        count++;
      }
    }
    return count;
  }

  private static TextEncoding byLines(Content content, TableLimits limits)
      throws IOException, UnreadableTable {
    int line = 1;
    int notUtf8 = 0;
    int notGb = 0;
    int surelyUtf8 = 0;
    try (InputStream in = new BufferedInputStream(content.open(), PIECE)) {
      ByteArrayOutputStream piece = new ByteArrayOutputStream();
      boolean end = false;
      while (!end) {
        end = readPiece(in, piece, limits, line);
        byte[] bytes = piece.toByteArray();
        int here = line;
        line += bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? 1 : 0;
        if (isAscii(bytes)) {
          continue;
        }
        int chinese = chineseInUtf8(bytes);
        if (chinese < 0) {
          notUtf8 = notUtf8 == 0 ? here : notUtf8;
        } else if (chinese >= SURE) {
          surelyUtf8 = surelyUtf8 == 0 ? here : surelyUtf8;
        }
        if (notGb == 0 && notUtf8 > 0 && !fits(bytes, GB18030)) {
          notGb = here;
        }
      }
    }
    if (surelyUtf8 > 0) {
      throw invalid(notUtf8, "第 " + surelyUtf8 + " 行是 UTF-8，这一行却不是：同一个文件里混用了两种编码");
    }
    if (notGb > 0 || !decodes(content, limits)) {
      throw invalid(notUtf8, "既不是 UTF-8 也不是 GB18030（GBK）编码");
    }
    return new TextEncoding(GB18030, 0);
  }

  /// Whether the lines before the first that is not UTF-8 are GB18030 as well.
  private static boolean decodes(Content content, TableLimits limits)
      throws IOException, UnreadableTable {
    try (InputStream in = new BufferedInputStream(content.open(), PIECE)) {
      ByteArrayOutputStream piece = new ByteArrayOutputStream();
      boolean end = false;
      while (!end) {
        end = readPiece(in, piece, limits, 0);
        if (!fits(piece.toByteArray(), GB18030)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Reads a line, or a long piece of one that ends at a byte which is a character of its own in both
  /// encodings, so that no character is cut.
  private static boolean readPiece(
      InputStream in, ByteArrayOutputStream piece, TableLimits limits, int line)
      throws IOException, UnreadableTable {
    piece.reset();
    while (true) {
      int next = in.read();
      if (next < 0) {
        return true;
      }
      piece.write(next);
      if (next == '\n' || piece.size() >= PIECE && next < OWN) {
        return false;
      }
      if (piece.size() > 4L * limits.characters() + PIECE) {
        throw UnreadableTable.tooLarge(TableLimit.CHARACTERS, limits.characters(), Spot.row(line));
      }
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static int chineseInUtf8(byte[] bytes) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return (int) text.chars().filter(c -> c >= 0x3000 && c <= 0xFFEF).count();
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  /// A private-use character is a sign that the bytes mean something else.
  private static boolean fits(byte[] bytes, Charset charset) {
    try {
      CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.chars().noneMatch(c -> c >= 0xE000 && c <= 0xF8FF);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static UnreadableTable invalid(int line, String message) {
    return new UnreadableTable(
        TableProblem.ENCODING_INVALID, Spot.row(line), message, "请用表格软件打开，另存为「CSV UTF-8」");
  }
}
