package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
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
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;

/// A made-up programme with far more electives than can be listed, drawn from one seed: four groups
/// of papers, each examined in spring, in autumn or in both, in one of three slots. Nothing exists.
record LargeCatalogue(PlanningRecords records, PathwayRequest request) {
  static final YearMonth START = YearMonth.of(2030, 4);
  private static final Province PROVINCE = new Province("xx", "虚构省");
  private static final Citation CITED = new Citation(Certainty.HIGH, "虚构的来源");
  private static final List<Slot> SLOTS =
      List.of(new Slot("a", "周六上午"), new Slot("b", "周六下午"), new Slot("c", "周日上午"));
  private static final List<Integer> LEAST = List.of(16, 12, 10, 6);
  private static final int TOTAL = 60;

  static LargeCatalogue of(int size, long seed) {
    return of(size, 0, seed);
  }

  /// @param tangled passed old courses, each of which may stand for one of two courses
  static LargeCatalogue of(int size, int tangled, long seed) {
    Random random = new Random(seed);
    List<Course> courses = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    List<Offering> offerings = new ArrayList<>();
    List<List<PlanItem>> groups =
        new ArrayList<>(LEAST.stream().<List<PlanItem>>map(_ -> new ArrayList<>()).toList());
    List<Achievement> passed = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String key = "c" + i;
      courses.add(new Course(key, "虚构课" + i));
      if (random.nextInt(12) == 0) {
        passed.add(Achievement.course(key));
      }
      Slot slot = SLOTS.get(random.nextInt(SLOTS.size()));
      TreeSet<Integer> months =
          new TreeSet<>(List.of(random.nextBoolean() ? 4 : 10, random.nextInt(4) == 0 ? 4 : 10));
      SortedMap<YearMonth, Slot> seen = new TreeMap<>();
      for (int month : months) {
        seen.put(YearMonth.of(2029, month), slot);
        offerings.add(
            new Offering(
                "XX-" + month,
                key,
                slot,
                YearMonth.of(2030, month).atDay(10),
                Optional.empty(),
                CITED));
      }
      patterns.add(new Pattern("XX-" + key, PROVINCE, key, months, seen, CITED));
      groups.get(random.nextInt(LEAST.size())).add(paper(i, 1 + random.nextInt(6)));
    }
    List<Substitution> substitutions = new ArrayList<>();
    for (int i = 0; i < tangled; i++) {
      courses.add(new Course("old" + i, "虚构旧课" + i));
      passed.add(Achievement.course("old" + i));
      substitutions.add(substitution(i, "c" + random.nextInt(size), "c" + random.nextInt(size)));
    }
    List<Requirement> parts = new ArrayList<>();
    for (int i = 0; i < LEAST.size(); i++) {
      parts.add(
          new Requirement.AtLeast(
              "第" + i + "组", 0, Credits.of(LEAST.get(i)), false, groups.get(i)));
    }
    PlanningRecords records =
        new PlanningRecords(
            new PlanningRecords.Parts(
                List.of(programme("XX-1", parts), programme("XX-2", parts)),
                List.of(),
                courses,
                List.of(session(4), session(10)),
                offerings,
                patterns,
                List.of(),
                substitutions,
                List.of(),
                List.of(),
                List.of(timeline()),
                Map.of(),
                RuleBook.EMPTY,
                DegreeBook.EMPTY));
    PathwayRequest request =
        PathwayRequest.of("XX-1", START, passed)
            .withConstraints(
                new Constraints(
                    START,
                    Optional.empty(),
                    OptionalInt.of(2 + random.nextInt(2)),
                    Optional.empty(),
                    Optional.empty()));
    return new LargeCatalogue(records, request);
  }

  private static Programme programme(String key, List<Requirement> parts) {
    return new Programme(
        key,
        "虚构专业",
        PROVINCE,
        Optional.empty(),
        "top-up",
        "专升本",
        Optional.empty(),
        Credits.of(TOTAL),
        new Requirement.All("全部", parts),
        List.of(),
        CITED);
  }

  private static Substitution substitution(int number, String one, String other) {
    return new Substitution(
        "XX-SUB-" + number,
        PROVINCE,
        Optional.empty(),
        Optional.of("top-up"),
        "old" + number,
        List.of(),
        one,
        List.of(),
        List.of(other),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        CITED);
  }

  private static PlanItem paper(int number, int credits) {
    return new PlanItem(
        number + 1,
        "c" + number,
        "虚构课" + number,
        Credits.of(credits),
        ItemKind.WRITTEN,
        false,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        CITED);
  }

  private static Session session(int month) {
    return new Session(
        "XX-" + month,
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
        new TreeSet<>(List.of(4, 10)),
        CITED,
        SLOTS.size(),
        2,
        new TreeSet<>(List.of(6, 12)),
        6,
        new TreeSet<>(List.of(6, 12)),
        0,
        StudyTime.ANY,
        List.of());
  }
}
