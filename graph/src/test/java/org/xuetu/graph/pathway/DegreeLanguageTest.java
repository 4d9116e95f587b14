package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.graph.pathway.model.DegreeCondition;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;

/// The foreign language of a degree, by the school's conditions and its rules about single certificates
/// (RR077 to RR084).
class DegreeLanguageTest {
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PathwayFinder FINDER = new PathwayFinder(RECORDS);

  private static DegreeOutlook.Condition condition(
      String programme, String name, Achievement... held) throws UnusableRequest {
    return FINDER
        .find(PathwayRequest.of(programme, START, List.of(held)))
        .plans()
        .getFirst()
        .degree()
        .conditions()
        .stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// 华南师范大学: each certificate has a threshold of its own.
  @ParameterizedTest
  @CsvSource({
    "CR032, 425, true, RR080",
    "CR032, 424, , 424",
    "CR032, , , 请注明成绩",
    "CR033, 425, true, RR080",
    "CR037, 65, true, RR081",
    "CR037, , true, RR081",
    "CR042, , true, RR082",
    "CR-NET-ENGLISH-B, 80, true, RR083",
    "CR-NET-ENGLISH-B, 79, , 79",
    "CR-NET-ENGLISH-C, , , 请注明成绩",
    "CR009, 500, , 合格即满足"
  })
  void eachCertificateHasItsOwnThreshold(String key, Integer score, Boolean met, String words)
      throws UnusableRequest {
    Achievement certificate = Achievement.certificate(key).withDate(LocalDate.of(2026, 6, 1));
    Optional<Integer> points = Optional.ofNullable(score);
    DegreeOutlook.Condition language =
        condition(
            "GD-080901-2026",
            "华南师范大学：学位外语",
            points.map(certificate::withScore).orElse(certificate));
    assertThat(language.met()).isEqualTo(Optional.ofNullable(met));
    assertThat(language.detail()).contains(words);
  }

  /// 南京航空航天大学: six calendar years, the first and the last one included.
  @ParameterizedTest
  @CsvSource({"2023-12-31, true, RR077", "2022-12-31, , 已超过", ", , 请注明日期"})
  void theCertificateIsTakenForSixYears(LocalDate date, Boolean met, String words)
      throws UnusableRequest {
    Achievement plain = Achievement.certificate("CR032").withScore(425);
    DegreeOutlook.Condition substitute =
        condition(
            "JS-080901-2024",
            "南京航空航天大学：学位外语替代",
            Optional.ofNullable(date).map(plain::withDate).orElse(plain));
    assertThat(substitute.met()).isEqualTo(Optional.ofNullable(met));
    assertThat(substitute.detail()).contains(words);
  }

  /// The course itself, by RR078 with a score, by RR079 with a pass.
  @Test
  void thePassedCourseDoesToo() throws UnusableRequest {
    assertThat(
            condition("GD-080901-2026", "华南师范大学：学位外语", Achievement.course("13000").withScore(60))
                .met())
        .contains(true);
    assertThat(
            condition("JS-080901-2024", "南京航空航天大学：单科成绩", Achievement.course("13000").withScore(69))
                .met())
        .contains(false);
  }

  /// Each of the rules about degrees is decided by a condition of its school, or listed with the reason.
  @Test
  void everyRuleAboutDegreesHasACondition() {
    Map<String, String> words = Map.of("RR084", "a hypothesis without a school");
    for (RecognitionRule rule : RECORDS.rules().rules()) {
      if (rule.scope().area().equals("degree")) {
        boolean decided =
            rule.isCertain()
                && RECORDS.degrees().conditions().stream()
                    .anyMatch(condition -> speaksOf(condition, rule));
        assertThat(decided).as(rule.key()).isNotEqualTo(words.containsKey(rule.key()));
      }
    }
  }

  private static boolean speaksOf(DegreeCondition condition, RecognitionRule rule) {
    boolean certificates =
        rule.source().anyOf().stream()
            .allMatch(
                held ->
                    condition.credentials().stream()
                        .anyMatch(asked -> RECORDS.rules().standsFor(held, asked)));
    return Optional.of(condition.school()).equals(rule.scope().school())
        && (rule.source().anyOf().isEmpty()
            ? condition.courses().containsAll(rule.source().courses())
            : certificates);
  }
}
