package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.model.Citation;
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
import org.xuetu.graph.pathway.model.RuleBook;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.StudyTime;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;

/// A few small made-up programmes over one pool of made-up courses, drawn from one seed: two papers
/// in many a slot, some of them twice a year, with a limit of papers now and then. Nothing exists.
final class RandomTargets {
  static final Province PROVINCE = new Province("xx", "虚构省");
  static final YearMonth START = YearMonth.of(2030, 1);
  private static final Citation CITED = new Citation(Certainty.HIGH, "虚构的来源");
  private static final List<Slot> SLOTS =
      List.of(new Slot("sat-am", "周六上午"), new Slot("sat-pm", "周六下午"));
  private static final int COURSES = 8;

  private final Random random;
  private final List<List<Integer>> months = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();

  RandomTargets(long seed) {
    random = new Random(seed);
  }

  /// @param months by course the months of the year in which it is examined
  /// @param slots by course its slot
  record World(
      PlanningRecords records,
      PathwayRequest request,
      List<Programme> programmes,
      List<List<Integer>> months,
      List<Slot> slots) {}

  World make() {
    List<Integer> year = List.of(1, 4, 7, 10);
    List<Course> courses = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    List<Offering> offerings = new ArrayList<>();
    for (int course = 0; course < COURSES; course++) {
      List<Integer> own = new ArrayList<>(year);
      Collections.shuffle(own, random);
      own = own.subList(0, 1 + random.nextInt(2)).stream().sorted().toList();
      if (course == 0) {
        // Without any offering in a published session the province would have no timetable.
        own = List.of(1, 7);
      }
      Slot slot = SLOTS.get(random.nextInt(SLOTS.size()));
      months.add(own);
      slots.add(slot);
      courses.add(new Course("c" + course, "虚构课" + course));
      SortedMap<YearMonth, Slot> seen = new TreeMap<>();
      own.forEach(month -> seen.put(YearMonth.of(2029, month), slot));
      patterns.add(
          new Pattern("p" + course, PROVINCE, "c" + course, new TreeSet<>(own), seen, CITED));
      for (int month : own) {
        if (month == 1 || month == 4) {
          offerings.add(
              new Offering(
                  "XX-2030-0" + month,
                  "c" + course,
                  slot,
                  YearMonth.of(2030, month).atDay(10),
                  Optional.empty(),
                  CITED));
        }
      }
    }
    List<Programme> programmes = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      programmes.add(programme("XX-" + i));
    }
    PlanningRecords records =
        new PlanningRecords(
            new PlanningRecords.Parts(
                programmes,
                List.of(),
                courses,
                List.of(session(1), session(4)),
                offerings,
                patterns,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(timeline()),
                Map.of(),
                RuleBook.EMPTY,
                DegreeBook.EMPTY));
    List<Achievement> passed = new ArrayList<>();
    for (int course = 0; course < COURSES; course++) {
      if (random.nextInt(6) == 0) {
        passed.add(Achievement.course("c" + course));
      }
    }
    Constraints constraints =
        new Constraints(
            START,
            Optional.empty(),
            random.nextInt(3) == 0 ? OptionalInt.of(1) : OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    PathwayRequest request =
        PathwayRequest.of("XX-0", START, passed)
            .withTargets(programmes.stream().map(Programme::key).toList())
            .withConstraints(constraints);
    return new World(records, request, programmes, List.copyOf(months), List.copyOf(slots));
  }

  private Programme programme(String key) {
    List<Integer> pool = new ArrayList<>();
    for (int course = 0; course < COURSES; course++) {
      pool.add(course);
    }
    Collections.shuffle(pool, random);
    List<Requirement> parts = new ArrayList<>();
    int required = 1 + random.nextInt(2);
    for (int i = 0; i < required; i++) {
      parts.add(new Requirement.Leaf(paper(pool.get(i))));
    }
    List<PlanItem> choices =
        pool.subList(required, required + 3).stream().map(RandomTargets::paper).sorted().toList();
    parts.add(new Requirement.AtLeast("选考", 1 + random.nextInt(2), Credits.ZERO, false, choices));
    if (random.nextBoolean()) {
      parts.add(
          new Requirement.Leaf(
              new PlanItem(
                  99,
                  "thesis" + key,
                  "虚构论文",
                  Credits.ZERO,
                  ItemKind.THESIS,
                  false,
                  Optional.empty(),
                  OptionalInt.empty(),
                  Optional.empty(),
                  CITED)));
    }
    return new Programme(
        key,
        "虚构专业" + key,
        PROVINCE,
        Optional.empty(),
        "top-up",
        "专升本",
        Optional.empty(),
        Credits.ZERO,
        new Requirement.All("全部", parts),
        List.of(),
        CITED);
  }

  private static PlanItem paper(int course) {
    return new PlanItem(
        course + 1,
        "c" + course,
        "虚构课" + course,
        Credits.of(4),
        ItemKind.WRITTEN,
        false,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        CITED);
  }

  private static Session session(int month) {
    return new Session(
        "XX-2030-0" + month,
        PROVINCE,
        YearMonth.of(2030, month),
        Optional.of(YearMonth.of(2030, month).atDay(10)),
        SLOTS,
        Optional.empty(),
        CITED);
  }

  private static Timeline timeline() {
    return new Timeline(
        StudyForm.SELF_TAUGHT,
        PROVINCE,
        new TreeSet<>(List.of(1, 4, 7, 10)),
        CITED,
        2,
        2,
        new TreeSet<>(List.of(6, 12)),
        6,
        new TreeSet<>(List.of(6, 12)),
        0,
        StudyTime.ANY,
        List.of());
  }
}
