package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Substitution;

/// The Chinese reasons why an achievement stands for nothing in a programme.
final class UnusedWords {
  private static final String OLD_CODES = "[0-2][0-9]{4}";
  private static final String HISTORICAL = "credits-only";

  private final PlanningRecords records;
  private final Programme programme;

  UnusedWords(PlanningRecords records, Programme programme) {
    this.records = records;
    this.programme = programme;
  }

  /// @param settled a rule under which something else does the same already
  RecognisedCredit say(Achievement achievement, Recognition recognition, Optional<Ruling> settled) {
    return switch (achievement.kind()) {
      case COURSE -> course(achievement, recognition, settled);
      case SCHOOL_COURSE -> schoolCourse(achievement);
      case CERTIFICATE, TRAINING, DIPLOMA, WORK -> other(achievement, settled);
    };
  }

  private RecognisedCredit course(
      Achievement achievement, Recognition recognition, Optional<Ruling> settled) {
    if (!CreditRecognition.isPassed(achievement)) {
      return RecognisedCredit.bare(
          achievement.id(),
          CreditState.REFUSED,
          "成绩低于 " + CreditRecognition.PASS_MARK + " 分，未通过的课程不计入。");
    }
    if (Registration.isElsewhere(achievement, programme)) {
      return RecognisedCredit.bare(
          achievement.id(),
          CreditState.WOULD_COUNT_IF,
          "这门课在"
              + achievement.origin().province().orElse("")
              + "合格，须先办理转考，把成绩转到"
              + programme.province().zh()
              + "，并在毕业申请前办结；"
              + programme.province().zh()
              + "接收转考的规定没有收录，请向考试院咨询。");
    }
    if (programme.findItem(achievement.key()).isPresent()) {
      return RecognisedCredit.bare(
          achievement.id(), CreditState.REFUSED, "这门课已由其他成绩计入，同一门课不重复计学分。");
    }
    for (Substitution rule : records.substitutions()) {
      if (rule.appliesTo(programme) && mentions(rule, achievement.key())) {
        return under(rule, achievement, recognition);
      }
    }
    return settled
        .map(ruling -> other(achievement, Optional.of(ruling)))
        .or(() -> historical(achievement))
        .orElseGet(
            () ->
                RecognisedCredit.bare(
                    achievement.id(), CreditState.REFUSED, elsewhere(achievement.key())));
  }

  private RecognisedCredit under(
      Substitution rule, Achievement achievement, Recognition recognition) {
    String pair = name(achievement.key()) + " 可顶替 " + name(rule.newCourse());
    if (rule.citation().certainty() == Certainty.LOW) {
      return under(
          rule, achievement, CreditState.UNDECIDED, pair + "，但这条规定的确信程度低，须向主考学校或考试院咨询，默认不计入。");
    }
    if (SubstitutionDates.refuse(rule, achievement)) {
      return under(rule, achievement, CreditState.REFUSED, pair + "，但取得日期不在规定的期限内，不计入。");
    }
    List<String> missing =
        rule.oldAlso().stream().filter(old -> !recognition.uses(old)).map(this::name).toList();
    if (!rule.oldAlso().isEmpty() && !missing.isEmpty()) {
      return under(
          rule,
          achievement,
          CreditState.WOULD_COUNT_IF,
          "须与 " + String.join("、", missing) + " 一并通过，才能顶替 " + name(rule.newCourse()) + "。");
    }
    boolean covered =
        recognition.covered().stream().anyMatch(item -> item.course().equals(rule.newCourse()));
    if (!covered && programme.findItem(rule.newCourse()).isPresent()) {
      return under(rule, achievement, CreditState.WOULD_COUNT_IF, pair + "，但本方案没有这样用，那门课另作安排。");
    }
    return under(
        rule, achievement, CreditState.REFUSED, pair + "，但那门课已由其他成绩计入；一门旧课只顶替一门新课，同一门课不重复计学分。");
  }

  private RecognisedCredit under(
      Substitution rule, Achievement achievement, CreditState state, String reason) {
    return RecognisedCredit.of(
        List.of(achievement.id()),
        programme.findItem(rule.newCourse()),
        state,
        Merit.NONE,
        Optional.of(new CreditBasis.Substituted(rule)),
        reason);
  }

  private static boolean mentions(Substitution rule, String course) {
    return rule.oldCourse().equals(course) || rule.oldAlso().contains(course);
  }

  /// A course of an old plan without a successor counts toward the totals where the province says so.
  private Optional<RecognisedCredit> historical(Achievement achievement) {
    return achievement.key().matches(OLD_CODES)
        ? records.rules().rulesFor(programme).stream()
            .filter(rule -> rule.effect().kind().equals(HISTORICAL))
            .filter(rule -> rule.source().kind().equals("course") && rule.isCertain())
            .findFirst()
            .map(
                rule ->
                    RecognisedCredit.of(
                        List.of(achievement.id()),
                        Optional.empty(),
                        CreditState.WOULD_COUNT_IF,
                        Merit.NONE,
                        Optional.of(new CreditBasis.Ruled(rule)),
                        elsewhere(achievement.key())
                            + "如果它是本专业历史计划里的课程且没有替代关系，可以只计门数和学分，不能代替必考课程；历史计划未收录，请向考试院核实。"))
        : Optional.empty();
  }

  private String elsewhere(String course) {
    List<String> others =
        records.substitutions().stream()
            .filter(rule -> mentions(rule, course))
            .flatMap(rule -> rule.major().stream())
            .distinct()
            .limit(3)
            .toList();
    return others.isEmpty()
        ? "本计划没有这门课，也没有适用于本专业的顶替规定。"
        : "本计划没有这门课；它的顶替规定只适用于其他专业（" + String.join("、", others) + "），不适用于本专业。";
  }

  private RecognisedCredit schoolCourse(Achievement achievement) {
    Optional<PlanItem> same =
        programme.items().stream()
            .filter(item -> item.name().equals(achievement.key()))
            .findFirst();
    if (!CreditRecognition.hasPassMark(achievement)) {
      return RecognisedCredit.bare(achievement.id(), CreditState.REFUSED, "成绩不合格，不能作为免考依据。");
    }
    Optional<RecognitionRule> byName =
        records.rules().rulesFor(programme).stream()
            .filter(rule -> rule.source().kind().equals("diploma") && rule.prior().needsCourse())
            .filter(rule -> rule.effect().targets().isEmpty() && rule.effect().isExemption())
            .filter(rule -> rule.prior().field().isEmpty())
            .findFirst();
    if (same.isPresent() && byName.isPresent()) {
      return RecognisedCredit.of(
          List.of(achievement.id()),
          same,
          CreditState.UNDECIDED,
          Merit.NONE,
          Optional.of(new CreditBasis.Ruled(byName.get())),
          "与计划中的 " + name(same.get().course()) + " 同名；能否免考由考试院逐门审核，默认不计入。");
    }
    return RecognisedCredit.bare(
        achievement.id(),
        same.isPresent() ? CreditState.UNDECIDED : CreditState.REFUSED,
        same.isPresent() ? "与计划中的课程同名，但没有收录本省的规定，请向考试院咨询。" : "本计划没有同名的课程，不能作为免考依据。");
  }

  private RecognisedCredit other(Achievement achievement, Optional<Ruling> settled) {
    if (settled.isPresent()) {
      return RecognisedCredit.of(
          List.of(achievement.id()),
          settled.get().covers().stream().findFirst(),
          CreditState.REFUSED,
          Merit.NONE,
          Optional.of(new CreditBasis.Ruled(settled.get().rule())),
          settled.get().rule().name() + "：对应的课程已由其他成果计入，同一门课不重复计学分。");
    }
    return elsewhere(achievement);
  }

  /// Where else rules speak of a certificate, so that nobody thinks it worthless.
  private RecognisedCredit elsewhere(Achievement achievement) {
    List<RecognitionRule> known =
        records.rules().rules().stream()
            .filter(rule -> !rule.validity().corrected())
            .filter(
                rule ->
                    rule.source().anyOf().stream()
                        .anyMatch(
                            asked ->
                                achievement.credentials().stream()
                                    .anyMatch(held -> records.rules().standsFor(held, asked))))
            .toList();
    Optional<RecognitionRule> here =
        records.rules().rulesFor(programme).stream().filter(known::contains).findFirst();
    if (here.isPresent()) {
      return RecognisedCredit.of(
          List.of(achievement.id()),
          Optional.empty(),
          here.get().effect().targets().isEmpty() ? CreditState.UNDECIDED : CreditState.REFUSED,
          Merit.NONE,
          Optional.of(new CreditBasis.Ruled(here.get())),
          here.get().effect().targets().isEmpty()
              ? "规定没有写明对应哪些课程（" + here.get().words() + "），以考试院当期目录为准。"
              : "按规定可免的课程（"
                  + here.get().effect().targets().stream()
                      .map(this::name)
                      .collect(Collectors.joining("、"))
                  + "）不在本计划中，所以不计入。");
    }
    if (achievement.kind() == Achievement.Kind.DIPLOMA) {
      return RecognisedCredit.bare(achievement.id(), CreditState.REFUSED, "本计划没有可凭这一学历免考的课程。");
    }
    String others =
        known.stream().map(RecognitionRule::name).limit(3).collect(Collectors.joining("；"));
    return RecognisedCredit.bare(
        achievement.id(),
        CreditState.REFUSED,
        others.isEmpty()
            ? "没有收录这项成果的认定规则，请向主考学校或学分银行咨询。"
            : "没有适用于" + programme.province().zh() + "本计划的规定；别处的规定不通用：" + others + "。");
  }

  private String name(String course) {
    return course + records.findCourse(course).map(Course::name).map(" "::concat).orElse("");
  }
}
