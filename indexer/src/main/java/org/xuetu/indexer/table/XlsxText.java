package org.xuetu.indexer.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as a workbook stores it: in runs, with reading aids to be left out.
final class XlsxText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxText() {}

  /// The texts that cells refer to by number.
  static List<String> shared(Optional<InputStream> part, TableLimits limits)
      throws IOException, UnreadableTable {
    List<String> texts = new ArrayList<>();
    if (part.isEmpty()) {
      return texts;
    }
    try (PartXml xml = new PartXml(part.get(), limits, "")) {
      while (xml.next()) {
        if (xml.starts("si")) {
          limits.check(TableLimit.HELD_CELLS, texts.size() + 1L, Spot.FILE);
          texts.add(read(xml, "si", Spot.FILE));
        }
      }
    }
    return texts;
  }

  /// Reads up to the end of the element: the text of its `t` elements.
  static String read(PartXml xml, String element, Spot spot) throws UnreadableTable {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean aside = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("rPh")) {
        aside = true;
      } else if (xml.ends("rPh")) {
        aside = false;
      } else if (xml.starts("t")) {
        inText = true;
      } else if (xml.ends("t")) {
        inText = false;
      } else if (inText && !aside && xml.isText()) {
        xml.appendText(text, spot);
      }
    }
    return unescaped(text);
  }

  private static String unescaped(StringBuilder text) {
    if (text.indexOf("_x") < 0) {
      return text.toString();
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
