package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.NearWords;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.Schooling;

/// Looks up what a learner's achievements are, and says of each what is wrong with it.
final class AchievementCheck {
  private static final LocalDate FIRST_DATE = LocalDate.of(1981, 1, 1);
  private static final BigDecimal FULL_SCORE = BigDecimal.valueOf(100);
  private static final BigDecimal FULL_CERTIFICATE_SCORE = BigDecimal.valueOf(750);
  private static final BigDecimal LONGEST_WORK = BigDecimal.valueOf(60);
  private static final int LONGEST_NAME = 100;

  /// Nobody has so many; beyond it a request is a mistake or an attack.
  private static final int MOST = 300;

  private final PlanningRecords records;
  private final CredentialNames names;
  private final LocalDate latest;
  private final List<InputProblem> problems;

  /// @param latest nothing can have been achieved after this day
  /// @param problems where problems are added
  AchievementCheck(PlanningRecords records, LocalDate latest, List<InputProblem> problems) {
    this.records = records;
    this.names = new CredentialNames(records.rules());
    this.latest = latest;
    this.problems = problems;
  }

  /// All achievements, with those that the learner names elsewhere in the request.
  List<Achievement> resolve(PathwayRequest.Learner learner) {
    learner.province().ifPresent(name -> province(name, "learner.province"));
    int count = learner.achievements().size() + learner.holds().size();
    if (count > MOST) {
      problem(
          "too-many-achievements",
          "learner.achievements",
          String.valueOf(count),
          "一次最多写 " + MOST + " 项成果，这里有 " + count + " 项；请只写与目标有关的成果。",
          List.of());
      return List.of();
    }
    List<Achievement> resolved = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < learner.achievements().size(); i++) {
      add(learner.achievements().get(i), "learner.achievements[" + i + "]", seen, resolved);
    }
    for (int i = 0; i < learner.holds().size(); i++) {
      String at = "learner.holds[" + i + "]";
      add(Achievement.certificate(learner.holds().get(i)), at, seen, resolved);
    }
    learner
        .prior()
        .ifPresent(prior -> add(Achievement.diploma(prior), "learner.prior", seen, resolved));
    return resolved;
  }

  private void add(Achievement named, String at, Set<String> seen, List<Achievement> resolved) {
    Achievement given =
        named
            .origin()
            .province()
            .flatMap(name -> province(name, at + ".province"))
            .map(province -> named.withOrigin(named.origin().inProvince(province.zh())))
            .orElse(named);
    Achievement achievement =
        switch (given.kind()) {
          case COURSE -> course(given, at);
          case SCHOOL_COURSE -> given;
          case WORK -> work(given, at);
          case CERTIFICATE, TRAINING -> certificate(given, at);
          case DIPLOMA -> diploma(given, at);
        };
    dates(achievement, at);
    scores(achievement, at);
    if (seen.add(achievement.kind() + achievement.id())) {
      resolved.add(achievement);
    } else {
      problem(
          "duplicate-achievement", at, given.key(), "“" + given.key() + "”重复出现，请只保留一条。", List.of());
    }
  }

  private Optional<Province> province(String name, String at) {
    Optional<Province> province = records.findProvince(name);
    if (province.isEmpty()) {
      problem(
          "unknown-province",
          at,
          name,
          "没有叫“" + name + "”的省份，请写江苏、安徽这样的名称。",
          records.provinceNames());
    }
    return province;
  }

  private Achievement course(Achievement given, String at) {
    if (records.findCourse(given.key()).isPresent()) {
      return given;
    }
    List<String> sameName =
        records.courses().stream()
            .filter(course -> course.name().equals(given.key()))
            .map(Course::key)
            .toList();
    if (sameName.size() == 1) {
      return given.resolved(sameName.getFirst(), given.score(), Set.of());
    }
    if (sameName.size() > 1) {
      problem(
          "ambiguous-course",
          at + ".name",
          given.key(),
          "有 " + sameName.size() + " 门课程叫“" + given.key() + "”，请写课程代码；在别的学校修的课程请同时写明学校。",
          sameName);
      return given;
    }
    List<String> known = records.courses().stream().map(Course::key).toList();
    List<String> near = NearWords.nearest(given.key(), known);
    problem(
        "unknown-course",
        at + ".key",
        given.key(),
        "没有代码为“" + given.key() + "”的课程。" + meant(near),
        near);
    return given;
  }

  static String meant(List<String> near) {
    return near.isEmpty() ? "请先搜索，再使用搜索结果中的代码。" : "是否要找：" + String.join("、", near) + "？";
  }

  private Achievement certificate(Achievement given, String at) {
    Set<String> found =
        given.key().length() > LONGEST_NAME
            ? Set.of()
            : names.find(given.key(), given.origin().level());
    if (found.isEmpty()) {
      if (given.kind() == Achievement.Kind.TRAINING) {
        return given;
      }
      List<String> near =
          given.key().length() > LONGEST_NAME ? List.of() : names.nearest(given.key());
      problem(
          "unknown-credential",
          at + ".key",
          given.key(),
          "没有叫“" + given.key() + "”的证书。" + meant(near),
          near);
      return given;
    }
    Optional<BigDecimal> score = given.score().or(() -> CredentialNames.scoreIn(given.key()));
    String key = found.size() == 1 ? found.iterator().next() : given.key();
    boolean diploma = found.stream().allMatch(this::isDiploma);
    Achievement resolved = given.resolved(key, score, found);
    return diploma && given.kind() == Achievement.Kind.CERTIFICATE
        ? new Achievement(Achievement.Kind.DIPLOMA, key, score, given.date(), given.origin(), found)
        : resolved;
  }

  private boolean isDiploma(String key) {
    return records
        .rules()
        .findCredential(key)
        .flatMap(Credential::family)
        .map("degree"::equals)
        .orElse(false);
  }

  private Achievement work(Achievement given, String at) {
    given
        .origin()
        .years()
        .filter(years -> years.signum() < 0 || years.compareTo(LONGEST_WORK) > 0)
        .ifPresent(
            years ->
                problem(
                    "bad-years",
                    at + ".years",
                    years.toPlainString(),
                    "工作年数须在 0 到 " + LONGEST_WORK + " 之间。",
                    List.of()));
    return given;
  }

  private Achievement diploma(Achievement given, String at) {
    if (Schooling.of(given).isEmpty()) {
      problem(
          "unknown-diploma",
          at,
          given.key(),
          "“" + given.key() + "”看不出是已取得的哪个层次的学历，请写明专科、本科等层次；在读的还不算。",
          List.of("专科", "本科"));
    }
    return given.resolved(given.key(), given.score(), names.find(given.key(), Optional.empty()));
  }

  private void dates(Achievement achievement, String at) {
    achievement
        .date()
        .filter(date -> date.isBefore(FIRST_DATE) || date.isAfter(latest))
        .ifPresent(
            date ->
                problem(
                    "bad-date",
                    at + ".date",
                    date.toString(),
                    "取得日期须在 " + FIRST_DATE + " 之后，且不晚于 " + latest + "。",
                    List.of()));
  }

  private void scores(Achievement achievement, String at) {
    boolean course =
        achievement.kind() == Achievement.Kind.COURSE
            || achievement.kind() == Achievement.Kind.SCHOOL_COURSE;
    BigDecimal most = course ? FULL_SCORE : FULL_CERTIFICATE_SCORE;
    achievement
        .score()
        .filter(score -> score.signum() < 0 || score.compareTo(most) > 0)
        .ifPresent(
            score ->
                problem(
                    "bad-score",
                    at + ".score",
                    score.toPlainString(),
                    (course ? "课程" : "证书") + "成绩须在 0 到 " + most + " 之间。",
                    List.of()));
  }

  private void problem(
      String code, String parameter, String value, String detail, List<String> candidates) {
    problems.add(new InputProblem(code, parameter, value, detail, candidates));
  }
}
