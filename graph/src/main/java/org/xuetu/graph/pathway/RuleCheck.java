package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.Achievement.Kind;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Verifier: does a recognition rule give what a recognised credit says it gives, to this learner,
/// for this programme, on that day?
final class RuleCheck {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final Collection<Achievement> held;
  private final Breaches breaches;

  RuleCheck(
      PlanningRecords records,
      Programme programme,
      PathwayRequest request,
      Collection<Achievement> held,
      Breaches breaches) {
    this.records = records;
    this.programme = programme;
    this.request = request;
    this.held = held;
    this.breaches = breaches;
  }

  void check(RecognitionRule rule, RecognisedCredit credit) {
    checkScope(rule);
    checkTarget(rule, credit);
    List<Achievement> used = new ArrayList<>();
    for (Achievement each : held) {
      if (credit.achievements().contains(each.id())) {
        used.add(each);
      }
    }
    switch (rule.source().kind()) {
      case "course" -> {
        if (rule.effect().targets().isEmpty()) {
          checkSameName(rule, credit.target().orElse(""), used);
        } else {
          checkCourses(rule, used);
        }
      }
      case "diploma" -> checkDiploma(rule, credit, used);
      default -> checkCertificates(rule, used);
    }
  }

  private void checkScope(RecognitionRule rule) {
    RecognitionRule.Scope scope = rule.scope();
    boolean here =
        scope.provinces().contains(programme.province().key()) || scope.provinces().contains("cn");
    boolean major =
        scope.majors().isEmpty() || scope.majors().contains(programme.major().orElse(""));
    boolean area =
        programme.open().isPresent()
            ? scope.area().equals("open-education")
                && scope.school().equals(programme.open().map(open -> open.school()))
            : scope.area().equals("self-taught");
    breaches.unless(here && major && area, "rule-scope", rule.key());
    RecognitionRule.Validity validity = rule.validity();
    LocalDate day = request.constraints().start().atDay(1);
    boolean inForce =
        (validity.from().isEmpty() || !day.isBefore(validity.from().get()))
            && (validity.until().isEmpty() || !day.isAfter(validity.until().get()));
    YearMonth month = request.constraints().start();
    boolean begun = validity.fromAbout().isEmpty() || !month.isBefore(validity.fromAbout().get());
    breaches.unless(inForce && begun && !validity.corrected(), "rule-over", rule.key());
    boolean doubtful =
        rule.citation().certainty() == Certainty.LOW
            || validity.hypothesis()
            || validity.fromAbout().equals(Optional.of(month));
    breaches.unless(!doubtful || request.learner().undecided(), "uncertain-rule", rule.key());
  }

  private void checkTarget(RecognitionRule rule, RecognisedCredit credit) {
    String kind = rule.effect().kind();
    if (credit.target().isEmpty()) {
      Credits worth = rule.effect().credits().map(Credits::of).orElse(Credits.ZERO);
      breaches.unless(
          kind.equals("credits-only") && credit.credits().equals(worth),
          "credits-without-course",
          rule.key());
      return;
    }
    String target = credit.target().get();
    boolean gives = kind.equals("exempt") || kind.equals("substitute") || kind.equals("transfer");
    boolean covered =
        rule.effect().targets().contains(target)
            || rule.effect().targets().isEmpty() && rule.source().form().isPresent();
    breaches.unless(gives && covered, "not-covered", rule.key() + target);
    for (PlanItem item : programme.items()) {
      if (item.course().equals(target)) {
        boolean practice =
            item.kind() == ItemKind.PRACTICAL
                && kind.equals("exempt")
                && !rule.source().kind().equals("certificate")
                && forbids("实践课");
        breaches.unless(
            item.kind() != ItemKind.THESIS && !practice, "never-exempted", rule.key() + target);
      }
    }
  }

  private boolean forbids(String what) {
    for (RecognitionRule rule : records.rules().rules()) {
      if (rule.effect().kind().equals("forbid")
          && rule.scope().provinces().contains(programme.province().key())
          && rule.effect().targetWords().equals(what)) {
        return true;
      }
    }
    return false;
  }

  private void checkCourses(RecognitionRule rule, List<Achievement> used) {
    boolean enough = used.size() == rule.source().minCount();
    for (Achievement each : used) {
      boolean own = programme.items().stream().anyMatch(item -> item.course().equals(each.key()));
      enough &= each.kind() == Kind.COURSE && !own && rule.source().courses().contains(each.key());
    }
    breaches.unless(enough, "rule-source", rule.key());
  }

  /// One course of the same name, whose level and credits are not lower in the programmes that hold
  /// it.
  private void checkSameName(RecognitionRule rule, String target, List<Achievement> used) {
    breaches.unless(used.size() == 1, "rule-source", rule.key() + " " + used.size());
    for (Achievement each : used) {
      String name = records.findCourse(each.key()).map(Course::name).orElse("");
      int credits = Integer.MAX_VALUE;
      boolean bachelor = false;
      for (Programme holder : records.programmes()) {
        if (rule.source().form().equals(Optional.of(holder.form().key()))) {
          for (PlanItem item : holder.items()) {
            if (item.course().equals(each.key())) {
              credits = Math.min(credits, item.credits().tenths());
              bachelor |= !holder.level().equals("junior-college");
            }
          }
        }
      }
      boolean fits = false;
      for (PlanItem item : programme.items()) {
        fits |=
            item.course().equals(target)
                && item.name().equals(name)
                && credits >= item.credits().tenths()
                && credits != Integer.MAX_VALUE
                && (bachelor || programme.level().equals("junior-college"));
      }
      breaches.unless(fits, "rule-source", rule.key() + " " + each.id());
    }
  }

  private void checkDiploma(RecognitionRule rule, RecognisedCredit credit, List<Achievement> used) {
    boolean diploma = used.stream().anyMatch(each -> each.kind() == Kind.DIPLOMA);
    Optional<String> name = credit.targetName();
    boolean course = used.stream().anyMatch(each -> each.kind() == Kind.SCHOOL_COURSE);
    breaches.unless(
        diploma && name.isPresent() && (course || !rule.prior().needsCourse()),
        "rule-source",
        rule.key());
    for (Achievement each : used) {
      if (each.kind() == Kind.DIPLOMA) {
        String words = each.key() + each.origin().level().orElse("");
        boolean secondary = words.contains("高中") || words.contains("中专");
        boolean junior = words.contains("专科") || words.contains("大专") || words.contains("CR001");
        boolean bachelorAsked = rule.prior().level().equals(Optional.of("bachelor"));
        breaches.unless(
            !secondary && !(junior && bachelorAsked), "rule-source", rule.key() + words);
        rule.prior()
            .field()
            .ifPresent(
                field ->
                    breaches.unless(
                        each.origin().major().isPresent()
                            && shares(field, each.origin().major().get()),
                        "rule-source",
                        rule.key() + " " + field));
      }
    }
  }

  /// Whether the words of a field and of a major have two characters in a row in common.
  private static boolean shares(String field, String major) {
    for (int i = 0; i + 1 < field.length(); i++) {
      if (major.contains(field.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }

  private void checkCertificates(RecognitionRule rule, List<Achievement> used) {
    boolean first = false;
    boolean scored = false;
    boolean others = rule.source().allOf().isEmpty();
    for (Achievement each : used) {
      boolean source = serves(each, rule.source().anyOf());
      boolean companion = serves(each, rule.source().allOf());
      breaches.unless(source || companion, "rule-source", rule.key() + " " + each.id());
      first |= source;
      scored |= source && hasScore(rule, each);
      checkDate(rule, each);
      others |= companion;
    }
    breaches.unless(first && others, "rule-source", rule.key());
    breaches.unless(scored || !first, "rule-score", rule.key());
  }

  private boolean serves(Achievement achievement, List<String> asked) {
    boolean all = !achievement.credentials().isEmpty();
    for (String credential : achievement.credentials()) {
      all &= asked.stream().anyMatch(each -> records.rules().standsFor(credential, each));
    }
    return all;
  }

  private static boolean hasScore(RecognitionRule rule, Achievement certificate) {
    if (rule.source().minScore().isEmpty()) {
      return true;
    }
    BigDecimal least = new BigDecimal(rule.source().minScore().getAsInt());
    return certificate.score().map(score -> score.compareTo(least) >= 0).orElse(false);
  }

  private void checkDate(RecognitionRule rule, Achievement certificate) {
    RecognitionRule.Validity validity = rule.validity();
    if (validity.certificateBefore().isEmpty() && validity.certificateYears().isEmpty()) {
      return;
    }
    if (certificate.date().isEmpty()) {
      breaches.add("rule-date", rule.key() + " without a date");
      return;
    }
    LocalDate date = certificate.date().get();
    if (validity.certificateBefore().isPresent()) {
      breaches.unless(date.isBefore(validity.certificateBefore().get()), "rule-date", rule.key());
    }
    if (validity.certificateYears().isPresent()) {
      int age = request.constraints().start().getYear() - date.getYear();
      breaches.unless(age < validity.certificateYears().getAsInt(), "rule-date", rule.key());
    }
  }
}
