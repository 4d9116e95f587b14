package org.xuetu.graph.delay;

import java.time.YearMonth;
import java.util.Comparator;

/// How much earlier a programme could be completed without something, or with how many papers less.
///
/// @param cause what is taken away
/// @param finish the earliest graduation then
/// @param months by which it is earlier
/// @param papers that need not be sat then
/// @param detail in Chinese: what exactly was taken away
public record Delay(Cause cause, YearMonth finish, int months, int papers, String detail) {
  static final Comparator<Delay> LONGEST_FIRST =
      Comparator.comparingInt(Delay::months).thenComparing(Delay::papers).reversed();

  /// What can hold a programme up.
  public enum Cause {
    /// The course itself: it would have been passed already.
    COURSE("course", "这门课"),
    /// It is not examined in every session.
    SESSIONS("sessions", "不是每次都开考"),
    /// It shares its slot with other courses of the programme.
    SLOT("slot", "时段冲突"),
    /// It may be sat only after a number of courses, or after its paper.
    ORDER("order", "须先考过别的课"),
    /// Something that the learner holds does not count.
    RECOGNITION("recognition", "成果没有计入"),
    /// It is the closing piece, which begins after everything else.
    CLOSING("closing", "毕业环节排在最后");

    private final String key;
    private final String zh;

    Cause(String key, String zh) {
      this.key = key;
      this.zh = zh;
    }

    public String key() {
      return key;
    }

    public String zh() {
      return zh;
    }
  }
}
