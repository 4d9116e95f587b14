package org.xuetu.graph.store;

/// The three orders triples are kept in; each answers the patterns whose bound terms come first.
enum TripleOrder {
  SPO(0, 1, 2),
  POS(1, 2, 0),
  OSP(2, 0, 1);

  private final int first;
  private final int second;
  private final int third;

  TripleOrder(int first, int second, int third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  /// Which of subject (0), predicate (1), object (2) stands in a column of this order.
  int term(int column) {
    return switch (column) {
      case 0 -> first;
      case 1 -> second;
      default -> third;
    };
  }

  /// In which column of this order a term stands.
  int column(int term) {
    if (term == first) {
      return 0;
    }
    return term == second ? 1 : 2;
  }

  /// The order in which the bound terms of a pattern stand first.
  static TripleOrder forPattern(boolean subject, boolean predicate, boolean object) {
    if (object && !predicate) {
      return OSP;
    }
    return predicate && !subject ? POS : SPO;
  }
}
