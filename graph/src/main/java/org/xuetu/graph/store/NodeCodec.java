package org.xuetu.graph.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/// A term as bytes: one byte for its sort, then for literals the language or datatype and a zero
/// byte, then the text in UTF-8. Terms of one sort, language or datatype are therefore neighbours
/// in byte order.
final class NodeCodec {
  private static final byte BLANK = 1;
  private static final byte IRI = 2;
  private static final byte STRING = 3;
  private static final byte LANGUAGE = 4;
  private static final byte TYPED = 5;

  private NodeCodec() {}

  /// @throws IllegalArgumentException for variables and triple terms, which no release holds
  static byte[] encode(Node node) {
    if (node.isURI()) {
      return bytes(IRI, "", node.getURI());
    }
    if (node.isBlank()) {
      return bytes(BLANK, "", node.getBlankNodeLabel());
    }
    if (!node.isLiteral()) {
      throw new IllegalArgumentException("not an IRI, blank node or literal: " + node);
    }
    String text = node.getLiteralLexicalForm();
    String datatype = node.getLiteralDatatypeURI();
    if (datatype.equals(XSD.xstring.getURI())) {
      return bytes(STRING, "", text);
    }
    return datatype.equals(RDF.langString.getURI())
        ? bytes(LANGUAGE, node.getLiteralLanguage(), text)
        : bytes(TYPED, datatype, text);
  }

  private static byte[] bytes(byte sort, String qualifier, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + qualifier.length() + 2);
    out.write(sort);
    if (sort == LANGUAGE || sort == TYPED) {
      out.writeBytes(qualifier.getBytes(StandardCharsets.UTF_8));
      out.write(0);
    }
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  static Node decode(byte[] bytes) {
    byte sort = bytes[0];
    int text = 1;
    String qualifier = "";
    if (sort == LANGUAGE || sort == TYPED) {
      while (bytes[text] != 0) {
        text++;
      }
      qualifier = new String(bytes, 1, text - 1, StandardCharsets.UTF_8);
      text++;
    }
    String lexical = new String(bytes, text, bytes.length - text, StandardCharsets.UTF_8);
    return switch (sort) {
      case BLANK -> NodeFactory.createBlankNode(lexical);
      case IRI -> NodeFactory.createURI(lexical);
      case STRING -> NodeFactory.createLiteralString(lexical);
      case LANGUAGE -> NodeFactory.createLiteralLang(lexical, qualifier);
      case TYPED ->
          NodeFactory.createLiteralDT(
              lexical, TypeMapper.getInstance().getSafeTypeByName(qualifier));
      default -> throw new IllegalStateException("unknown sort of term: " + sort);
    };
  }
}
