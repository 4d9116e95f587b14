package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.CreditUse;
import org.xuetu.graph.recognition.Recognition;

/// One way to complete a programme, without dates: branch, use of passed courses, items that count.
///
/// @param counted all items that count, in the order of the programme
/// @param remaining those that have still to be passed
/// @param certificates the rules by which never examined courses among them are settled
/// @param firstPasses papers that have to be passed before an exemption can be applied for
record Candidate(
    Branch branch,
    Recognition recognition,
    List<PlanItem> counted,
    List<PlanItem> remaining,
    SortedMap<String, CertificateRule> certificates,
    int firstPasses) {
  /// Fewest further pieces of integrated practice, then fewest papers left, then fewest credits left, then most credits recognised, then course codes:
  /// which of several plans with the same finish is given.
  static final Comparator<Candidate> PREFERENCE =
      Comparator.<Candidate>comparingLong(
              candidate -> candidate.papers().stream().filter(Electives::isIntegrated).count())
          .thenComparingInt(candidate -> candidate.papers().size())
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
    return remaining(ItemKind::takesPlace);
  }

  List<PlanItem> practicals() {
    return remaining(kind -> kind == ItemKind.PRACTICAL);
  }

  List<PlanItem> theses() {
    return remaining(kind -> kind == ItemKind.THESIS);
  }

  private List<PlanItem> remaining(Predicate<ItemKind> wanted) {
    return remaining.stream()
        .filter(item -> wanted.test(item.kind()) && !certificates.containsKey(item.course()))
        .toList();
  }

  /// The remaining items that a certificate settles.
  List<PlanItem> settledBy(CertificateRule rule) {
    return remaining.stream().filter(item -> rule.equals(certificates.get(item.course()))).toList();
  }

  Credits recognisedCredits() {
    return Selections.creditsOf(counted.stream().filter(item -> !remaining.contains(item)).toList())
        .plus(recognition.free());
  }

  /// The exemptions that the plan rests on.
  List<CreditUse> exemptions() {
    return recognition.exemptionsOf(Set.copyOf(counted));
  }

  /// The items that are exempted or will be by a certificate.
  Set<PlanItem> exempted() {
    Set<PlanItem> exempted = new HashSet<>();
    exemptions().forEach(use -> exempted.addAll(use.covers()));
    exempted.retainAll(counted);
    remaining.stream()
        .filter(item -> certificates.containsKey(item.course()))
        .forEach(exempted::add);
    return exempted;
  }

  /// The last month in which all exemptions can be applied for, for graduation in a round.
  Optional<YearMonth> exemptBy(YearMonth round, Timeline timeline) {
    if (exempted().isEmpty()) {
      return Optional.empty();
    }
    YearMonth last = round.minusMonths(timeline.exemptionLead());
    return exemptions().stream()
        .flatMap(use -> use.usableUntil().stream())
        .min(Comparator.naturalOrder())
        .filter(month -> month.isBefore(last))
        .or(() -> Optional.of(last));
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
      Map<String, CertificateRule> certificates,
      int firstPasses) {
    Set<PlanItem> covered = recognition.covered();
    List<PlanItem> counted = items.stream().sorted().toList();
    List<PlanItem> remaining = counted.stream().filter(item -> !covered.contains(item)).toList();
    SortedMap<String, CertificateRule> needed = new TreeMap<>(certificates);
    needed.keySet().retainAll(courses(remaining));
    return new Candidate(branch, recognition, counted, remaining, needed, firstPasses);
  }
}
