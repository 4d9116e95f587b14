package org.xuetu.graph.vocab;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xuetu.graph.model.RecordId;

/// How things are named under one base: `{base}/id/{kind}/{key}`, `{base}/source/{name}`.
public final class Iris {
  private final String base;

  /// @param base without a final slash, such as `http://localhost:7070`
  public Iris(String base) {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]*[^/\\s<>\"{}|\\\\^`]")) {
      throw new IllegalArgumentException("not a base IRI: " + base);
    }
    this.base = base;
  }

  public String base() {
    return base;
  }

  public String of(RecordId id) {
    return base + "/id/" + id.kind() + "/" + encode(id.key());
  }

  /// The named graph that holds what one source states.
  public String ofSource(String name) {
    return base + "/source/" + encode(name);
  }

  /// Everything, as one dataset.
  public String ofDataset() {
    return base + "/dataset";
  }

  /// The endpoint, as a thing that can be described.
  public String ofService() {
    return base + "/sparql#service";
  }

  /// The prefixes, as a set of declarations.
  public String ofPrefixes() {
    return base + "/sparql#prefixes";
  }

  /// An example query, by its file's name.
  public String ofExample(String name) {
    return base + "/api/examples#" + encode(name);
  }

  /// A stored query, by its file's name: where its answer is.
  public String ofQuery(String name) {
    return base + "/api/queries/" + encode(name);
  }

  public static String ofConcept(String scheme, String key) {
    return Prefixes.CONCEPT + scheme + "/" + encode(key);
  }

  public static String ofScheme(String scheme) {
    return Prefixes.CONCEPT + scheme;
  }

  /// The record an IRI names; empty for any other IRI.
  public Optional<RecordId> find(String iri) {
    String start = base + "/id/";
    if (!iri.startsWith(start)) {
      return Optional.empty();
    }
    String rest = iri.substring(start.length());
    int slash = rest.indexOf('/');
    if (slash <= 0 || slash == rest.length() - 1) {
      return Optional.empty();
    }
    try {
      String key = URLDecoder.decode(rest.substring(slash + 1), StandardCharsets.UTF_8);
      return Optional.of(new RecordId(rest.substring(0, slash), key));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encode(String part) {
    if (isPlain(part)) {
      return part;
    }
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Most keys are codes that need no encoding.
  private static boolean isPlain(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean plain =
          (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || c == '-'
              || c == '.'
              || c == '_';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
