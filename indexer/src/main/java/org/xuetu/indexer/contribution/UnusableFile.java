package org.xuetu.indexer.contribution;

import java.util.Optional;
import org.xuetu.graph.exchange.RdfException;
import org.xuetu.graph.exchange.TextPlace;
import org.xuetu.indexer.table.TableLimit;
import org.xuetu.indexer.table.TableProblem;
import org.xuetu.indexer.table.UnreadableTable;

/// A file that cannot be checked at all: why, where, and what its owner can do.
public final class UnusableFile extends Exception {
  /// The sort of reason.
  public enum Reason {
    /// Not of a kind that is read here, whatever its name says.
    KIND,
    /// Beyond a limit.
    SIZE,
    /// Damaged, or not what its kind should be.
    CONTENT
  }

  private final Reason reason;
  private final String code;
  private final String place;
  private final String problem;
  private final String fix;

  private UnusableFile(Reason reason, String code, String place, String problem, String fix) {
    super(problem);
    this.reason = reason;
    this.code = code;
    this.place = place;
    this.problem = problem;
    this.fix = fix;
  }

  static UnusableFile of(UnreadableTable fault) {
    StringBuilder place = new StringBuilder();
    if (!fault.sheet().isEmpty()) {
      place.append("工作表「").append(fault.sheet()).append("」");
    }
    if (fault.row() > 0) {
      place.append("第 ").append(fault.row()).append(" 行");
    }
    if (fault.column() > 0) {
      place.append("第 ").append(fault.column()).append(" 列");
    }
    return new UnusableFile(
        reason(fault.problem()),
        fault.problem().key(),
        place.toString(),
        fault
            .exceeded()
            .map(exceeded -> exceeded.limit().words(exceeded.allowed()))
            .orElse(fault.message()),
        fault
            .exceeded()
            .map(exceeded -> "请拆成几个较小的文件" + raise(setting(exceeded.limit())))
            .orElse(fault.fix()));
  }

  private static String raise(Optional<String> setting) {
    return setting.map(name -> "；确有需要时，请运行服务的人调高 " + name).orElse("");
  }

  /// The setting that a limit follows from; some are fixed.
  private static Optional<String> setting(TableLimit limit) {
    return switch (limit) {
      case BYTES, UNPACKED_BYTES -> Optional.of("contributionBytes");
      case ROWS, CELLS, HELD_CELLS -> Optional.of("contributionRows");
      case COLUMNS, CHARACTERS -> Optional.empty();
    };
  }

  private static Reason reason(TableProblem problem) {
    return switch (problem) {
      case FILE_KIND, FILE_MACROS -> Reason.KIND;
      case LIMIT_EXCEEDED -> Reason.SIZE;
      case FILE_EMPTY,
          FILE_ENCRYPTED,
          FILE_DAMAGED,
          ENCODING_INVALID,
          CSV_MALFORMED,
          JSON_MALFORMED,
          XML_FORBIDDEN ->
          Reason.CONTENT;
    };
  }

  static UnusableFile of(RdfException fault) {
    return new UnusableFile(
        reason(fault.reason()),
        fault.reason().key(),
        fault.place().map(TextPlace::sentence).orElse(""),
        fault.problem(),
        fault.fix() + raise(setting(fault.reason())));
  }

  private static Optional<String> setting(RdfException.Reason reason) {
    return switch (reason) {
      case TOO_LARGE -> Optional.of("contributionBytes");
      case TOO_MANY_TRIPLES, TOO_MANY_BLANK_NODES, TOO_MANY_ROWS ->
          Optional.of("contributionTriples");
      default -> Optional.empty();
    };
  }

  private static Reason reason(RdfException.Reason reason) {
    return switch (reason) {
      case SYNTAX_UNKNOWN -> Reason.KIND;
      case TOO_LARGE,
          TOO_DEEP,
          TOO_MANY_TRIPLES,
          TOO_MANY_BLANK_NODES,
          LITERAL_TOO_LONG,
          NUMBER_TOO_LONG,
          TIMEOUT,
          TOO_MANY_ROWS ->
          Reason.SIZE;
      default -> Reason.CONTENT;
    };
  }

  public Reason reason() {
    return reason;
  }

  /// Stable, such as `file-kind` or `rdf-too-deep`.
  public String code() {
    return code;
  }

  /// Where in the file, in words.
  public Optional<String> place() {
    return Optional.of(place).filter(it -> !it.isEmpty());
  }

  public String sentence() {
    return place().map(at -> at + "：").orElse("") + problem + "。" + fix + "。";
  }
}
