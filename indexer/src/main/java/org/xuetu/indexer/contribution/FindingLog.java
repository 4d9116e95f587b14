package org.xuetu.indexer.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuetu.graph.standard.Severity;

/// Keeps the first findings of each weight and counts all of them.
final class FindingLog {
  private final int most;
  private final Map<Severity, List<ContributionFinding>> kept = new EnumMap<>(Severity.class);
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private final SortedMap<String, Long> codes = new TreeMap<>();

  /// @param most how many findings are told at most
  FindingLog(int most) {
    this.most = most;
    for (Severity severity : Severity.values()) {
      kept.put(severity, new ArrayList<>());
      counts.put(severity, 0L);
    }
  }

  void add(ContributionFinding finding) {
    counts.merge(finding.severity(), 1L, Long::sum);
    codes.merge(finding.code(), 1L, Long::sum);
    kept.computeIfPresent(
        finding.severity(),
        (_, list) -> {
          if (list.size() < most) {
            list.add(finding);
          }
          return list;
        });
  }

  long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  SortedMap<String, Long> codes() {
    return new TreeMap<>(codes);
  }

  /// What must be mended comes first where not all can be told; those told stand in the order of the
  /// rows.
  List<ContributionFinding> told() {
    List<ContributionFinding> told = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      kept.getOrDefault(severity, List.of()).stream().limit(most - told.size()).forEach(told::add);
    }
    told.sort(
        Comparator.comparing((ContributionFinding it) -> it.place().sheet().orElse(""))
            .thenComparing(it -> it.place().row().orElse(0)));
    return List.copyOf(told);
  }
}
