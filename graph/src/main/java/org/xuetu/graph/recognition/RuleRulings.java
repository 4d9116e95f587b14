package org.xuetu.graph.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;

/// Applies every recognition rule of a programme's province to a learner's achievements.
///
/// A rule of the whole country is a fallback: it is heard only where no rule of the province speaks
/// of the same certificate and the same course.
final class RuleRulings {
  private static final Set<String> GIVING =
      Set.of("exempt", "transfer", "substitute", "credits-only", "internship-exempt");
  private static final String PRACTICE = "实践课";

  private final PlanningRecords records;
  private final Programme programme;
  private final List<Achievement> achievements;
  private final LocalDate asOf;
  private final List<RecognitionRule> rules;

  RuleRulings(
      PlanningRecords records,
      Programme programme,
      List<Achievement> achievements,
      LocalDate asOf) {
    this.records = records;
    this.programme = programme;
    this.achievements = achievements;
    this.asOf = asOf;
    this.rules =
        records.rules().rulesFor(programme).stream()
            .filter(rule -> rule.validity().covers(asOf))
            .toList();
  }

  /// Whether rules of this form are decided here; the others are told in words.
  static boolean decides(RecognitionRule rule) {
    if (SameNameRulings.decides(rule) || WorkRulings.decides(rule)) {
      return true;
    }
    boolean names =
        !rule.effect().targets().isEmpty() || rule.effect().kind().equals("credits-only");
    return GIVING.contains(rule.effect().kind())
        && names
        && switch (rule.source().kind()) {
          case "certificate", "training", "other" -> !rule.source().anyOf().isEmpty();
          case "course" -> !rule.source().courses().isEmpty();
          case "diploma" -> rule.prior().level().or(rule.prior()::unfinishedLevel).isPresent();
          default -> false;
        };
  }

  List<Ruling> list() {
    List<Ruling> rulings = new ArrayList<>();
    for (RecognitionRule rule : rules) {
      if (!decides(rule) || isOverruled(rule)) {
        continue;
      }
      switch (rule.source().kind()) {
        case "course" -> {
          if (SameNameRulings.decides(rule)) {
            new SameNameRulings(records, programme, achievements).add(rule, rulings);
          } else {
            new CourseRulings(programme, achievements).add(rule, covers(rule), rulings);
          }
        }
        case "work" -> new WorkRulings(achievements).add(rule, rulings);
        case "diploma" ->
            new DiplomaRulings(programme, achievements).add(rule, covers(rule), rulings);
        default ->
            new CertificateRulings(records, achievements, asOf).add(rule, covers(rule), rulings);
      }
    }
    return rulings.stream().map(this::doubted).toList();
  }

  /// A rule that came into force about the month in which it is asked for decides nothing.
  private Ruling doubted(Ruling ruling) {
    return ruling.state() == CreditState.COUNTS && ruling.rule().isDoubtfulOn(asOf)
        ? new Ruling(
            ruling.rule(),
            ruling.used(),
            ruling.covers(),
            CreditState.UNDECIDED,
            "这条规定大约从 " + YearMonth.from(asOf) + " 起施行，当月是否已施行不明，请向考试院咨询，默认不计入。",
            ruling.usableUntil())
        : ruling;
  }

  /// Whether a rule of the country has to stand back behind one of the province.
  private boolean isOverruled(RecognitionRule rule) {
    return rule.scope().provinces().contains(RecognitionRule.Scope.NATIONAL)
        && rules.stream()
            .filter(other -> !other.scope().provinces().contains(RecognitionRule.Scope.NATIONAL))
            .filter(other -> overlap(other.effect().targets(), rule.effect().targets()))
            .anyMatch(other -> overlap(other.source().anyOf(), rule.source().anyOf()));
  }

  private static boolean overlap(List<String> one, List<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /// The items of the programme that a rule can stand for. A thesis is never exempted, and a
  /// practical part only by a certificate where the province says so, and integrated practice never.
  private List<PlanItem> covers(RecognitionRule rule) {
    if (rule.effect().kind().equals("internship-exempt")) {
      return List.of();
    }
    return rule.effect().targets().stream()
        .flatMap(target -> programme.findItem(target).stream())
        .filter(item -> item.kind() != ItemKind.THESIS)
        .filter(item -> item.open().map(open -> !open.integrated()).orElse(true))
        .filter(item -> forbidding(item, rule).isEmpty())
        .toList();
  }

  /// The rule that keeps an item from being exempted by another rule.
  private Optional<RecognitionRule> forbidding(PlanItem item, RecognitionRule by) {
    boolean practice =
        item.kind() == ItemKind.PRACTICAL
            && by.effect().isExemption()
            && !by.source().kind().equals("certificate");
    return rules.stream()
        .filter(rule -> rule.effect().kind().equals("forbid"))
        .filter(
            rule ->
                rule.effect().targets().contains(item.course())
                    || (practice && rule.effect().targetWords().equals(PRACTICE)))
        .findFirst();
  }
}
