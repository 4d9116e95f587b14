package org.xuetu.graph.change;

import java.util.ArrayList;
import java.util.List;

/// Counts in one Chinese sentence: 撤销 3 条认定规则，新增 12 门课程，2 门课程改名。
final class ChangeSentence {
  private ChangeSentence() {}

  static String of(List<ChangeCount> counts) {
    List<String> parts = new ArrayList<>();
    long restated = 0;
    for (ChangeCount count : counts) {
      String things =
          "%,d %s%s".formatted(count.count(), MeasureWords.of(count.kind()), count.kindLabel());
      switch (count.type()) {
        case WITHDRAWN, ADDED, CHANGED -> parts.add(count.type().zh() + " " + things);
        case ENDED, BEGUN, RENAMED -> parts.add(things + count.type().zh());
        case RESTATED -> restated += count.count();
      }
    }
    if (restated > 0) {
      parts.add("%,d 条记录只改了出处".formatted(restated));
    }
    return parts.isEmpty() ? "没有变化。" : String.join("，", parts) + "。";
  }
}
