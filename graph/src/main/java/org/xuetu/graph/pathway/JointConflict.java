package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Conflict;

/// Finds the smallest set of targets and demands that cannot hold together. Where one target cannot
/// be reached by itself, that is the conflict.
final class JointConflict {
  private final List<ProgrammeSearch> searches;
  private final Constraints all;
  private final BiFunction<List<ProgrammeSearch>, Constraints, Optional<YearMonth>> finish;

  /// @param finish when some targets together can end under some demands
  JointConflict(
      List<ProgrammeSearch> searches,
      BiFunction<List<ProgrammeSearch>, Constraints, Optional<YearMonth>> finish) {
    this.searches = searches;
    this.all = searches.getFirst().request().constraints();
    this.finish = finish;
  }

  private record Choice(List<Integer> targets, Set<Demand> demands) {
    int size() {
      return targets.size() + demands.size();
    }
  }

  List<Conflict> explain() {
    for (ProgrammeSearch search : searches) {
      if (search.best(all).isEmpty()) {
        return new ConflictWords(search)
            .explain().stream()
                .map(
                    each ->
                        new Conflict(
                            each.demands(), search.programme().name() + "：" + each.detail()))
                .toList();
      }
    }
    Choice smallest =
        choices().stream()
            .filter(each -> finishOf(each, each.demands()).isEmpty())
            .findFirst()
            .orElseThrow();
    List<String> demands = new ArrayList<>();
    smallest.targets().forEach(target -> demands.add("targets[" + target + "]"));
    smallest.demands().forEach(demand -> demands.add(demand.parameter()));
    return List.of(new Conflict(demands, words(smallest)));
  }

  /// At least two targets, for each can be reached by itself; the smaller choices first.
  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (int mask = 1; mask < 1 << searches.size(); mask++) {
      List<Integer> targets = new ArrayList<>();
      for (int i = 0; i < searches.size(); i++) {
        if ((mask >> i & 1) == 1) {
          targets.add(i);
        }
      }
      if (targets.size() > 1) {
        Demand.setsBySize(all).forEach(demands -> choices.add(new Choice(targets, demands)));
      }
    }
    choices.sort(Comparator.comparingInt(Choice::size));
    return choices;
  }

  private Optional<YearMonth> finishOf(Choice choice, Set<Demand> demands) {
    return finish.apply(
        choice.targets().stream().map(searches::get).toList(), Demand.only(demands, all));
  }

  private String words(Choice choice) {
    List<String> names =
        choice.targets().stream().map(target -> searches.get(target).programme().name()).toList();
    StringBuilder words = new StringBuilder(String.join("、", names)).append("一起考，");
    if (choice.demands().contains(Demand.PER_SESSION)) {
      words.append("每次最多考 ").append(all.perSession().orElse(0)).append(" 门，");
    }
    Set<Demand> others =
        Set.copyOf(choice.demands().stream().filter(each -> each != Demand.DEADLINE).toList());
    finishOf(choice, others)
        .ifPresentOrElse(
            month ->
                words
                    .append("最早在 ")
                    .append(month)
                    .append(" 全部毕业，晚于要求的 ")
                    .append(all.deadline().map(Object::toString).orElse(""))
                    .append("。放宽其中任何一项，或者少考一个目标，就有可行的方案。"),
            () -> words.append("在可以推算的考期里排不完，请减少目标。"));
    return words.toString();
  }
}
