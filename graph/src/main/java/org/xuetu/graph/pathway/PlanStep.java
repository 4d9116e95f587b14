package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;

/// One stage of a plan.
///
/// @param key key of the session (`JS-2026-10`), or kind and month of another step
/// @param month when it takes place; when a thesis ends
/// @param from when it begins, where that is another month
/// @param date the first day, where it is announced
/// @param forecast whether the date or the timetable still waits for the official announcement
/// @param basis in Chinese: what the date rests on
public record PlanStep(
    Kind kind,
    String key,
    YearMonth month,
    Optional<YearMonth> from,
    Optional<LocalDate> date,
    boolean forecast,
    String basis,
    Citation citation,
    List<PlannedCourse> courses) {
  public PlanStep {
    courses = List.copyOf(courses);
  }

  public PlanStep withCourses(List<PlannedCourse> others) {
    return new PlanStep(kind, key, month, from, date, forecast, basis, citation, others);
  }

  /// What happens in a step, in the order of steps of one month.
  public enum Kind {
    SESSION("session", "笔试"),
    TERM("term", "学期课程"),
    CERTIFICATE("certificate", "证书考试"),
    PRACTICE("practice", "实践考核"),
    THESIS("thesis", "毕业环节"),
    GRADUATION("graduation", "毕业申请");

    private final String key;
    private final String zh;

    Kind(String key, String zh) {
      this.key = key;
      this.zh = zh;
    }

    /// Whether courses are studied or sat in it, whose results come later.
    public boolean hasResults() {
      return this == SESSION || this == TERM;
    }

    public String key() {
      return key;
    }

    public String zh() {
      return zh;
    }
  }
}
