package org.xuetu.indexer.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the XML of one part of a workbook, event by event, without document types and without
/// anything from outside.
final class PartXml implements AutoCloseable {
  /// Bytes of the longest mark at the beginning.
  private static final int MARK = 3;

  private final XMLStreamReader events;
  private final InputStream in;
  private final TableLimits limits;
  private final String sheet;

  PartXml(InputStream in, TableLimits limits, String sheet) throws UnreadableTable {
    this.in = in;
    this.limits = limits;
    this.sheet = sheet;
    try {
      this.events = factory().createXMLStreamReader(text(in));
    } catch (XMLStreamException e) {
      throw fault(e);
    } catch (IOException e) {
      throw fault(new XMLStreamException(e));
    }
  }

  /// The parts of a workbook are in UTF-8 or UTF-16. They are decoded here, because the parser
  /// complains of bytes that are none on the program's own error output.
  private static Reader text(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, MARK);
    byte[] mark = bytes.readNBytes(MARK);
    Charset charset = StandardCharsets.UTF_8;
    if (mark.length == MARK && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB) {
      mark = new byte[0];
    } else if (mark.length > 1 && (mark[0] & 0xFE) == 0xFE && (mark[1] & 0xFE) == 0xFE) {
      charset = StandardCharsets.UTF_16;
    }
    bytes.unread(mark);
    return new InputStreamReader(bytes, charset.newDecoder());
  }

  /// The JDK's own parser: it can be told to keep text in pieces, so that a huge cell is noticed
  /// before it is held.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /// Moves on; false at the end of the document.
  boolean next() throws UnreadableTable {
    try {
      if (!events.hasNext()) {
        return false;
      }
      int event = events.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnreadableTable(
            TableProblem.XML_FORBIDDEN,
            new Spot(sheet, 0, 0),
            "工作簿的 XML 里有文档类型声明或实体，可能是恶意文件",
            "请用表格软件打开后重新保存为 .xlsx");
      }
      return true;
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  boolean starts(String element) {
    return events.isStartElement() && events.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return events.isEndElement() && events.getLocalName().equals(element);
  }

  boolean isText() {
    return events.isCharacters();
  }

  /// Adds the text of this event, unless the cell becomes too long.
  void appendText(StringBuilder text, Spot spot) throws UnreadableTable {
    limits.check(TableLimit.CHARACTERS, text.length() + (long) events.getTextLength(), spot);
    text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
  }

  Optional<String> attribute(String name) {
    for (int i = 0; i < events.getAttributeCount(); i++) {
      if (events.getAttributeLocalName(i).equals(name)) {
        return Optional.of(events.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  int number(String attribute, int otherwise) throws UnreadableTable {
    Optional<String> text = attribute(attribute);
    try {
      return text.isPresent() ? Integer.parseInt(text.get()) : otherwise;
    } catch (NumberFormatException e) {
      throw UnreadableTable.damaged(sheet, "工作簿里的数字写错了：" + attribute);
    }
  }

  private UnreadableTable fault(XMLStreamException e) {
    for (Throwable cause = e.getNestedException(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CountedInput.TooMuch) {
        return UnreadableTable.tooLarge(
            TableLimit.UNPACKED_BYTES, limits.unpackedBytes(), new Spot(sheet, 0, 0));
      }
    }
    return UnreadableTable.damaged(sheet, "工作簿的内容已损坏");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
