package org.xuetu.indexer.table;

/// How large a table file may be.
///
/// @param bytes of the file as it is stored
/// @param unpackedBytes of everything that is read out of a compressed workbook
/// @param rows of one sheet, the header and empty ones included
/// @param columns of one row
/// @param cells of the whole file
/// @param heldCells of a file whose cells are held all at once, as those of workbooks and JSON are
/// @param characters of one cell
public record TableLimits(
    long bytes,
    long unpackedBytes,
    int rows,
    int columns,
    int cells,
    int heldCells,
    int characters) {
  /// For a file that somebody sends: a few hundred thousand cells with room to spare.
  public static final TableLimits UPLOAD =
      new TableLimits(20_000_000, 120_000_000, 200_000, 400, 4_000_000, 4_000_000, 32_767);

  /// For the tables of a data folder, which their keeper put there on purpose. They are read row by
  /// row, so that only workbooks and JSON need memory by their size, some hundred bytes for a cell.
  public static final TableLimits SOURCE =
      new TableLimits(
          2_000_000_000, 200_000_000, 20_000_000, 1_000, 400_000_000, 5_000_000, 1_000_000);

  /// The same, but one of them set otherwise.
  public TableLimits with(TableLimit limit, long allowed) {
    return new TableLimits(
        limit == TableLimit.BYTES ? allowed : bytes,
        limit == TableLimit.UNPACKED_BYTES ? allowed : unpackedBytes,
        limit == TableLimit.ROWS ? Math.toIntExact(allowed) : rows,
        limit == TableLimit.COLUMNS ? Math.toIntExact(allowed) : columns,
        limit == TableLimit.CELLS ? Math.toIntExact(allowed) : cells,
        limit == TableLimit.HELD_CELLS ? Math.toIntExact(allowed) : heldCells,
        limit == TableLimit.CHARACTERS ? Math.toIntExact(allowed) : characters);
  }

  long of(TableLimit limit) {
    return switch (limit) {
      case BYTES -> bytes;
      case UNPACKED_BYTES -> unpackedBytes;
      case ROWS -> rows;
      case COLUMNS -> columns;
      case CELLS -> cells;
      case HELD_CELLS -> heldCells;
      case CHARACTERS -> characters;
    };
  }

  void check(TableLimit limit, long amount, Spot spot) throws UnreadableTable {
    if (amount > of(limit)) {
      throw UnreadableTable.tooLarge(limit, of(limit), spot);
    }
  }
}
