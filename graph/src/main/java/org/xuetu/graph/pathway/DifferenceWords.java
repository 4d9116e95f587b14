package org.xuetu.graph.pathway;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xuetu.graph.pathway.model.PlanItem;

/// Says in Chinese how a plan differs from the best one.
final class DifferenceWords {
  private final EarliestFinish.Found best;
  private final EarliestFinish.Found other;

  DifferenceWords(EarliestFinish.Found best, EarliestFinish.Found other) {
    this.best = best;
    this.other = other;
  }

  List<String> list() {
    Candidate from = best.candidate();
    Candidate to = other.candidate();
    List<String> words = new ArrayList<>();
    if (!from.branch().equals(to.branch())) {
      to.branch().foreignLanguage().ifPresent(taken -> words.add(taken ? "改为考外语。" : "改为不考外语。"));
    }
    names(from.exempted(), to.exempted()).ifPresentIn(words, "不用免考：", "，改为参加考试。");
    names(to.exempted(), from.exempted()).ifPresentIn(words, "改用免考：", "。");
    names(to.counted(), from.counted()).ifPresentIn(words, "改选：", "。");
    names(from.counted(), to.counted()).ifPresentIn(words, "不选：", "。");
    long months = ChronoUnit.MONTHS.between(best.finish(), other.finish());
    if (months != 0) {
      words.add((months > 0 ? "晚 " : "早 ") + Math.abs(months) + " 个月毕业。");
    }
    int papers = to.papers().size() - from.papers().size();
    if (papers != 0) {
      words.add((papers > 0 ? "多考 " : "少考 ") + Math.abs(papers) + " 门。");
    }
    return words;
  }

  /// Names of items, for one sentence.
  private record Names(List<String> names) {
    void ifPresentIn(List<String> words, String before, String after) {
      if (!names.isEmpty()) {
        words.add(before + String.join("、", names) + after);
      }
    }
  }

  private static Names names(Collection<PlanItem> items, Collection<PlanItem> without) {
    return new Names(
        items.stream()
            .filter(item -> !without.contains(item))
            .sorted()
            .map(item -> item.course() + " " + item.name())
            .toList());
  }
}
