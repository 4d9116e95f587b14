package org.xuetu.graph.pathway.model;

import org.xuetu.graph.model.Certainty;

/// Where a planning record was read and how far it can be trusted.
///
/// @param source the document in words
public record Citation(Certainty certainty, String source) {
  /// The same source, when what is said of the future rests on it.
  public Citation forecast() {
    return new Citation(Certainty.LOW, source);
  }
}
