package org.xuetu.indexer.table;

/// A place inside a file, as precise as it is known.
///
/// @param sheet empty when there is none or the whole file is meant
/// @param row 0 when the whole sheet is meant
/// @param column from 1; 0 when the whole row is meant
record Spot(String sheet, int row, int column) {
  static final Spot FILE = new Spot("", 0, 0);

  static Spot row(int row) {
    return new Spot("", row, 0);
  }
}
