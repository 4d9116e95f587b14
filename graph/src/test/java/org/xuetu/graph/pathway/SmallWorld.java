package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Clash;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.DegreeBook;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.RuleBook;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.StudyTime;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.SubstitutionDraft;
import org.xuetu.graph.pathway.model.Timeline;

/// A made-up programme: papers `a` and `b`, `a` with the practical part `ap`, of the electives
/// `c` with `cp`, and `d`, at least one course, and a practical `m` after two passed courses. The
/// province has no timetables, two slots in January and July, and the session of January 2030 is
/// announced.
public final class SmallWorld {
  public static final String PROGRAMME = "XX-1";
  public static final YearMonth START = YearMonth.of(2030, 1);
  private static final Citation CITED = new Citation(Certainty.HIGH, "虚构的来源");

  private SmallWorld() {}

  private static PlanItem item(int seq, String course, ItemKind kind, String theory, int before) {
    return new PlanItem(
        seq,
        course,
        "虚构课" + course,
        Credits.of(4),
        kind,
        false,
        Optional.of(theory).filter(code -> !code.isEmpty()),
        before == 0 ? OptionalInt.empty() : OptionalInt.of(before),
        Optional.empty(),
        CITED);
  }

  static List<PlanItem> items() {
    return items(2);
  }

  /// @param before how many courses have to be passed before `m`
  private static List<PlanItem> items(int before) {
    return List.of(
        item(1, "a", ItemKind.WRITTEN, "", 0),
        item(2, "ap", ItemKind.PRACTICAL, "a", 0),
        item(3, "b", ItemKind.WRITTEN, "", 0),
        item(4, "c", ItemKind.WRITTEN, "", 0),
        item(5, "cp", ItemKind.PRACTICAL, "c", 0),
        item(6, "d", ItemKind.WRITTEN, "", 0),
        item(7, "m", ItemKind.PRACTICAL, "", before));
  }

  static PlanItem item(String course) {
    return items().stream().filter(item -> item.course().equals(course)).findFirst().orElseThrow();
  }

  public static PlanningRecords records(SubstitutionDraft... drafts) {
    return records(items(), List.of(), List.of(), drafts);
  }

  /// A programme whose practical `m` asks for so many passed courses.
  static PlanningRecords asking(int before) {
    return records(items(before), List.of(), List.of());
  }

  /// @param clashing courses that share a slot in January 2030
  /// @param inJanuaryOnly courses that are not offered in July
  public static PlanningRecords records(
      List<String> clashing, List<String> inJanuaryOnly, SubstitutionDraft... drafts) {
    return records(items(), clashing, inJanuaryOnly, drafts);
  }

  private static PlanningRecords records(
      List<PlanItem> items,
      List<String> clashing,
      List<String> inJanuaryOnly,
      SubstitutionDraft... drafts) {
    Requirement requirement =
        new Requirement.All(
            "全部",
            List.of(
                new Requirement.Leaf(items.get(0)),
                new Requirement.Leaf(items.get(1)),
                new Requirement.Leaf(items.get(2)),
                new Requirement.AtLeast("选考", 1, Credits.of(4), true, items.subList(3, 6)),
                new Requirement.Leaf(items.get(6))));
    Programme programme =
        new Programme(
            PROGRAMME,
            "虚构专业",
            SubstitutionDraft.PROVINCE,
            Optional.of(SubstitutionDraft.MAJOR),
            "top-up",
            "专升本",
            Optional.empty(),
            Credits.of(20),
            requirement,
            List.of(),
            CITED);
    List<Course> courses = new ArrayList<>();
    items.forEach(each -> courses.add(new Course(each.course(), each.name())));
    courses.add(new Course("x", "旧课甲"));
    courses.add(new Course("y", "旧课乙"));
    List<Substitution> substitutions =
        IntStream.range(0, drafts.length).mapToObj(i -> drafts[i].build(i)).toList();
    Session january =
        new Session(
            "XX-2030-01",
            SubstitutionDraft.PROVINCE,
            START,
            Optional.of(START.atDay(9)),
            List.<Slot>of(),
            Optional.empty(),
            CITED);
    List<Pattern> patterns =
        inJanuaryOnly.stream()
            .map(
                course ->
                    new Pattern(
                        "XX-" + course,
                        SubstitutionDraft.PROVINCE,
                        course,
                        new TreeSet<>(List.of(1)),
                        new TreeMap<>(),
                        CITED))
            .toList();
    return new PlanningRecords(
        new PlanningRecords.Parts(
            List.of(programme),
            List.of(),
            courses,
            List.of(january),
            List.of(),
            patterns,
            clashing.isEmpty()
                ? List.of()
                : List.of(new Clash("EV", "XX-2030-01", clashing, CITED)),
            substitutions,
            List.<CertificateRule>of(),
            List.of(),
            List.of(timeline()),
            Map.of(),
            RuleBook.EMPTY,
            DegreeBook.EMPTY));
  }

  private static Timeline timeline() {
    return new Timeline(
        StudyForm.SELF_TAUGHT,
        SubstitutionDraft.PROVINCE,
        new TreeSet<>(List.of(1, 7)),
        CITED,
        2,
        2,
        new TreeSet<>(List.of(6, 12)),
        6,
        new TreeSet<>(List.of(6, 12)),
        6,
        StudyTime.ANY,
        List.of());
  }
}
