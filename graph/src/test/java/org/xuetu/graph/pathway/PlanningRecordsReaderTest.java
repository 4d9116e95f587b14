package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.Timeline;

/// What the reader has to bring over from the bundled data, field by field: a property that was
/// renamed in a schema would otherwise go missing in silence.
class PlanningRecordsReaderTest {
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final Province JIANGSU = new Province("js", "江苏");

  private static Programme programme(String key) {
    return RECORDS.findProgramme(key).orElseThrow();
  }

  private static PlanItem item(String programme, String course) {
    return programme(programme).findItem(course).orElseThrow();
  }

  @Test
  void programmes() {
    Programme chinese = programme("JS-050101-2024");
    assertThat(chinese.name()).startsWith("汉语言文学");
    assertThat(chinese.province()).isEqualTo(JIANGSU);
    assertThat(chinese.major()).contains("050101");
    assertThat(chinese.level()).isEqualTo("top-up");
    assertThat(chinese.levelName()).isEqualTo("专升本");
    assertThat(chinese.minCredits()).isEqualTo(Credits.of(76));
    assertThat(chinese.items()).hasSize(18);
    assertThat(chinese.citation().certainty()).isEqualTo(Certainty.HIGH);
    assertThat(programme("JS-101101-2024").remarks()).hasSize(2);
    assertThat(RECORDS.unplannedProgrammes()).isNotEmpty();
  }

  @Test
  void requirementTrees() {
    List<Requirement> parts = ((Requirement.All) programme("JS-050101-2024").requirement()).parts();
    Requirement.OneOf choice =
        parts.stream()
            .filter(Requirement.OneOf.class::isInstance)
            .map(Requirement.OneOf.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(choice.parts()).hasSize(2).allMatch(Requirement.OnlyWhen.class::isInstance);
    Requirement.OnlyWhen taken = (Requirement.OnlyWhen) choice.parts().getFirst();
    assertThat(taken.condition().key()).isEqualTo("foreign-language");
    Requirement.AtLeast some =
        ((Requirement.All) taken.part())
            .parts().stream()
                .filter(Requirement.AtLeast.class::isInstance)
                .map(Requirement.AtLeast.class::cast)
                .findFirst()
                .orElseThrow();
    assertThat(some.minCourses()).isEqualTo(3);
    assertThat(some.minCredits()).isEqualTo(Credits.of(14));
    assertThat(some.choices())
        .extracting(PlanItem::course)
        .containsExactly("03954", "07827", "10398", "14025", "00814");
  }

  @Test
  void pairsCountAsOneWhereTheProgrammeSaysSo() {
    assertThat(groups(programme("JS-081001-2024").requirement()))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.pairsCountAsOne()).isTrue();
              assertThat(group.units()).hasSize(6);
            });
  }

  private static List<Requirement.AtLeast> groups(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Leaf _ -> List.of();
      case Requirement.AtLeast group -> List.of(group);
      case Requirement.OnlyWhen only -> groups(only.part());
      case Requirement.All all -> all.parts().stream().flatMap(p -> groups(p).stream()).toList();
      case Requirement.OneOf one -> one.parts().stream().flatMap(p -> groups(p).stream()).toList();
    };
  }

  @Test
  void items() {
    PlanItem practical = item("JS-080901-2024", "13014");
    assertThat(practical.kind()).isEqualTo(ItemKind.PRACTICAL);
    assertThat(practical.theory()).contains("13013");
    assertThat(practical.credits()).isEqualTo(Credits.of(2));
    assertThat(practical.name()).isEqualTo("高级语言程序设计(实践)");
    assertThat(item("JS-080901-2024", "14976").kind()).isEqualTo(ItemKind.THESIS);
    assertThat(item("JS-080901-2024", "13000").degreeCourse()).isTrue();
    assertThat(item("JS-080901-2024", "00023").degreeCourse()).isFalse();
    assertThat(item("JS-050201-2024", "13161").minPassedBefore()).isEqualTo(OptionalInt.of(8));
  }

  @Test
  void sessionsAndOfferings() {
    Session session = RECORDS.findSession("JS-2026-10").orElseThrow();
    assertThat(session.month()).isEqualTo(YearMonth.of(2026, 10));
    assertThat(session.date()).contains(LocalDate.of(2026, 10, 24));
    assertThat(session.registrationUntil()).contains(LocalDate.of(2026, 9, 5));
    assertThat(session.slots())
        .extracting(Slot::zh)
        .containsExactly("周六上午", "周六下午", "周日上午", "周日下午");
    assertThat(RECORDS.hasTimetable(session)).isTrue();
    assertThat(RECORDS.hasTimetable(RECORDS.findSession("JS-2025-07").orElseThrow())).isFalse();
    assertThat(RECORDS.hasTimetable(programme("GD-080901-2026"))).isFalse();
    assertThat(RECORDS.findOffering("JS-2025-04", "00009").orElseThrow().slot().key())
        .isEqualTo("sat-pm");
  }

  @Test
  void patternsForecastTheSlotLastSeenInThatMonth() {
    Pattern pattern = RECORDS.findPattern(JIANGSU, "00009").orElseThrow();
    assertThat(pattern.months()).containsExactly(4, 10);
    assertThat(pattern.slotIn(4).orElseThrow().key()).isEqualTo("sat-pm");
    assertThat(pattern.slotIn(10).orElseThrow().key()).isEqualTo("sat-am");
    assertThat(pattern.slotIn(7).orElseThrow().key()).isEqualTo("sat-am");
  }

  @Test
  void substitutionsWithAllTheirShapes() {
    assertThat(substitution("03708", "15043").level()).contains("top-up");
    assertThat(substitution("02331", "13003").major()).contains("080901");
    assertThat(substitution("04741", "13017").alternativeNew()).containsExactly("04751");
    Substitution two = substitution("06115", "02487");
    assertThat(two.oldAlso()).containsExactly("06116");
    assertThat(two.newIfAlone()).contains("06118");
    assertThat(substitution("00902", "13949").exemptsPractical()).containsExactly("13950");
    assertThat(substitution("05619", "13218").passedBefore()).contains(LocalDate.of(2024, 7, 1));
    assertThat(substitution("00018", "14247").certificateBefore())
        .contains(LocalDate.of(2026, 7, 1));
    assertThat(substitution("07524", "00051").newAlso()).containsExactly("00052");
  }

  private static Substitution substitution(String old, String target) {
    return RECORDS.substitutions().stream()
        .filter(each -> each.oldCourse().equals(old) && each.newCourse().equals(target))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void certificateRules() {
    CertificateRule rule =
        RECORDS.certificateRules().stream()
            .filter(each -> each.key().equals("RR001"))
            .findFirst()
            .orElseThrow();
    assertThat(rule.province()).isEqualTo(JIANGSU);
    assertThat(rule.certificate()).startsWith("全国计算机等级考试").contains("一级");
    assertThat(rule.sittings()).containsExactly(3, 9);
    assertThat(Set.copyOf(rule.targets())).isEqualTo(Set.of("00018", "00019"));
  }

  @Test
  void timelines() {
    Timeline jiangsu = RECORDS.timelineOf(programme("JS-080901-2024"));
    assertThat(jiangsu.sessionMonths()).containsExactly(1, 4, 7, 10);
    assertThat(jiangsu.resultsAfter()).isEqualTo(2);
    assertThat(jiangsu.practiceMonths()).containsExactly(6, 12);
    assertThat(jiangsu.graduationMonths()).containsExactly(6, 12);
    assertThat(jiangsu.thesisDuration()).isEqualTo(6);
    assertThat(jiangsu.exemptionLead()).isEqualTo(6);
    assertThat(jiangsu.slotsPerSession()).isEqualTo(4);
    assertThat(jiangsu.assumptions()).allMatch(each -> !each.basis().isBlank());
    Timeline guangdong = RECORDS.timelineOf(programme("GD-080901-2026"));
    assertThat(guangdong.sessionMonths()).containsExactly(1, 4, 10);
    assertThat(guangdong.exemptionLead()).isZero();
  }

  @Test
  void feesThatEveryonePays() {
    assertThat(RECORDS.fees())
        .filteredOn(fee -> fee.province().equals(JIANGSU))
        .singleElement()
        .satisfies(
            fee -> {
              assertThat(fee.kind()).isEqualTo("paper");
              assertThat(fee.amount()).isEqualByComparingTo(BigDecimal.valueOf(43));
              assertThat(fee.unit()).isEqualTo("元/科");
              assertThat(fee.citation().certainty()).isEqualTo(Certainty.LOW);
            });
    assertThat(RECORDS.fees().stream().map(fee -> fee.province().key())).doesNotContain("ah");
    assertThat(RECORDS.courses()).hasSizeGreaterThan(900);
  }
}
