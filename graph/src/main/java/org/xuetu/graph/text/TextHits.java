package org.xuetu.graph.text;

import java.util.List;
import java.util.Optional;

/// The answer to one question, read as far as somebody wants it. For one thread at a time.
public interface TextHits {
  /// How many there are.
  long total();

  /// The next hits, best first; none at the end.
  List<TextHit> next(int count);

  /// The hit that one thing is, asked of the index without reading the others.
  Optional<TextHit> find(String iri);
}
