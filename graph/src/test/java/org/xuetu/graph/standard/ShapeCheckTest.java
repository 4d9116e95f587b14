package org.xuetu.graph.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.graph.standard.MadeUpCandidate.decimal;
import static org.xuetu.graph.standard.MadeUpCandidate.ref;
import static org.xuetu.graph.standard.MadeUpCandidate.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Iris;

/// Every rule of the bundled standard lets a good record pass and finds the fault it is there for,
/// and only that.
class ShapeCheckTest {
  private static final Path HOME = Path.of(System.getProperty("xuetu.home", "..")).toAbsolutePath();
  private static Schema schema;
  private static Standard standard;
  private static ShapeCheck check;

  @BeforeAll
  static void read() throws Exception {
    schema = SchemaReader.read(HOME.resolve("data/schema"));
    standard = StandardReader.read(HOME.resolve("data/standard"), schema).orElseThrow();
    check = new ShapeCheck(standard, new Iris("https://xuetu.example"));
  }

  private static MadeUpCandidate resource() {
    return MadeUpCandidate.resource(schema, 1);
  }

  private static MadeUpCandidate course() {
    return MadeUpCandidate.course(schema);
  }

  private static List<String> codes(MadeUpCandidate candidate) {
    return check.check(List.of(candidate.made())).stream()
        .map(breach -> breach.rule().code())
        .toList();
  }

  @Test
  void goodRecordsPass() {
    assertThat(codes(resource())).isEmpty();
    assertThat(codes(course())).isEmpty();
    assertThat(codes(resource().without("closes"))).as("open end").isEmpty();
    assertThat(codes(resource().with("id", new Value.Code("RES001")))).isEmpty();
    assertThat(codes(resource().with("id", new Value.Code("AH-AHOU-7b")))).isEmpty();
    assertThat(codes(resource().with("credits", decimal("3")).with("hours", new Value.Whole(54))))
        .as("eighteen hours a credit")
        .isEmpty();
    assertThat(codes(resource().with("provider", text("一所没有的大学"))))
        .as("an unknown school is looked up, not a matter of form")
        .isEmpty();
  }

  /// What makes each rule speak.
  private static Map<String, MadeUpCandidate> faults() {
    Map<String, MadeUpCandidate> faults = new LinkedHashMap<>();
    spoil(faults, "resource", "kind-listed", "kind", text("精品"));
    spoil(faults, "resource", "summary-length", "summary", text("长".repeat(1001)));
    spoil(faults, "resource", "credits-range", "credits", decimal("0"));
    spoil(faults, "resource", "hours-range", "hours", decimal("40.5"));
    spoil(faults, "resource", "hours-per-credit", "hours", new Value.Whole(39));
    spoil(faults, "resource", "category-listed", "category", text("大课"));
    spoil(faults, "resource", "level-listed", "level", text("小学"));
    spoil(faults, "resource", "form-listed", "form", text("自学"));
    spoil(faults, "resource", "exam-mode-listed", "examMode", text("猜拳"));
    spoil(faults, "resource", "courses-form", "courses", ref("course", "13000"), text("130"));
    spoil(faults, "resource", "majors-form", "majors", text("汉语言"));
    spoil(faults, "resource", "shared-form", "shared", text("也许"));
    spoil(faults, "resource", "url-form", "url", text("www.example.org"));
    spoil(faults, "resource", "opens-form", "opens", text("九月"));
    spoil(faults, "resource", "closes-form", "closes", text("长期"));
    spoil(faults, "resource", "id-form", "id", new Value.Code("10359_1"));
    spoil(faults, "resource", "name-form", "name", text("课"));
    spoil(
        faults,
        "resource",
        "id-single",
        "id",
        new Value.Code("10359-1"),
        new Value.Code("10359-2"));
    spoil(faults, "resource", "name-single", "name", text("甲课程"), text("乙课程"));
    spoil(faults, "resource", "credits-single", "credits", decimal("2.5"), decimal("2"));
    spoil(faults, "resource", "hours-single", "hours", new Value.Whole(40), new Value.Whole(41));
    faults.put(
        "resource-credits-half",
        resource().with("credits", decimal("2.3")).with("hours", new Value.Whole(39)));
    faults.put(
        "resource-period-order",
        resource().with("closes", new Value.Date(LocalDate.of(2026, 8, 31))));
    spoil(faults, "course", "code-form", "code", new Value.Code("9990"));
    spoil(
        faults, "course", "code-single", "code", new Value.Code("99901"), new Value.Code("99902"));
    spoil(faults, "course", "name-form", "name", text("课"));
    spoil(faults, "course", "credits-range", "credits", decimal("-1"));
    spoil(faults, "course", "type-listed", "type", text("口试"));
    spoil(faults, "course", "category-listed", "category", text("大课"));
    for (Rule rule : standard.rules()) {
      if (rule.asks() == Rule.Asks.PRESENCE) {
        MadeUpCandidate whole = rule.kind().equals("course") ? course() : resource();
        faults.put(rule.code(), whole.without(rule.field().orElseThrow()));
      }
    }
    return faults;
  }

  private static void spoil(
      Map<String, MadeUpCandidate> faults, String kind, String code, String field, Value... with) {
    MadeUpCandidate whole = kind.equals("course") ? course() : resource();
    faults.put(kind + "-" + code, whole.with(field, with));
  }

  @Test
  void everyRuleFindsItsFaultAndNothingElse() {
    Map<String, MadeUpCandidate> faults = faults();
    faults.forEach(
        (code, candidate) -> assertThat(codes(candidate)).as(code).containsExactly(code));
    TreeSet<String> untested = new TreeSet<>();
    standard.rules().stream()
        .filter(rule -> rule.asks() != Rule.Asks.LOOKUP)
        .forEach(rule -> untested.add(rule.code()));
    untested.removeAll(faults.keySet());
    assertThat(untested).isEmpty();
  }

  @Test
  void aValueIsToldOfOnceAndDatesAreNotComparedWhileOneIsUnreadable() {
    assertThat(codes(resource().with("credits", text("三"))))
        .containsExactly("resource-credits-range");
    assertThat(
            codes(
                resource()
                    .with("opens", text("明年"))
                    .with("closes", new Value.Date(LocalDate.of(2020, 1, 1)))))
        .containsExactly("resource-opens-form");
  }

  @Test
  void aBreachNamesItsCandidateAndItsValue() {
    List<Breach> breaches =
        check.check(
            List.of(
                resource().made(),
                MadeUpCandidate.resource(schema, 2).with("level", text("小学")).made()));
    assertThat(breaches).singleElement();
    assertThat(breaches.getFirst().focus()).isEqualTo("row 2");
    assertThat(breaches.getFirst().value()).contains("小学");
    assertThat(breaches.getFirst().rule().field()).contains("level");
  }

  @Test
  void boundsAreWhereTheyAreSaidToBe() {
    MadeUpCandidate heavy = resource().with("hours", new Value.Whole(1000));
    assertThat(codes(heavy.with("credits", decimal("30"))))
        .containsExactly("resource-hours-per-credit");
    assertThat(codes(heavy.with("credits", decimal("30.5"))))
        .containsExactlyInAnyOrder("resource-credits-range", "resource-hours-per-credit");
    assertThat(codes(heavy.with("hours", new Value.Whole(1001)).with("credits", text("x"))))
        .containsExactlyInAnyOrder("resource-credits-range", "resource-hours-range");
  }

  @Test
  void manyRecordsAtOnceKeepTheirFaultsApart() {
    List<Candidate> batch = new ArrayList<>();
    IntStream.range(0, 1000)
        .mapToObj(
            number ->
                number % 10 == 3
                    ? MadeUpCandidate.resource(schema, number).without("licence")
                    : MadeUpCandidate.resource(schema, number))
        .forEach(candidate -> batch.add(candidate.made()));
    assertThat(check.check(batch))
        .hasSize(100)
        .allMatch(breach -> breach.focus().endsWith("3"))
        .allMatch(breach -> breach.rule().code().equals("resource-licence-required"));
  }
}
