package org.xuetu.graph.pathway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.recognition.Recognition;

/// One way to complete a programme, without dates: branch, use of passed courses, items that count.
///
/// @param counted all items that count, in the order of the programme
/// @param remaining those that have still to be passed
/// @param certificates the rules by which never examined courses among them are settled
record Candidate(
    Branch branch,
    Recognition recognition,
    List<PlanItem> counted,
    List<PlanItem> remaining,
    SortedMap<String, CertificateRule> certificates) {
  /// Fewest papers left, then fewest credits left, then most credits recognised, then course codes:
  /// which of several plans with the same finish is given.
  static final Comparator<Candidate> PREFERENCE =
      Comparator.<Candidate>comparingInt(candidate -> candidate.papers().size())
          .thenComparing(candidate -> Selections.creditsOf(candidate.remaining()))
          .thenComparing(Candidate::recognisedCredits, Comparator.reverseOrder())
          .thenComparing(candidate -> String.join(" ", courses(candidate.counted())))
          .thenComparing(candidate -> String.join(" ", courses(candidate.remaining())));

  /// For a degree a foreign language is worth more papers: schools ask for one.
  static final Comparator<Candidate> DEGREE_PREFERENCE =
      Comparator.<Candidate, Boolean>comparing(
              candidate -> candidate.branch().foreignLanguage().equals(Optional.of(false)))
          .thenComparing(PREFERENCE);

  private static List<String> courses(List<PlanItem> items) {
    return items.stream().map(PlanItem::course).toList();
  }

  List<PlanItem> papers() {
    return remaining(ItemKind.WRITTEN);
  }

  List<PlanItem> practicals() {
    return remaining(ItemKind.PRACTICAL);
  }

  List<PlanItem> theses() {
    return remaining(ItemKind.THESIS);
  }

  private List<PlanItem> remaining(ItemKind kind) {
    return remaining.stream()
        .filter(item -> item.kind() == kind && !certificates.containsKey(item.course()))
        .toList();
  }

  /// The remaining items that a certificate settles.
  List<PlanItem> settledBy(CertificateRule rule) {
    return remaining.stream().filter(item -> rule.equals(certificates.get(item.course()))).toList();
  }

  Credits recognisedCredits() {
    return Selections.creditsOf(
        counted.stream().filter(item -> !remaining.contains(item)).toList());
  }

  /// Courses passed before a batch of practice when all papers are passed by then.
  int passedBefore() {
    return counted.size() - remaining.size() + papers().size();
  }

  /// Whether the practical parts that ask for a number of passed courses can ever be sat.
  boolean reachesNumbers() {
    return practicals().stream()
        .allMatch(item -> passedBefore() >= item.minPassedBefore().orElse(0));
  }

  static Candidate of(
      Branch branch,
      Recognition recognition,
      Set<PlanItem> items,
      Map<String, CertificateRule> certificates) {
    Set<PlanItem> covered = recognition.covered();
    List<PlanItem> counted = items.stream().sorted().toList();
    List<PlanItem> remaining = counted.stream().filter(item -> !covered.contains(item)).toList();
    SortedMap<String, CertificateRule> needed = new TreeMap<>(certificates);
    needed.keySet().retainAll(courses(remaining));
    return new Candidate(branch, recognition, counted, remaining, needed);
  }
}
