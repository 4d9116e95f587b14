package org.xuetu.graph.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.xuetu.graph.vocab.Prefixes;

/// RDF/XML, one `rdf:Description` for each run of triples about one subject.
final class RdfXmlStream extends SubjectRuns {
  private static final Pattern PROPERTY = Pattern.compile("(.*?)([\\p{L}_][\\p{L}\\p{N}_.-]*)");
  private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F￾￿]");

  private final Writer out;

  RdfXmlStream(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  @Override
  void begin() throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    out.write(" xmlns:rdf=\"" + RDF.getURI() + "\"");
    for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
      if (!prefix.getKey().equals("rdf")) {
        out.write("\n    xmlns:" + prefix.getKey() + "=\"" + text(prefix.getValue()) + "\"");
      }
    }
    out.write(">\n");
  }

  @Override
  void run(Node subject, Map<Node, List<Node>> values) throws IOException {
    out.write("  <rdf:Description " + reference(subject, "about") + ">\n");
    for (Map.Entry<Node, List<Node>> property : values.entrySet()) {
      for (Node value : property.getValue()) {
        out.write("    " + element(property.getKey().getURI(), value) + "\n");
      }
    }
    out.write("  </rdf:Description>\n");
  }

  @Override
  void end() throws IOException {
    out.write("</rdf:RDF>\n");
    out.flush();
  }

  private static String element(String property, Node value) {
    Optional<String> known = JsonLdStream.prefixed(property);
    Matcher parts = PROPERTY.matcher(property);
    if (!parts.matches()) {
      throw Unwritable.because("属性 <" + property + "> 写不成 RDF/XML 的元素名，请改用 Turtle。");
    }
    String name = known.orElse("p:" + parts.group(2));
    String open = known.isPresent() ? name : name + " xmlns:p=\"" + text(parts.group(1)) + "\"";
    if (!value.isLiteral()) {
      return "<" + open + " " + reference(value, "resource") + "/>";
    }
    return "<" + open + kind(value) + ">" + text(value.getLiteralLexicalForm()) + "</" + name + ">";
  }

  private static String kind(Node literal) {
    if (literal.getLiteralBaseDirection() != null) {
      throw Unwritable.because("RDF/XML 写不了带书写方向的文字，请改用 Turtle。");
    }
    if (!literal.getLiteralLanguage().isEmpty()) {
      return " xml:lang=\"" + text(literal.getLiteralLanguage()) + "\"";
    }
    String datatype = literal.getLiteralDatatypeURI();
    return datatype.equals(XSD.xstring.getURI()) ? "" : " rdf:datatype=\"" + text(datatype) + "\"";
  }

  private static String reference(Node node, String attribute) {
    if (node.isURI()) {
      return "rdf:" + attribute + "=\"" + text(node.getURI()) + "\"";
    }
    if (node.isBlank()) {
      byte[] label = node.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8);
      return "rdf:nodeID=\"b" + HexFormat.of().formatHex(label) + "\"";
    }
    throw Unwritable.because("RDF/XML 写不了三元组项，请改用 Turtle。");
  }

  private static String text(String raw) {
    if (NO_XML.matcher(raw).find()) {
      throw Unwritable.because("结果里有 XML 不允许的控制字符，请改用 Turtle。");
    }
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
