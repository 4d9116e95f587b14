package org.xuetu.graph.pathway;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Conflict;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;

/// Finds a smallest set of a request's demands that cannot hold together, and says so in words.
/// Each demand is dropped in turn; it belongs to the conflict when a plan exists without it.
final class ConflictWords {
  private final Programme programme;
  private final PathwayFinder.Search search;

  ConflictWords(Programme programme, PathwayFinder.Search search) {
    this.programme = programme;
    this.search = search;
  }

  /// The demands of a request that may be dropped, the easiest to give up first.
  private enum Demand {
    FOREIGN_LANGUAGE("constraints.foreignLanguage"),
    PER_SESSION("constraints.perSession"),
    DEADLINE("constraints.deadline");

    private final String parameter;

    Demand(String parameter) {
      this.parameter = parameter;
    }
  }

  List<Conflict> explain(Constraints constraints) {
    Set<Demand> needed = EnumSet.allOf(Demand.class);
    for (Demand demand : Demand.values()) {
      Set<Demand> fewer = EnumSet.copyOf(needed);
      fewer.remove(demand);
      if (!isFeasible(only(fewer, constraints))) {
        needed = fewer;
      }
    }
    List<String> parameters = needed.stream().map(demand -> demand.parameter).toList();
    return List.of(new Conflict(parameters, words(needed, constraints)));
  }

  private boolean isFeasible(Constraints constraints) {
    Optional<EarliestFinish.Found> found = search.earliest(constraints);
    return found.isPresent()
        && constraints.deadline().map(last -> !found.get().finish().isAfter(last)).orElse(true);
  }

  private static Constraints only(Set<Demand> demands, Constraints all) {
    return new Constraints(
        all.start(),
        demands.contains(Demand.DEADLINE) ? all.deadline() : Optional.empty(),
        demands.contains(Demand.PER_SESSION) ? all.perSession() : OptionalInt.empty(),
        all.budget(),
        demands.contains(Demand.FOREIGN_LANGUAGE) ? all.foreignLanguage() : Optional.empty());
  }

  private String words(Set<Demand> needed, Constraints all) {
    if (needed.isEmpty()) {
      return programmeAlone();
    }
    StringBuilder words = new StringBuilder();
    if (needed.contains(Demand.FOREIGN_LANGUAGE)) {
      words.append(all.foreignLanguage().orElse(false) ? "要求考外语" : "要求不考外语").append("，");
    }
    if (needed.contains(Demand.PER_SESSION)) {
      words.append("每次最多考 ").append(all.perSession().orElse(0)).append(" 门，");
    }
    if (!needed.contains(Demand.DEADLINE)) {
      return words + "而" + noWay();
    }
    Set<Demand> rest = EnumSet.copyOf(needed);
    rest.remove(Demand.DEADLINE);
    Optional<EarliestFinish.Found> found = search.earliest(only(rest, all));
    words.append("从 ").append(all.start()).append(" 开始，最早在 ");
    found.ifPresent(each -> words.append(each.finish()));
    words.append(" 毕业，晚于要求的 ");
    all.deadline().ifPresent(words::append);
    words.append("。");
    if (!rest.isEmpty()) {
      words.append("放宽其中任何一项要求，就有可行的方案。");
    }
    return words.toString();
  }

  private String noWay() {
    List<PlanItem> languages = Branch.foreignLanguages(programme);
    return languages.isEmpty()
        ? "按本计划没有可行的方案。"
        : "本计划没有免修外语的办法，必须完成："
            + String.join(
                "、", languages.stream().map(item -> item.course() + " " + item.name()).toList())
            + "。";
  }

  private String programmeAlone() {
    Candidates candidates = search.candidates(Optional.empty());
    if (!candidates.neverExamined().isEmpty()) {
      List<String> courses =
          candidates.neverExamined().stream()
              .map(item -> item.course() + " " + item.name())
              .toList();
      return "计划中的课程在已知的考期里从未开考，也没有可用的证书免考规定：" + String.join("、", courses) + "。";
    }
    return candidates.list().isEmpty()
        ? "按已收录的课程，任何选考组合都达不到计划规定的学分或门数。"
        : "在可以推算的考期里，计划中的课程无法全部排入。";
  }
}
