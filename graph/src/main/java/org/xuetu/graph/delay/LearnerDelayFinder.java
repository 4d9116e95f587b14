package org.xuetu.graph.delay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.delay.Delay.Cause;
import org.xuetu.graph.delay.Hindrance.Constraint;
import org.xuetu.graph.delay.ProgrammeDelays.Bottleneck;
import org.xuetu.graph.pathway.InputProblem;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Finds which single course and which single rule cost a learner most. Every number comes from a
/// plan of the request with that one thing changed. Nothing of a request is kept. Safe for any number
/// of threads.
public final class LearnerDelayFinder {
  private static final int MOST = 10;
  private static final List<Objective> EARLIEST = List.of(Objective.EARLIEST_FINISH);

  private final PathwayFinder finder;

  public LearnerDelayFinder(PathwayFinder finder) {
    this.finder = finder;
  }

  /// @param asked for one programme; its deadline is checked and left out
  /// @throws UnusableRequest when something in the request makes no sense or names nothing known
  public LearnerDelays find(PathwayRequest asked) throws UnusableRequest {
    List<InputProblem> unfit = unfit(asked);
    if (!unfit.isEmpty()) {
      throw new UnusableRequest(unfit);
    }
    List<Achievement> achievements = finder.lookUp(asked);
    PathwayRequest request =
        asked
            .withAlternatives(0)
            .withConstraints(asked.constraints().withDeadline(Optional.empty()));
    PathwayResult result = finder.find(request);
    if (result.status() == PathwayResult.Status.FEASIBLE) {
      throw new UnusableRequest(
          List.of(
              problem("too-many-selections", "targets", asked, "可选的课程组合太多，不能证明最早何时毕业，所以算不出能省多少。")));
    }
    Programme programme = finder.records().findProgramme(asked.targets().getFirst()).orElseThrow();
    Optional<ProgrammeDelays> found = new Bottlenecks(finder, programme, request).find();
    if (found.isEmpty() || result.plans().isEmpty()) {
      return new LearnerDelays(programme, Optional.empty(), 0, List.of(), List.of());
    }
    return delays(found.get(), request, achievements, result.plans().getFirst().recognised());
  }

  private LearnerDelays delays(
      ProgrammeDelays found,
      PathwayRequest request,
      List<Achievement> achievements,
      List<RecognisedCredit> recognised)
      throws UnusableRequest {
    Replans replans = new Replans(finder, request);
    TargetRanking.Row plain = replans.plain();
    YearMonth finish = found.finish();
    List<Hindrance> rules = new ArrayList<>();
    rules.addAll(
        new Refusals(finder.records(), found.programme(), replans, achievements)
            .list(plain, finish, recognised));
    found.overall().forEach(each -> rules.add(new Constraint(Optional.empty(), each)));
    for (Bottleneck each : found.bottlenecks()) {
      each.causes().stream()
          .filter(cause -> cause.cause() != Cause.CLOSING)
          .min(Delay.LONGEST_FIRST)
          .ifPresent(cause -> rules.add(new Constraint(Optional.of(each.course()), cause)));
    }
    rules.sort(
        Comparator.comparing(Hindrance::delay, Delay.LONGEST_FIRST)
            .thenComparing(each -> each instanceof Constraint)
            .thenComparing(Hindrance::label));
    return new LearnerDelays(
        found.programme(),
        Optional.of(finish),
        found.papers(),
        found.bottlenecks().stream()
            .filter(each -> each.course().kind() != ItemKind.THESIS)
            .limit(MOST)
            .toList(),
        rules.stream().limit(MOST).toList());
  }

  private static List<InputProblem> unfit(PathwayRequest asked) {
    List<InputProblem> problems = new ArrayList<>();
    if (asked.targets().size() != 1) {
      problems.add(problem("one-target", "targets", asked, "一次只能问一个专业计划，请在 targets 里只写一个。"));
    }
    if (asked.via().isPresent()) {
      problems.add(problem("via-not-possible", "via", asked, "不能经专科问，请去掉 via，分别问两个计划。"));
    }
    if (!asked.objectives().equals(EARLIEST)) {
      problems.add(
          problem(
              "objective-alone", "objective", asked, "能省多少只按 earliest-finish（最早毕业）算，请只写这一个或不写。"));
    }
    return problems;
  }

  private static InputProblem problem(
      String code, String parameter, PathwayRequest asked, String detail) {
    return new InputProblem(code, parameter, String.join("、", asked.targets()), detail, List.of());
  }
}
