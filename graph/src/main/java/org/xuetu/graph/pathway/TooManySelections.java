package org.xuetu.graph.pathway;

/// There are more ways to complete a programme than can be listed; [ElectiveSearch] finds the best
/// of them without listing.
final class TooManySelections extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManySelections() {
    super("more ways to complete a programme than can be listed", null, false, false);
  }
}
