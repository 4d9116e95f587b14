package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayRequest.Goal;
import org.xuetu.graph.pathway.PathwayRequest.Learner;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Clash;
import org.xuetu.graph.pathway.model.Condition;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.DegreeBook;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.Offering;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.StudyTime;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;

/// A small made-up programme with a made-up timetable, made-up substitutions and a made-up learner,
/// all drawn from one seed. Nothing in it exists.
final class RandomWorld {
  static final Province PROVINCE = new Province("xx", "虚构省");
  static final YearMonth START = YearMonth.of(2029, 10);
  private static final Citation CITED = new Citation(Certainty.HIGH, "虚构的来源");
  private static final List<Slot> SLOTS =
      List.of(new Slot("sat-am", "周六上午"), new Slot("sat-pm", "周六下午"));
  private static final List<YearMonth> PUBLISHED =
      List.of(YearMonth.of(2030, 1), YearMonth.of(2030, 4));

  /// Announced, but without a timetable; the session of January 2031 is only usual, and there is
  /// none in October 2029.
  private static final List<YearMonth> ANNOUNCED =
      List.of(YearMonth.of(2030, 2), YearMonth.of(2030, 7));

  private final Random random;
  private final List<PlanItem> items = new ArrayList<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<Offering> offerings = new ArrayList<>();
  private final List<Substitution> substitutions = new ArrayList<>();
  private final List<CertificateRule> rules = new ArrayList<>();
  private int number;

  RandomWorld(long seed) {
    random = new Random(seed);
  }

  /// The records and the request that go with them.
  record World(PlanningRecords records, PathwayRequest request) {}

  World make() {
    RandomRules certificates = new RandomRules(random, this::anyCourse);
    Requirement requirement = requirement();
    int sum = items.stream().mapToInt(item -> item.credits().tenths()).sum();
    Credits minimum = new Credits(random.nextInt(sum / 20 + 1) * 10 + sum / 20 * 10 / 10);
    boolean timetables = random.nextInt(4) > 0;
    if (!timetables) {
      patterns.replaceAll(RandomWorld::withoutSlots);
      offerings.clear();
    }
    substitutions();
    Programme programme =
        new Programme(
            "XX-1",
            "虚构专业",
            PROVINCE,
            Optional.of("999999"),
            "top-up",
            "专升本",
            Optional.empty(),
            minimum,
            requirement,
            List.of(),
            CITED);
    List<Course> courses = new ArrayList<>();
    items.forEach(item -> courses.add(new Course(item.course(), item.name())));
    for (int old = 0; old < 6; old++) {
      courses.add(new Course("old" + old, "旧课" + old));
    }
    List<Session> sessions =
        Stream.concat(PUBLISHED.stream(), ANNOUNCED.stream())
            .map(
                month ->
                    new Session(
                        "XX-" + month,
                        PROVINCE,
                        month,
                        Optional.of(month.atDay(10)),
                        SLOTS,
                        Optional.empty(),
                        CITED))
            .toList();
    PlanningRecords records =
        new PlanningRecords(
            new PlanningRecords.Parts(
                List.of(programme),
                List.of(),
                courses,
                sessions,
                offerings,
                patterns,
                clashes(),
                substitutions,
                rules,
                List.of(),
                List.of(timeline()),
                Map.of(),
                certificates.book(),
                DegreeBook.EMPTY));
    return new World(records, request(courses, certificates.held()));
  }

  private Timeline timeline() {
    return new Timeline(
        StudyForm.SELF_TAUGHT,
        PROVINCE,
        months(1, 4, 7, 10),
        CITED,
        2,
        random.nextInt(3),
        months(6, 12),
        random.nextBoolean() ? 6 : 12,
        random.nextBoolean() ? months(6, 12) : months(12),
        random.nextInt(9),
        StudyTime.ANY,
        List.of());
  }

  private static SortedSet<Integer> months(Integer... months) {
    return new TreeSet<>(List.of(months));
  }

  private static Pattern withoutSlots(Pattern pattern) {
    return new Pattern(
        pattern.key(),
        pattern.province(),
        pattern.course(),
        pattern.months(),
        new TreeMap<>(),
        pattern.citation());
  }

  private Requirement requirement() {
    List<Requirement> parts = new ArrayList<>();
    parts.add(new Requirement.All("必考", leaves(1 + random.nextInt(3))));
    if (random.nextInt(3) == 0) {
      parts.add(
          new Requirement.OneOf(
              "任选一组",
              List.of(
                  new Requirement.All("甲", leaves(1 + random.nextInt(2))),
                  new Requirement.All("乙", leaves(1)))));
    }
    switch (random.nextInt(3)) {
      case 0 -> parts.add(atLeast(someItems(2 + random.nextInt(2))));
      case 1 -> parts.add(languageChoice());
      default -> {}
    }
    if (random.nextBoolean()) {
      parts.add(new Requirement.Leaf(item(ItemKind.THESIS, Optional.empty(), 0)));
    }
    return new Requirement.All("全部", parts);
  }

  private Requirement languageChoice() {
    List<PlanItem> electives = someItems(2 + random.nextInt(2));
    List<Requirement> with = new ArrayList<>(leaves(1));
    with.add(atLeast(electives));
    Requirement none =
        new Requirement.All(
            "全选", electives.stream().<Requirement>map(Requirement.Leaf::new).toList());
    return new Requirement.OneOf(
        "考外语或不考外语",
        List.of(
            new Requirement.OnlyWhen(
                new Condition(Condition.FOREIGN_LANGUAGE, "考外语"),
                new Requirement.All("考外语者", with)),
            new Requirement.OnlyWhen(new Condition(Condition.NO_FOREIGN_LANGUAGE, "不考外语"), none)));
  }

  private Requirement atLeast(List<PlanItem> choices) {
    return new Requirement.AtLeast(
        "选考",
        random.nextInt(choices.size() + 1),
        Credits.of(random.nextInt(7)),
        random.nextBoolean(),
        choices);
  }

  private List<Requirement> leaves(int count) {
    return someItems(count).stream().<Requirement>map(Requirement.Leaf::new).toList();
  }

  /// Papers, papers with a practical part, and practical parts alone.
  private List<PlanItem> someItems(int count) {
    List<PlanItem> some = new ArrayList<>();
    while (some.size() < count) {
      int kind = random.nextInt(4);
      if (kind == 0) {
        some.add(item(ItemKind.PRACTICAL, Optional.empty(), 1 + random.nextInt(3)));
        continue;
      }
      PlanItem paper = item(ItemKind.WRITTEN, Optional.empty(), 1 + random.nextInt(6));
      some.add(paper);
      if (kind == 1) {
        some.add(item(ItemKind.PRACTICAL, Optional.of(paper.course()), 1));
      }
    }
    return some;
  }

  private PlanItem item(ItemKind kind, Optional<String> theory, int credits) {
    number++;
    String course = "c" + number;
    OptionalInt before =
        kind == ItemKind.PRACTICAL && random.nextInt(4) == 0
            ? OptionalInt.of(1 + random.nextInt(4))
            : OptionalInt.empty();
    PlanItem item =
        new PlanItem(
            number,
            course,
            "虚构课" + number,
            Credits.of(credits),
            kind,
            random.nextBoolean(),
            theory,
            before,
            Optional.empty(),
            CITED);
    items.add(item);
    if (kind == ItemKind.WRITTEN) {
      timetable(item);
    }
    return item;
  }

  private void timetable(PlanItem item) {
    if (random.nextInt(12) == 0) {
      if (random.nextBoolean()) {
        rules.add(
            new CertificateRule(
                "RR" + number,
                PROVINCE,
                "虚构证书",
                months(3, 9),
                List.of(item.course(), "c" + (number + 1)),
                CITED));
      }
      return;
    }
    SortedSet<Integer> months = new TreeSet<>();
    months.add(List.of(1, 4, 7, 10).get(random.nextInt(4)));
    months.add(List.of(1, 4, 7, 10).get(random.nextInt(4)));
    SortedMap<YearMonth, Slot> seen = new TreeMap<>();
    for (int month : months) {
      if (random.nextInt(4) > 0) {
        seen.put(YearMonth.of(2029, month), slot());
      }
    }
    seen.put(YearMonth.of(2028, months.first()), slot());
    patterns.add(new Pattern("XX-" + item.course(), PROVINCE, item.course(), months, seen, CITED));
    for (YearMonth month : PUBLISHED) {
      if (random.nextInt(3) > 0) {
        LocalDate date = month.atDay(10);
        offerings.add(
            new Offering("XX-" + month, item.course(), slot(), date, Optional.empty(), CITED));
      }
    }
  }

  /// Two courses that share a slot, in the months announced without a timetable.
  private List<Clash> clashes() {
    return ANNOUNCED.stream()
        .filter(_ -> random.nextBoolean())
        .map(
            month ->
                new Clash("EV-" + month, "XX-" + month, List.of(anyCourse(), anyCourse()), CITED))
        .toList();
  }

  private Slot slot() {
    return SLOTS.get(random.nextInt(SLOTS.size()));
  }

  private void substitutions() {
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String old = "old" + random.nextInt(6);
      substitutions.add(
          new Substitution(
              "XX-SUB-" + i,
              PROVINCE,
              random.nextInt(5) > 0 ? Optional.of("999999") : Optional.of("888888"),
              Optional.empty(),
              old,
              random.nextInt(4) == 0 ? List.of("old0") : List.of(),
              anyCourse(),
              random.nextInt(4) == 0 ? List.of(anyCourse()) : List.of(),
              random.nextInt(3) == 0 ? List.of(anyCourse()) : List.of(),
              random.nextInt(4) == 0 ? Optional.of(anyCourse()) : Optional.empty(),
              random.nextInt(4) == 0 ? List.of(anyCourse()) : List.of(),
              random.nextInt(4) == 0 ? Optional.of(LocalDate.of(2029, 7, 1)) : Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "",
              new Citation(random.nextInt(6) == 0 ? Certainty.LOW : Certainty.HIGH, "虚构的顶替")));
    }
  }

  private String anyCourse() {
    return items.get(random.nextInt(items.size())).course();
  }

  private PathwayRequest request(List<Course> courses, List<Achievement> certificates) {
    List<Course> shuffled = new ArrayList<>(courses);
    Collections.shuffle(shuffled, random);
    List<Achievement> achievements = new ArrayList<>();
    for (Course course : shuffled.subList(0, random.nextInt(Math.min(5, courses.size())))) {
      achievements.add(
          switch (random.nextInt(3)) {
            case 0 -> Achievement.course(course.key());
            case 1 -> Achievement.course(course.key(), LocalDate.of(2029, 6, 30));
            default -> Achievement.course(course.key(), LocalDate.of(2029, 7, 1));
          });
    }
    achievements.addAll(certificates);
    Optional<Boolean> language =
        random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty();
    return new PathwayRequest(
        Learner.of(achievements),
        List.of("XX-1"),
        Goal.GRADUATION,
        new Constraints(
            START,
            random.nextInt(4) == 0
                ? Optional.of(START.plusMonths(6 + random.nextInt(36)))
                : Optional.empty(),
            random.nextInt(3) == 0 ? OptionalInt.of(1) : OptionalInt.empty(),
            Optional.empty(),
            language),
        List.of(Objective.EARLIEST_FINISH));
  }
}
