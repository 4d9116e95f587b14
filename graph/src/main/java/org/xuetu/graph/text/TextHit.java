package org.xuetu.graph.text;

import java.util.Optional;

/// One thing found. Its words are read when they are asked for.
public interface TextHit {
  String iri();

  /// Comparable within one answer only.
  double score();

  /// Where it was found, as HTML with the matches in `em`; absent where nothing can be marked.
  Optional<String> snippet();

  /// The name it was found by: its own, or another one that it bears.
  String matched();
}
