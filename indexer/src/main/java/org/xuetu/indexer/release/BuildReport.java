package org.xuetu.indexer.release;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuetu.indexer.source.Finding;
import org.xuetu.indexer.source.TableReport;

/// How a build ended.
///
/// @param manifest of the release; absent when the data was refused
/// @param tables what became of each table's rows; empty when nothing was read
/// @param times how long each stage took
/// @param processorTimes what the processors worked on; empty when nothing was read
/// @param served whether this release is served now; false while another is pinned
public record BuildReport(
    String id,
    Outcome outcome,
    Optional<ReleaseManifest> manifest,
    boolean served,
    long rows,
    List<Finding> findings,
    List<TableReport> tables,
    Map<BuildStage, Duration> times,
    Map<BuildWork, Duration> processorTimes) {

  /// What came of a build.
  public enum Outcome {
    BUILT,
    /// The same input was built before: nothing was done but to serve it.
    UNCHANGED,
    /// Rows were bad and the policy was to stop.
    REFUSED
  }

  public BuildReport {
    findings = List.copyOf(findings);
    tables = List.copyOf(tables);
    times = ordered(BuildStage.class, times);
    processorTimes = ordered(BuildWork.class, processorTimes);
  }

  private static <E extends Enum<E>> Map<E, Duration> ordered(
      Class<E> type, Map<E, Duration> times) {
    Map<E, Duration> ordered = new EnumMap<>(type);
    ordered.putAll(times);
    return Collections.unmodifiableMap(ordered);
  }

  /// How many findings there are of each code.
  public SortedMap<String, Long> findingsByCode() {
    SortedMap<String, Long> byCode = new TreeMap<>();
    findings.forEach(finding -> byCode.merge(finding.code().key(), 1L, Long::sum));
    return byCode;
  }
}
