package org.xuetu.indexer.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a file is by its first bytes, whatever its name says.
enum FileKind {
  TEXT("文本", List.of("csv", "tsv", "tab", "txt")),
  ZIP("ZIP 压缩包", List.of("xlsx")),
  OLE("Excel 97-2003 一类的文件", List.of("xls")),
  HTML("网页（HTML）", List.of()),
  XML("XML 文件", List.of()),
  JSON("JSON 文件", List.of()),
  RTF("RTF 文档", List.of()),
  PDF("PDF 文档", List.of()),
  IMAGE("图片", List.of()),
  ARCHIVE("压缩包", List.of());

  private final String zh;
  private final List<String> extensions;

  FileKind(String zh, List<String> extensions) {
    this.zh = zh;
    this.extensions = extensions;
  }

  String zh() {
    return zh;
  }

  /// Whether a file of this kind may bear the name; a name without a known ending may be anything.
  boolean fits(String name) {
    String extension = extension(name);
    boolean known =
        Arrays.stream(values()).anyMatch(kind -> kind.extensions.contains(extension))
            || List.of("xlsm", "json", "jsonld", "html", "htm", "xml").contains(extension);
    return !known || extensions.contains(extension) || (this == ZIP && extension.equals("xlsm"));
  }

  static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static FileKind of(byte[] start) {
    String raw = new String(start, StandardCharsets.ISO_8859_1);
    if (raw.startsWith("PK\u0003\u0004") || raw.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (raw.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return OLE;
    }
    if (raw.startsWith("%PDF")) {
      return PDF;
    }
    if (raw.startsWith("{\\rtf")) {
      return RTF;
    }
    if (raw.startsWith("\u0089PNG") || raw.startsWith("GIF8") || raw.startsWith("\u00FF\u00D8")) {
      return IMAGE;
    }
    if (raw.startsWith("\u001F\u008B") || raw.startsWith("Rar!") || raw.startsWith("7z\u00BC")) {
      return ARCHIVE;
    }
    return ofText(raw.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading());
  }

  private static FileKind ofText(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return HTML;
    }
    if (lower.startsWith("<?xml") || lower.startsWith("<!doctype")) {
      return lower.contains("<html") ? HTML : XML;
    }
    if (lower.startsWith("<table") || lower.startsWith("<meta") || lower.startsWith("<head")) {
      return HTML;
    }
    return lower.startsWith("{") || lower.startsWith("[{") ? JSON : TEXT;
  }
}
