package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.NearWords;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.pathway.model.UnplannedProgramme;

/// Finds the programmes that a recognition request is about.
final class TargetCheck {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int MOST_TARGETS = 100;
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private final PlanningRecords records;
  private final List<InputProblem> problems;

  /// @param problems where problems are added
  TargetCheck(PlanningRecords records, List<InputProblem> problems) {
    this.records = records;
    this.problems = problems;
  }

  List<Programme> resolve(RecognitionRequest request) {
    if (request.asOf().isBefore(FIRST_DAY) || request.asOf().isAfter(LAST_DAY)) {
      add(
          "bad-as-of",
          "asOf",
          request.asOf().toString(),
          "日期须在 " + FIRST_DAY + " 和 " + LAST_DAY + " 之间。",
          List.of());
    }
    if (request.targets().isEmpty() && request.province().isEmpty() && request.level().isEmpty()) {
      add("no-target", "targets", "[]", "请给出目标专业计划，或者省份、层次。", List.of());
      return List.of();
    }
    return rankable(request.targets(), request.province(), request.level());
  }

  /// The named programmes, or all of a province and level; without either, all there are.
  List<Programme> rankable(
      List<String> targets, Optional<String> province, Optional<String> level) {
    return targets.isEmpty() ? all(province, level) : named(targets);
  }

  private void add(
      String code, String parameter, String value, String detail, List<String> candidates) {
    problems.add(new InputProblem(code, parameter, value, detail, candidates));
  }

  private List<Programme> all(Optional<String> province, Optional<String> level) {
    Optional<String> named =
        province.flatMap(records::findProvince).map(Province::zh).or(() -> province);
    List<Programme> found =
        records.programmes().stream()
            .filter(
                programme -> matches(named, programme.province().key(), programme.province().zh()))
            .filter(programme -> matches(level, programme.level(), programme.levelName()))
            .toList();
    if (found.isEmpty()) {
      List<String> provinces =
          records.programmes().stream().map(each -> each.province().zh()).distinct().toList();
      add(
          "no-programme",
          "province",
          province.orElse("") + level.orElse(""),
          "没有收录这个省份或层次的自考计划；收录了计划的省份有：" + String.join("、", provinces) + "。",
          provinces);
    }
    return found;
  }

  private static boolean matches(Optional<String> wanted, String key, String zh) {
    return wanted.map(each -> each.equals(key) || each.equals(zh)).orElse(true);
  }

  /// The programmes of these keys, each once.
  List<Programme> named(List<String> targets) {
    if (targets.size() > MOST_TARGETS) {
      add(
          "too-many-targets",
          "targets",
          String.valueOf(targets.size()),
          "一次最多写 " + MOST_TARGETS + " 个目标，这里有 " + targets.size() + " 个；要比较全部计划，请不写目标。",
          List.of());
      return List.of();
    }
    List<Programme> found = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      String at = "targets[" + i + "]";
      String key = targets.get(i);
      Optional<Programme> programme = records.findProgramme(key);
      Optional<UnplannedProgramme> unplanned = records.findUnplanned(key);
      if (programme.isPresent() && found.contains(programme.get())) {
        add("duplicate-target", at, key, "目标“" + key + "”重复出现，请只保留一个。", List.of());
      } else if (programme.isPresent()) {
        found.add(programme.get());
      } else if (unplanned.isPresent()) {
        add("programme-not-plannable", at, key, unplanned.get().reason(), List.of());
      } else {
        List<String> near =
            NearWords.nearest(key, records.programmes().stream().map(Programme::key).toList());
        add(
            "unknown-programme",
            at,
            key,
            "没有代码为“" + key + "”的专业计划。" + AchievementCheck.meant(near),
            near);
      }
    }
    return found;
  }
}
