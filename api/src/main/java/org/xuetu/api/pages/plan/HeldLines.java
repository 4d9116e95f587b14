package org.xuetu.api.pages.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuetu.api.batch.AchievementCell;
import org.xuetu.graph.pathway.InputProblem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.recognition.Achievement;

/// What a learner holds, one thing on each line: `00015 85 2025-10-25`, `四级 431 2025-12`,
/// `专科 会计 毕业`, `工作 三级甲等综合医院临床护理 3年`. Nobody has to say which kind it is.
public final class HeldLines {
  private static final Pattern CODE = Pattern.compile("[0-9]{5}[A-Za-z]?(\\s.*)?");
  private static final Pattern DIPLOMA =
      Pattern.compile(
          "(专科|大专|高职|本科|专升本|学士|硕士|博士|高中|中专|职高|技校|中职)(毕业|学历|文凭|结业|肄业|在读)?(\\s+(\\S+))?(\\s+(毕业|结业|肄业))?");
  private static final Pattern WORK =
      Pattern.compile("工作(经历|经验)?[\\s:：]+(.+?)\\s*([0-9]{1,2}(\\.[0-9])?)\\s*年");

  /// A comma before a score or a date parts cells of a table, not things.
  private static final Pattern CELL =
      Pattern.compile("\\s*[,，;；\\t]\\s*(?=[0-9]{1,3}(\\.[0-9]+)?(\\D|$)|[0-9]{4}[-年/.])");

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[年/.-]([0-9]{1,2})([月/.-]([0-9]{1,2})日?|月?)(?![0-9])");

  private final PlanningRecords records;
  private final List<Achievement> achievements = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<FieldProblem> problems = new ArrayList<>();

  private HeldLines(PlanningRecords records) {
    this.records = records;
  }

  public static HeldLines read(String text, PlanningRecords records) {
    var held = new HeldLines(records);
    var all = text.split("\\R", -1);
    for (int at = 0; at < all.length; at++) {
      if (!all[at].isBlank()) {
        held.line(at + 1, all[at].strip());
      }
    }
    return held;
  }

  public List<Achievement> achievements() {
    return List.copyOf(achievements);
  }

  public List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  /// A problem of an achievement, at the line it was read from.
  ///
  /// @param achievement its place among all
  public FieldProblem place(int achievement, InputProblem problem) {
    return new FieldProblem(
        "holds",
        OptionalInt.of(lines.get(achievement)),
        problem.value(),
        problem.detail(),
        problem.candidates());
  }

  private void line(int number, String text) {
    var diploma = DIPLOMA.matcher(text);
    var work = WORK.matcher(text);
    if (diploma.matches()) {
      add(number, diploma(text, diploma.group(1), Optional.ofNullable(diploma.group(4))));
    } else if (work.matches()) {
      add(number, work(work.group(2), new BigDecimal(work.group(3))));
    } else {
      entries(number, text);
    }
  }

  private void entries(int number, String text) {
    var plain = CELL.matcher(text).replaceAll(" ");
    plain =
        DATE.matcher(plain)
            .replaceAll(found -> day(found.group(1), found.group(2), found.group(4)));
    var first = plain.split("[;；,，、]", 2)[0];
    var read = AchievementCell.read(plain, kind(first));
    read.achievements().forEach(one -> add(number, one));
    for (var detail : read.findings()) {
      problems.add(
          new FieldProblem("holds", OptionalInt.of(number), text, detail + "。", List.of()));
    }
  }

  private static String day(String year, String month, String day) {
    var whole = year + "-" + (month.length() == 1 ? "0" + month : month);
    return Optional.ofNullable(day)
        .map(it -> whole + "-" + (it.length() == 1 ? "0" + it : it))
        .orElse(whole);
  }

  private Achievement.Kind kind(String entry) {
    var name = entry.replaceFirst("(\\s+[0-9.]+)?(\\s+[0-9]{4}-[0-9-]+)?$", "").strip();
    boolean course =
        CODE.matcher(entry).matches()
            || records.courses().stream().anyMatch(it -> it.name().equals(name));
    return course ? Achievement.Kind.COURSE : Achievement.Kind.CERTIFICATE;
  }

  private void add(int number, Achievement achievement) {
    achievements.add(achievement);
    lines.add(number);
  }

  private static Achievement diploma(String text, String level, Optional<String> major) {
    var of = major.filter(it -> !it.matches("毕业|结业|肄业|在读"));
    return new Achievement(
        Achievement.Kind.DIPLOMA,
        level,
        Optional.empty(),
        Optional.empty(),
        new Achievement.Origin(
            Optional.empty(),
            Optional.empty(),
            Optional.of(text.contains("在读") ? level + "在读" : level),
            of,
            Optional.of(text).filter(it -> it.contains("结业") || it.contains("肄业")),
            Optional.empty()),
        Set.of());
  }

  private static Achievement work(String words, BigDecimal years) {
    return new Achievement(
        Achievement.Kind.WORK,
        words,
        Optional.empty(),
        Optional.empty(),
        new Achievement.Origin(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(years)),
        Set.of());
  }
}
