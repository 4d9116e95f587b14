package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Conflict;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.StudyForm;

/// Finds the smallest set of a request's demands that cannot hold together, and says so in words.
/// All sets are tried, the smaller ones first.
final class ConflictWords {
  private final ProgrammeSearch search;
  private final Constraints all;

  ConflictWords(ProgrammeSearch search) {
    this.search = search;
    this.all = search.request().constraints();
  }

  List<Conflict> explain() {
    Set<Demand> needed =
        Demand.setsBySize(all).stream()
            .filter(demands -> search.best(only(demands)).isEmpty())
            .findFirst()
            .orElseThrow();
    List<String> parameters = needed.stream().map(Demand::parameter).toList();
    return List.of(new Conflict(parameters, words(needed)));
  }

  private Constraints only(Set<Demand> demands) {
    return Demand.only(demands, all);
  }

  private String words(Set<Demand> needed) {
    if (needed.isEmpty()) {
      return programmeAlone();
    }
    boolean term = search.programme().form() == StudyForm.OPEN;
    List<String> wishes = new ArrayList<>();
    if (needed.contains(Demand.FOREIGN_LANGUAGE)) {
      wishes.add(all.foreignLanguage().orElse(false) ? "要求考外语" : "要求不考外语");
    }
    if (needed.contains(Demand.PER_SESSION)) {
      wishes.add((term ? "每学期最多修 " : "每次最多考 ") + all.perSession().orElse(0) + " 门");
    }
    all.budget()
        .filter(_ -> needed.contains(Demand.BUDGET))
        .ifPresent(budget -> wishes.add("预算 " + budget.toPlainString() + " 元"));
    Set<Demand> rest = EnumSet.copyOf(needed);
    rest.remove(Demand.DEADLINE);
    if (needed.contains(Demand.DEADLINE)) {
      wishes.add("从 " + all.start() + " 开始");
    }
    String ending =
        needed.contains(Demand.DEADLINE) ? tooLate(rest) : impossible(needed, rest, term);
    return String.join("，", wishes)
        + "，"
        + ending
        + (needed.size() > 1 ? "放宽其中任何一项要求，就有可行的方案。" : "");
  }

  private String tooLate(Set<Demand> rest) {
    return "最早在 "
        + search.earliest(only(rest)).map(each -> each.finish().toString()).orElse("")
        + " 毕业，晚于要求的 "
        + all.deadline().map(Object::toString).orElse("")
        + "。";
  }

  private String impossible(Set<Demand> needed, Set<Demand> rest, boolean term) {
    if (needed.contains(Demand.BUDGET)) {
      Set<Demand> unpaid = EnumSet.copyOf(rest);
      unpaid.remove(Demand.BUDGET);
      return "而已知的费用最少要 "
          + search.candidates(only(unpaid)).list().stream()
              .map(each -> ObjectiveKeys.knownCost(search.records(), search.programme(), each))
              .min(Comparator.naturalOrder())
              .map(least -> least.toPlainString() + " 元")
              .orElse("")
          + "，还不含未知的部分。";
    }
    if (needed.contains(Demand.FOREIGN_LANGUAGE)) {
      return "而" + noWay();
    }
    return term ? "在学籍有效期内修不完。" : "在可以推算的考期里排不完。";
  }

  private String noWay() {
    List<PlanItem> languages = Branch.foreignLanguages(search.programme());
    return languages.isEmpty()
        ? "按本计划没有可行的方案。"
        : "本计划没有免修外语的办法，必须完成："
            + String.join(
                "、", languages.stream().map(item -> item.course() + " " + item.name()).toList())
            + "。";
  }

  private String programmeAlone() {
    Candidates candidates = search.candidates(Constraints.from(all.start()));
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
