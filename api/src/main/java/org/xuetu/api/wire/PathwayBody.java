package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.DegreeOutlook;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.Plan;
import org.xuetu.graph.pathway.PlanStep;
import org.xuetu.graph.pathway.PlannedCourse;
import org.xuetu.graph.pathway.WhatIf;
import org.xuetu.graph.pathway.model.Assumption;

/// The dated plans to a programme's end, and what they rest on.
public record PathwayBody(
    String release,
    List<String> targets,
    String status,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> bound,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<PathwayResult.Gap> gap,
    List<PlanBody> plans,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Joint> joint,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Exit> exits,
    List<Saving> whatIf,
    List<Conflict> conflict,
    List<Basis> assumptions,
    long tookMs) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /// One timetable for several targets.
  ///
  /// @param papers different papers on it
  /// @param papersBound no timetable that ends in the same round has fewer
  public record Joint(
      String finish, int papers, int papersBound, List<String> shared, List<Step> sessions) {
    static Joint of(PathwayResult.JointTimetable joint) {
      return new Joint(
          joint.finish().toString(),
          joint.papers(),
          joint.papersBound(),
          joint.shared(),
          joint.steps().stream().map(Step::of).toList());
    }
  }

  /// A place where a longer way may end.
  public record Exit(String programme, String month, String holds) {}

  public record PlanBody(
      String programme,
      String objective,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> differences,
      String finish,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Boolean> foreignLanguage,
      List<String> choices,
      Credits credits,
      List<RecognisedBody> recognised,
      List<Step> sessions,
      Cost cost,
      Degree degree,
      List<Warning> warnings) {}

  public record Credits(BigDecimal required, BigDecimal recognised, BigDecimal remaining) {}

  /// @param session key of the examination session, or kind and month of another step
  /// @param forecast whether the date still waits for the official announcement
  public record Step(
      String session,
      String kind,
      String kindLabel,
      String month,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> from,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> date,
      boolean forecast,
      String basis,
      String source,
      String certainty,
      List<Course> courses) {
    static Step of(PlanStep step) {
      return new Step(
          step.key(),
          step.kind().key(),
          step.kind().zh(),
          step.month().toString(),
          step.from().map(YearMonth::toString),
          step.date().map(LocalDate::toString),
          step.forecast(),
          step.basis(),
          step.citation().source(),
          step.citation().certainty().key(),
          step.courses().stream().map(Course::of).toList());
    }
  }

  public record Course(
      String key,
      String name,
      BigDecimal credits,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> slot,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> slotLabel,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> begins,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> ends,
      String kindLabel,
      boolean degreeCourse,
      String reason,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> rule,
      String source,
      String certainty) {
    static Course of(PlannedCourse course) {
      return new Course(
          course.key(),
          course.name(),
          course.credits().value(),
          course.slot().map(it -> it.key()),
          course.slot().map(it -> it.zh()),
          course.time().map(it -> offset(it.begins())),
          course.time().map(it -> offset(it.ends())),
          course.kind().zh(),
          course.degreeCourse(),
          course.reason(),
          course.rule(),
          course.citation().source(),
          course.citation().certainty().key());
    }
  }

  private static String offset(LocalDateTime time) {
    return time.atZone(CHINA).toOffsetDateTime().toString();
  }

  /// A formula with the amounts that are known, and the names of those that are not.
  public record Cost(String formula, List<Amount> known, List<String> unknown) {
    static Cost of(org.xuetu.graph.pathway.Cost cost) {
      return new Cost(
          cost.formula(),
          cost.known().stream()
              .map(
                  it ->
                      new Amount(
                          it.name(),
                          it.amount(),
                          it.unit(),
                          it.count(),
                          it.total(),
                          it.fee(),
                          it.citation().source(),
                          it.citation().certainty().key()))
              .toList(),
          cost.unknown());
    }
  }

  public record Amount(
      String name,
      BigDecimal amount,
      String unit,
      int count,
      BigDecimal total,
      String fee,
      String source,
      String certainty) {}

  public record Degree(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Boolean> feasible,
      String detail,
      List<Condition> conditions) {
    static Degree of(DegreeOutlook outlook) {
      return new Degree(
          outlook.feasible(),
          outlook.detail(),
          outlook.conditions().stream()
              .map(
                  it ->
                      new Condition(
                          it.name(),
                          it.met(),
                          it.detail(),
                          it.citation().source(),
                          it.citation().certainty().key()))
              .toList());
    }
  }

  public record Condition(
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Boolean> met,
      String detail,
      String source,
      String certainty) {}

  public record Warning(String code, String detail) {}

  /// A certificate that would save sessions or papers.
  public record Saving(
      List<String> credentials,
      List<String> names,
      String finish,
      int monthsSaved,
      int papersSaved,
      String rule,
      String source,
      String certainty,
      String detail) {
    static Saving of(WhatIf saving) {
      return new Saving(
          saving.credentials(),
          saving.names(),
          saving.finish().toString(),
          saving.monthsSaved(),
          saving.papersSaved(),
          saving.rule(),
          saving.citation().source(),
          saving.citation().certainty().key(),
          saving.detail());
    }
  }

  public record Conflict(List<String> demands, String detail) {}

  /// One number or set of months that the dates rest on.
  public record Basis(
      String key,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> value,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> months,
      String basis,
      String source,
      String certainty) {
    static Basis of(Assumption assumption) {
      return new Basis(
          assumption.key(),
          assumption.name(),
          assumption.value(),
          List.copyOf(assumption.months()),
          assumption.basis(),
          assumption.citation().source(),
          assumption.citation().certainty().key());
    }
  }

  public static PathwayBody of(String release, PathwayResult result, long tookMs) {
    return new PathwayBody(
        release,
        result.targets(),
        result.status().key(),
        result.bound().map(YearMonth::toString),
        result.gap(),
        result.plans().stream().map(PathwayBody::plan).toList(),
        result.joint().map(Joint::of),
        result.exits().stream()
            .map(it -> new Exit(it.programme(), it.month().toString(), it.holds()))
            .toList(),
        result.whatIf().stream().map(Saving::of).toList(),
        result.conflict().stream().map(it -> new Conflict(it.demands(), it.detail())).toList(),
        result.assumptions().stream().map(Basis::of).toList(),
        tookMs);
  }

  private static PlanBody plan(Plan plan) {
    return new PlanBody(
        plan.programme(),
        plan.objective().key(),
        plan.differences(),
        plan.finish().toString(),
        plan.foreignLanguage(),
        plan.choices(),
        new Credits(
            plan.credits().required().value(),
            plan.credits().recognised().value(),
            plan.credits().remaining().value()),
        plan.recognised().stream().map(RecognisedBody::of).toList(),
        plan.steps().stream().map(Step::of).toList(),
        Cost.of(plan.cost()),
        Degree.of(plan.degree()),
        plan.warnings().stream().map(it -> new Warning(it.code(), it.detail())).toList());
  }
}
