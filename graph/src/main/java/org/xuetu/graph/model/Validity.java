package org.xuetu.graph.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// When something holds, as its source states it. What is not stated is not guessed: without a
/// beginning it is taken to have begun, without an end to go on, and without either its state is
/// [State#NOT_STATED].
///
/// @param begin the first day on which it holds
/// @param end the last day on which it holds
public record Validity(Optional<Bound> begin, Optional<Bound> end) {
  public static final Validity NOT_STATED = new Validity(Optional.empty(), Optional.empty());

  /// A day known exactly, or no nearer than to its month.
  public sealed interface Bound {
    LocalDate earliest();

    LocalDate latest();

    record Day(LocalDate day) implements Bound {
      @Override
      public LocalDate earliest() {
        return day;
      }

      @Override
      public LocalDate latest() {
        return day;
      }
    }

    record SomeDayIn(YearMonth month) implements Bound {
      @Override
      public LocalDate earliest() {
        return month.atDay(1);
      }

      @Override
      public LocalDate latest() {
        return month.atEndOfMonth();
      }
    }

    /// As it is written for people.
    default String text() {
      return switch (this) {
        case Day(LocalDate day) -> day.toString();
        case SomeDayIn(YearMonth month) -> "约 " + month;
      };
    }
  }

  /// How it stands with something on a day.
  public enum State {
    IN_FORCE("in-force", "有效"),
    NOT_YET("not-yet", "尚未生效"),
    ENDED("ended", "已失效"),
    /// The day lies in the month in which it began or ended.
    UNCLEAR("unclear", "当月生效或失效，日期不详"),
    NOT_STATED("not-stated", "来源没有写明起止日期");

    private final String key;
    private final String zh;

    State(String key, String zh) {
      this.key = key;
      this.zh = zh;
    }

    public String key() {
      return key;
    }

    public String zh() {
      return zh;
    }

    /// Whether nothing stated speaks against it.
    public boolean mayHold() {
      return switch (this) {
        case IN_FORCE, UNCLEAR, NOT_STATED -> true;
        case NOT_YET, ENDED -> false;
      };
    }
  }

  public boolean isStated() {
    return begin.isPresent() || end.isPresent();
  }

  public State on(LocalDate day) {
    if (!isStated()) {
      return State.NOT_STATED;
    }
    if (begin.filter(bound -> day.isBefore(bound.earliest())).isPresent()) {
      return State.NOT_YET;
    }
    if (end.filter(bound -> day.isAfter(bound.latest())).isPresent()) {
      return State.ENDED;
    }
    boolean unclear =
        begin.filter(bound -> day.isBefore(bound.latest())).isPresent()
            || end.filter(bound -> day.isAfter(bound.earliest())).isPresent();
    return unclear ? State.UNCLEAR : State.IN_FORCE;
  }

  /// As it is written for people; empty when nothing is stated.
  public String text() {
    String from = begin.map(Bound::text).orElse("");
    String until = end.map(Bound::text).orElse("");
    if (until.isEmpty()) {
      return from.isEmpty() ? "" : from + " 起";
    }
    return from.isEmpty() ? "至 " + until : from + " 至 " + until;
  }
}
