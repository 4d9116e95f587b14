package org.xuetu.graph.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
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
  private static final byte DIRECTION = 6;
  private static final byte TRIPLE = 7;

  /// Between language and direction, as in Turtle.
  private static final String DASHES = "--";

  private NodeCodec() {}

  /// @throws IllegalArgumentException for variables
  static byte[] encode(Node node) {
    if (node.isURI()) {
      return bytes(IRI, "", node.getURI());
    }
    if (node.isBlank()) {
      return bytes(BLANK, "", node.getBlankNodeLabel());
    }
    if (node.isTripleTerm()) {
      return triple(node.getTriple());
    }
    if (!node.isLiteral()) {
      throw new IllegalArgumentException("not a term of a graph: " + node);
    }
    String text = node.getLiteralLexicalForm();
    String datatype = node.getLiteralDatatypeURI();
    if (datatype.equals(XSD.xstring.getURI())) {
      return bytes(STRING, "", text);
    }
    if (node.getLiteralBaseDirection() != null) {
      String direction = node.getLiteralBaseDirection().direction();
      return bytes(DIRECTION, node.getLiteralLanguage() + DASHES + direction, text);
    }
    return datatype.equals(RDF.langString.getURI())
        ? bytes(LANGUAGE, node.getLiteralLanguage(), text)
        : bytes(TYPED, datatype, text);
  }

  private static byte[] bytes(byte sort, String qualifier, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + qualifier.length() + 2);
    out.write(sort);
    if (isQualified(sort)) {
      out.writeBytes(qualifier.getBytes(StandardCharsets.UTF_8));
      out.write(0);
    }
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static boolean isQualified(byte sort) {
    return sort == LANGUAGE || sort == TYPED || sort == DIRECTION;
  }

  /// Subject and predicate are preceded by their lengths.
  private static byte[] triple(Triple triple) {
    byte[] subject = encode(triple.getSubject());
    byte[] predicate = encode(triple.getPredicate());
    byte[] object = encode(triple.getObject());
    return ByteBuffer.allocate(9 + subject.length + predicate.length + object.length)
        .put(TRIPLE)
        .putInt(subject.length)
        .put(subject)
        .putInt(predicate.length)
        .put(predicate)
        .put(object)
        .array();
  }

  private static Node triple(ByteBuffer bytes) {
    Node subject = decode(next(bytes, bytes.getInt()));
    Node predicate = decode(next(bytes, bytes.getInt()));
    Node object = decode(next(bytes, bytes.remaining()));
    return NodeFactory.createTripleTerm(subject, predicate, object);
  }

  private static byte[] next(ByteBuffer bytes, int length) {
    byte[] part = new byte[length];
    bytes.get(part);
    return part;
  }

  private static Node direction(String text, String qualifier) {
    int dashes = qualifier.lastIndexOf(DASHES);
    return NodeFactory.createLiteralDirLang(
        text,
        qualifier.substring(0, dashes),
        TextDirection.create(qualifier.substring(dashes + DASHES.length())));
  }

  static Node decode(byte[] bytes) {
    byte sort = bytes[0];
    int text = 1;
    String qualifier = "";
    if (sort == TRIPLE) {
      return triple(ByteBuffer.wrap(bytes, 1, bytes.length - 1));
    }
    if (isQualified(sort)) {
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
      case DIRECTION -> direction(lexical, qualifier);
      case TYPED ->
          NodeFactory.createLiteralDT(
              lexical, TypeMapper.getInstance().getSafeTypeByName(qualifier));
      default -> throw new IllegalStateException("unknown sort of term: " + sort);
    };
  }
}
