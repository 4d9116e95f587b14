package org.xuetu.graph.exchange;

import java.util.Arrays;
import java.util.Optional;

/// What an RDF file may not exceed, by the names that a manifest uses.
public enum RdfLimit {
  BYTES("rdfBytes", Integer.MAX_VALUE - 16),
  TRIPLES("rdfTriples", Integer.MAX_VALUE),
  BLANK_NODES("rdfBlankNodes", Integer.MAX_VALUE),
  /// Parsers call themselves for every nesting, so that this much is safe on an ordinary stack.
  DEPTH("rdfDepth", 400),
  CHARACTERS("rdfCharacters", Integer.MAX_VALUE),
  ROWS("rdfRows", Integer.MAX_VALUE),
  SECONDS("rdfSeconds", 3600);

  private final String key;
  private final int most;

  RdfLimit(String key, int most) {
    this.key = key;
    this.most = most;
  }

  /// The name in a manifest, which a refusal names too.
  public String key() {
    return key;
  }

  /// As far as it can be raised.
  public int most() {
    return most;
  }

  public static Optional<RdfLimit> find(String key) {
    return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
  }
}
