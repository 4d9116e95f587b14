package org.xuetu.graph.exchange;

import java.util.Optional;

/// Carries an [RdfException] through the callbacks of a parser.
final class Refusal extends RuntimeException {
  private final RdfException refused;

  Refusal(RdfException refused) {
    super(refused);
    this.refused = refused;
  }

  RdfException refused() {
    return refused;
  }

  /// The refusal somewhere in the causes of what a library threw.
  static Optional<RdfException> in(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof Refusal refusal) {
        return Optional.of(refusal.refused);
      }
    }
    return Optional.empty();
  }
}
