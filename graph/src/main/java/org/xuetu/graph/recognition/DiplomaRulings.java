package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;

/// Rules by which prior schooling counts: its level, how it ended, its field, and a pass in the
/// corresponding course. A diploma is not used up: it may serve several rules.
final class DiplomaRulings {
  private static final List<String> FIELD_ENDINGS = List.of("（", "(", "类", "、", "，");

  private final Programme programme;
  private final List<Achievement> achievements;

  DiplomaRulings(Programme programme, List<Achievement> achievements) {
    this.programme = programme;
    this.achievements = achievements;
  }

  void add(RecognitionRule rule, List<PlanItem> covers, List<Ruling> rulings) {
    if (covers.isEmpty()) {
      return;
    }
    for (Achievement diploma : achievements) {
      if (diploma.kind() == Achievement.Kind.DIPLOMA) {
        Schooling.of(diploma)
            .ifPresent(schooling -> rulings.add(judge(rule, diploma, schooling, covers)));
      }
    }
  }

  private Ruling judge(
      RecognitionRule rule, Achievement diploma, Schooling schooling, List<PlanItem> covers) {
    if (!isHighEnough(rule.prior(), schooling)) {
      return Ruling.of(
          rule, List.of(diploma), covers, CreditState.REFUSED, "前置学历的层次或完成情况不符合规定：" + rule.words());
    }
    Optional<String> field = rule.prior().field();
    if (field.isPresent() && !isOfField(diploma, stem(field.get()))) {
      String given =
          diploma.origin().major().map(each -> "“" + each + "”是否属于，由考试院或主考学校认定").orElse("请注明所学专业");
      return Ruling.of(
          rule,
          List.of(diploma),
          covers,
          CreditState.WOULD_COUNT_IF,
          "所学专业须为 " + field.get() + "；" + given + "。");
    }
    if (!rule.prior().needsCourse()) {
      return Ruling.of(
          rule, List.of(diploma), covers, CourseRulings.certainty(rule), CourseRulings.words(rule));
    }
    return passedAtSchool(covers.getFirst())
        .map(
            course ->
                Ruling.of(
                    rule,
                    List.of(diploma, course),
                    covers,
                    CourseRulings.certainty(rule),
                    CourseRulings.words(rule)))
        .orElseGet(
            () ->
                Ruling.of(
                    rule,
                    List.of(diploma),
                    covers,
                    CreditState.WOULD_COUNT_IF,
                    "还须有在原学校修读《" + covers.getFirst().name() + "》的合格成绩。"));
  }

  private static boolean isHighEnough(RecognitionRule.Prior prior, Schooling schooling) {
    Optional<String> level = schooling.graduated() ? prior.level() : prior.unfinishedLevel();
    return level.flatMap(Schooling::rankOf).map(least -> schooling.rank() >= least).orElse(false);
  }

  /// The word by which a field is known: 计算机 of 计算机类（报非计算机方向）.
  private static String stem(String field) {
    String stem = field;
    for (String ending : FIELD_ENDINGS) {
      int at = stem.indexOf(ending);
      stem = at > 0 ? stem.substring(0, at) : stem;
    }
    return stem;
  }

  private static boolean isOfField(Achievement diploma, String stem) {
    return diploma.origin().major().map(major -> major.contains(stem)).orElse(false);
  }

  private Optional<Achievement> passedAtSchool(PlanItem item) {
    return achievements.stream()
        .filter(each -> each.kind() == Achievement.Kind.SCHOOL_COURSE)
        .filter(CreditRecognition::hasPassMark)
        .filter(each -> each.key().equals(item.name()))
        .findFirst();
  }

  /// Whether a diploma lets its holder graduate from the programme.
  boolean opens(Achievement diploma) {
    return programme.level().equals("top-up")
        && Schooling.of(diploma)
            .map(
                schooling ->
                    schooling.rank() >= Schooling.JUNIOR_COLLEGE
                        && (schooling.graduated() || schooling.rank() > Schooling.JUNIOR_COLLEGE))
            .orElse(false);
  }
}
