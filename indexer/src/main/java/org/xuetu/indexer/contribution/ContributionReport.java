package org.xuetu.indexer.contribution;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.xuetu.graph.standard.ScoreWeights;
import org.xuetu.graph.standard.Severity;
import org.xuetu.graph.standard.Standard;

/// The answer to one contribution.
///
/// @param file its name
/// @param records how many it offers
/// @param counts all findings by weight
/// @param codes all findings by code
/// @param findings those that are told, in the order of the rows
/// @param score absent when there is no record
public record ContributionReport(
    String file,
    Standard.Heading standard,
    ContributionLimits limits,
    long records,
    Counts counts,
    SortedMap<String, Long> codes,
    List<ContributionFinding> findings,
    ScoreWeights weights,
    Optional<Score> score,
    List<ScoreBook.SchoolScore> schools,
    Preview preview) {
  /// How many findings there are of each weight.
  public record Counts(long violations, long warnings, long infos) {
    static Counts of(FindingLog log) {
      return new Counts(
          log.count(Severity.VIOLATION), log.count(Severity.WARNING), log.count(Severity.INFO));
    }

    public long all() {
      return violations + warnings + infos;
    }
  }

  public ContributionReport {
    findings = List.copyOf(findings);
    schools = List.copyOf(schools);
  }

  /// Whether nothing in it must be mended.
  public boolean conforms() {
    return counts.violations() == 0;
  }
}
