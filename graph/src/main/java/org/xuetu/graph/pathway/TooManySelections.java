package org.xuetu.graph.pathway;

/// There are more ways to complete a programme, or to use achievements in it, than can be listed.
/// For one target [ElectiveSearch] finds the best without listing.
final class TooManySelections extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManySelections() {
    super("more ways than can be listed", null, false, false);
  }
}
