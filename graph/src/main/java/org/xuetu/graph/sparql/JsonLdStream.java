package org.xuetu.graph.sparql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.xuetu.graph.vocab.Prefixes;

/// JSON-LD 1.1, flattened, with our prefixes as context.
final class JsonLdStream extends SubjectRuns {
  private final JsonGenerator json;

  JsonLdStream(OutputStream out) {
    try {
      json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  void begin() throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
      json.writeStringField(prefix.getKey(), prefix.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("@graph");
  }

  @Override
  void run(Node subject, Map<Node, List<Node>> values) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id(subject));
    for (Map.Entry<Node, List<Node>> property : values.entrySet()) {
      boolean types = property.getKey().equals(RDF.type.asNode());
      boolean named = property.getValue().stream().noneMatch(Node::isLiteral);
      json.writeArrayFieldStart(types && named ? "@type" : shortened(property.getKey().getURI()));
      for (Node value : property.getValue()) {
        if (types && named) {
          json.writeString(value.isURI() ? shortened(value.getURI()) : id(value));
        } else {
          value(value);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  @Override
  void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    json.close();
  }

  private void value(Node value) throws IOException {
    json.writeStartObject();
    if (value.isLiteral()) {
      json.writeStringField("@value", value.getLiteralLexicalForm());
      if (!value.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@language", value.getLiteralLanguage());
        if (value.getLiteralBaseDirection() != null) {
          json.writeStringField("@direction", value.getLiteralBaseDirection().direction());
        }
      } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        json.writeStringField("@type", value.getLiteralDatatypeURI());
      }
    } else {
      json.writeStringField("@id", id(value));
    }
    json.writeEndObject();
  }

  private static String id(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    if (node.isBlank()) {
      byte[] label = node.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8);
      return "_:b" + HexFormat.of().formatHex(label);
    }
    throw Unwritable.because("JSON-LD 写不了三元组项，请改用 Turtle。");
  }

  /// `schema:name` for an IRI of one of our prefixes.
  static String shortened(String iri) {
    return prefixed(iri).orElse(iri);
  }

  static Optional<String> prefixed(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String local = iri.substring(prefix.getValue().length());
        if (local.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
          return Optional.of(prefix.getKey() + ":" + local);
        }
      }
    }
    return Optional.empty();
  }
}
