package org.xuetu.indexer.contribution;

import java.util.Optional;
import org.xuetu.graph.standard.Severity;

/// One thing about a contribution that its sender should know, in Chinese, with what to do.
///
/// @param code stable; a rule's code, or that of a [FileProblem]
/// @param value what stands there
public record ContributionFinding(
    Severity severity,
    String code,
    Place place,
    Optional<String> value,
    String message,
    String fix) {
  private static final int LONGEST_VALUE = 200;

  public ContributionFinding {
    value = value.map(ContributionFinding::shortened);
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  /// One line for a report.
  public String line() {
    StringBuilder line = new StringBuilder(severity.zh()).append("：");
    place.sheet().ifPresent(sheet -> line.append("工作表「").append(sheet).append('」'));
    place.row().ifPresent(row -> line.append("第").append(row).append("行"));
    place.focus().ifPresent(focus -> line.append('<').append(focus).append('>'));
    place.column().ifPresent(column -> line.append("「").append(column).append("」"));
    line.append(message);
    value.ifPresent(it -> line.append("（值：").append(it.replaceAll("\\s+", " ")).append("）"));
    return line.append("。").append(fix).append("。 [").append(code).append(']').toString();
  }
}
