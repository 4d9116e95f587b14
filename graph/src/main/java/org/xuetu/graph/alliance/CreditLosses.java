package org.xuetu.graph.alliance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.graph.alliance.CreditLoss.RuleUse;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.Completion;
import org.xuetu.graph.pathway.PathwayRequest.Learner;
import org.xuetu.graph.pathway.RecognitionFinder;
import org.xuetu.graph.pathway.RecognitionRequest;
import org.xuetu.graph.pathway.RecognitionResult;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Works out credit losses, by the same recognition that a learner is answered with.
final class CreditLosses {
  private final RecognitionFinder recognition;
  private final Graduates graduates;
  private final YearMonth start;

  CreditLosses(RecognitionFinder recognition, Graduates graduates, YearMonth start) {
    this.recognition = recognition;
    this.graduates = graduates;
    this.start = start;
  }

  /// Toward several programmes; empty where the first one cannot be completed.
  List<CreditLoss> from(Programme from, List<Programme> targets) {
    return graduates.of(from).stream()
        .flatMap(
            graduate -> recognise(graduate, targets).stream().map(answer -> loss(graduate, answer)))
        .toList();
  }

  private CreditLoss loss(Completion graduate, RecognitionResult.Target answer) {
    Programme to = answer.programme();
    Map<String, Credits> credits = graduates.credits(graduate, to.form());
    Map<CreditState, Credits> byState = new EnumMap<>(CreditState.class);
    Map<Optional<String>, RuleUse> rules = new LinkedHashMap<>();
    for (RecognitionResult.Worth worth : answer.worths()) {
      Optional.ofNullable(credits.get(worth.achievement().id()))
          .ifPresent(
              carried -> {
                CreditState state = settled(worth, to);
                byState.merge(state, carried, Credits::plus);
                if (state == CreditState.COUNTS) {
                  RuleUse use = use(worth.details().getFirst(), carried);
                  rules.merge(use.rule(), use, CreditLosses::together);
                }
              });
    }
    return new CreditLoss(
        graduate.programme(),
        to,
        credits.values().stream().reduce(Credits.ZERO, Credits::plus),
        byState.getOrDefault(CreditState.COUNTS, Credits.ZERO),
        byState.getOrDefault(CreditState.WOULD_COUNT_IF, Credits.ZERO),
        byState.getOrDefault(CreditState.UNDECIDED, Credits.ZERO),
        byState.getOrDefault(CreditState.REFUSED, Credits.ZERO),
        answer.recognised(),
        rules.values().stream()
            .sorted(
                Comparator.comparing(RuleUse::credits, Comparator.reverseOrder())
                    .thenComparing(each -> each.rule().orElse("")))
            .toList());
  }

  /// Course by course.
  List<CourseFate> fates(Completion graduate, Programme to) {
    Map<String, Credits> credits = graduates.credits(graduate, to.form());
    List<CourseFate> fates = new ArrayList<>();
    for (RecognitionResult.Worth worth : recognise(graduate, List.of(to)).getFirst().worths()) {
      RecognisedCredit first = worth.details().getFirst();
      fates.add(
          new CourseFate(
              worth.achievement().id(),
              worth.achievement().kind() == Achievement.Kind.DIPLOMA
                  ? graduate.programme().name() + "毕业证"
                  : worth.name(),
              credits.getOrDefault(worth.achievement().id(), Credits.ZERO),
              settled(worth, to),
              first.target(),
              first.targetName(),
              worth.credits(),
              first.rule(),
              first.citation(),
              first.reason()));
    }
    return fates;
  }

  /// What would count under a condition is lost all the same where the other programme has no course
  /// that it could stand for.
  private static CreditState settled(RecognitionResult.Worth worth, Programme to) {
    boolean hasPlace =
        to.findItem(worth.achievement().key()).isPresent()
            || worth.details().stream().anyMatch(each -> each.target().isPresent());
    return worth.state() == CreditState.WOULD_COUNT_IF && !hasPlace
        ? CreditState.REFUSED
        : worth.state();
  }

  /// In the order of the targets. What a graduate shows is the same toward all programmes of a form.
  private List<RecognitionResult.Target> recognise(Completion graduate, List<Programme> targets) {
    Map<StudyForm, List<Programme>> byForm =
        targets.stream()
            .collect(
                Collectors.groupingBy(
                    Programme::form, () -> new EnumMap<>(StudyForm.class), Collectors.toList()));
    List<RecognitionResult.Target> answers = new ArrayList<>();
    byForm.values().forEach(same -> answers.addAll(recogniseOne(graduate, same)));
    List<String> order = targets.stream().map(Programme::key).toList();
    answers.sort(Comparator.comparingInt(answer -> order.indexOf(answer.programme().key())));
    return answers;
  }

  private List<RecognitionResult.Target> recogniseOne(
      Completion graduate, List<Programme> sameForm) {
    try {
      return recognition
          .find(
              new RecognitionRequest(
                  Learner.of(graduates.achievements(graduate, sameForm.getFirst().form())),
                  sameForm.stream().map(Programme::key).toList(),
                  Optional.empty(),
                  Optional.empty(),
                  start.atDay(1)))
          .targets();
    } catch (UnusableRequest defect) {
      throw new IllegalStateException(
          "graduate of " + graduate.programme().key() + ": " + defect.problems(), defect);
    }
  }

  private static RuleUse use(RecognisedCredit credit, Credits carried) {
    return new RuleUse(
        credit.rule(),
        credit.effect().orElse(credit.state().zh()),
        credit.citation().orElseGet(() -> new Citation(Certainty.HIGH, credit.reason())),
        1,
        carried);
  }

  private static RuleUse together(RuleUse one, RuleUse other) {
    return new RuleUse(
        one.rule(),
        one.effect(),
        one.citation(),
        one.courses() + other.courses(),
        one.credits().plus(other.credits()));
  }
}
