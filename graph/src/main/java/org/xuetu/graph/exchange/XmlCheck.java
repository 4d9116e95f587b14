package org.xuetu.graph.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Refuses XML with a document type (external entities, entities that grow without end) and XML that
/// is nested too deeply, before an RDF parser sees it.
final class XmlCheck {
  /// Java's own parser goes no deeper.
  private static final int DEEPEST = 99;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");
  private static final int HEAD = 200;

  private XmlCheck() {}

  /// Unless it says otherwise.
  private static boolean isUtf8(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE) {
      return false;
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return !declared.find() || declared.group(1).equalsIgnoreCase("UTF-8");
  }

  static void check(byte[] bytes, int depth) throws RdfException {
    int deepest = Math.min(depth, DEEPEST);
    if (isUtf8(bytes)) {
      Utf8Check.check(bytes);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    InputStream in = new ByteArrayInputStream(bytes);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      int open = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> throw doctype(reader.getLocation());
          case XMLStreamConstants.START_ELEMENT -> {
            open++;
            if (open > deepest) {
              throw tooDeep(deepest, reader.getLocation());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> open--;
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private static RdfException doctype(Location location) {
    return new RdfException(
        RdfException.Reason.DOCTYPE_REFUSED,
        "XML 里有 DOCTYPE，不读取文档类型和实体",
        "请删去 DOCTYPE，把实体写成完整的文字或 IRI",
        place(location));
  }

  private static RdfException tooDeep(int deepest, Location location) {
    return new RdfException(
        RdfException.Reason.TOO_DEEP,
        "XML 元素嵌套超过 " + deepest + " 层",
        "请用 rdf:about 和 rdf:resource 把内层的节点分开来写",
        place(location));
  }

  private static RdfException malformed(XMLStreamException e) {
    return new RdfException(
        RdfException.Reason.MALFORMED,
        "XML 有误：" + ParserMessage.of(e),
        "请改正此处再提交",
        place(e.getLocation()));
  }

  private static Optional<TextPlace> place(Location location) {
    return location == null || location.getLineNumber() < 1
        ? Optional.empty()
        : Optional.of(
            new TextPlace(location.getLineNumber(), Math.max(1, location.getColumnNumber())));
  }
}
