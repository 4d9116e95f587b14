package org.xuetu.indexer.table;

import java.util.Optional;

/// A file that is refused as a whole: where, why, and what its owner can do.
public final class UnreadableTable extends Exception {
  /// A limit and how much it allows.
  public record Exceeded(TableLimit limit, long allowed) {}

  private final TableProblem problem;
  private final Spot spot;
  private final String fix;
  private final Optional<Exceeded> exceeded;

  private UnreadableTable(
      TableProblem problem, Spot spot, String message, String fix, Optional<Exceeded> exceeded) {
    super(message);
    this.problem = problem;
    this.spot = spot;
    this.fix = fix;
    this.exceeded = exceeded;
  }

  UnreadableTable(TableProblem problem, Spot spot, String message, String fix) {
    this(problem, spot, message, fix, Optional.empty());
  }

  static UnreadableTable tooLarge(TableLimit limit, long allowed, Spot spot) {
    return new UnreadableTable(
        TableProblem.LIMIT_EXCEEDED,
        spot,
        limit.words(allowed) + "（" + limit.key() + "）",
        "请拆成几个较小的文件；确有需要时，调高 " + limit.key(),
        Optional.of(new Exceeded(limit, allowed)));
  }

  static UnreadableTable damaged(String sheet, String message) {
    return new UnreadableTable(
        TableProblem.FILE_DAMAGED, new Spot(sheet, 0, 0), message, "请用表格软件打开后重新保存，再试一次");
  }

  public TableProblem problem() {
    return problem;
  }

  /// Empty when the file has no sheets or the whole file is meant.
  public String sheet() {
    return spot.sheet();
  }

  /// As a spreadsheet counts; 0 when the whole sheet or file is meant.
  public int row() {
    return spot.row();
  }

  /// From 1; 0 when no single column is meant.
  public int column() {
    return spot.column();
  }

  /// What is wrong, in Chinese.
  public String message() {
    return String.valueOf(getMessage());
  }

  /// What to do about it, in Chinese.
  public String fix() {
    return fix;
  }

  /// The limit that was exceeded, whose key is its name in a manifest.
  public Optional<Exceeded> exceeded() {
    return exceeded;
  }
}
