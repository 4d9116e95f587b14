package org.xuetu.indexer.related;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.indexer.related.Related.Aspect;
import org.xuetu.indexer.related.Related.Evidence;

/// What speaks for and against two courses being equivalent. What is unknown of either is no evidence.
final class EquivalenceEvidence {
  /// Of the nearest names only so near ones are worth a person's time.
  private static final double LEAST_NAME = 0.6;

  private static final double LEAST = 0.65;

  private EquivalenceEvidence() {}

  static List<Evidence> of(Candidate one, Candidate other) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            Aspect.NAME,
            one.name().similarity(other.name()),
            one.entity().name() + "、" + other.entity().name()));
    if (one.credits().isPresent() && other.credits().isPresent()) {
      evidence.add(credits(one.credits().get(), other.credits().get()));
    }
    if (!one.levels().isEmpty() && !other.levels().isEmpty()) {
      evidence.add(levels(one.levels(), other.levels()));
    }
    if (!one.majors().isEmpty() && !other.majors().isEmpty()) {
      evidence.add(plans(one, other));
    }
    return evidence;
  }

  private static Evidence credits(BigDecimal one, BigDecimal other) {
    double less = Math.min(one.doubleValue(), other.doubleValue());
    double more = Math.max(one.doubleValue(), other.doubleValue());
    String detail =
        one.compareTo(other) == 0
            ? "都是 %s 学分".formatted(one.toPlainString())
            : "%s 学分和 %s 学分".formatted(one.toPlainString(), other.toPlainString());
    return new Evidence(Aspect.CREDITS, more == 0 ? 1 : less / more, detail);
  }

  private static Evidence levels(Set<String> one, Set<String> other) {
    Set<String> shared = shared(one, other);
    String detail =
        shared.isEmpty()
            ? "%s；%s".formatted(String.join("、", one), String.join("、", other))
            : "都用于" + String.join("、", shared);
    return new Evidence(Aspect.LEVEL, shared.isEmpty() ? 0 : 1, detail);
  }

  /// Two courses of one plan are two courses; in different plans of the same major they may be one.
  private static Evidence plans(Candidate one, Candidate other) {
    int together = shared(one.programmes(), other.programmes()).size();
    int majors = shared(one.majors(), other.majors()).size();
    if (together > 0) {
      return new Evidence(Aspect.PLANS, 0, "%d 个计划里两门都要修".formatted(together));
    }
    if (majors == 0) {
      return new Evidence(Aspect.PLANS, 0, "所在计划没有相同的专业");
    }
    double share = (double) majors / Math.min(one.majors().size(), other.majors().size());
    return new Evidence(Aspect.PLANS, share, "在 %d 个相同专业的不同计划里".formatted(majors));
  }

  /// A name alone is too little, unless it is the same.
  static boolean suffices(List<Evidence> evidence) {
    double name = evidence.getFirst().agreement();
    return name >= LEAST_NAME && (evidence.size() > 1 || name == 1) && score(evidence) >= LEAST;
  }

  static double score(List<Evidence> evidence) {
    double weights = evidence.stream().mapToDouble(it -> it.aspect().weight()).sum();
    double agreed =
        evidence.stream().mapToDouble(it -> it.aspect().weight() * it.agreement()).sum();
    return agreed / weights;
  }

  private static Set<String> shared(Set<String> one, Set<String> other) {
    Set<String> shared = new TreeSet<>(one);
    shared.retainAll(other);
    return shared;
  }
}
