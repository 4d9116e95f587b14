package org.xuetu.api.batch;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The columns of a table of learners.
public enum LearnerColumn {
  LABEL("编号"),
  COURSES("已通过课程"),
  CERTIFICATES("证书"),
  PRIOR("前置学历"),
  PROVINCE("省份"),
  TARGETS("目标");

  private final String title;

  LearnerColumn(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  static Optional<LearnerColumn> find(String title) {
    return Arrays.stream(values()).filter(it -> it.title.equals(title.strip())).findFirst();
  }

  /// All of them, for people.
  public static String titles() {
    return Arrays.stream(values()).map(LearnerColumn::title).collect(Collectors.joining("、"));
  }

  /// The title of the column that a field of a request was read from; the field itself where it was
  /// not in the table, as the first month.
  ///
  /// @param courses how many of the achievements came from the column of courses
  static String ofField(String path, int courses) {
    if (path.startsWith("learner.prior")) {
      return PRIOR.title;
    }
    if (path.startsWith("learner.province")) {
      return PROVINCE.title;
    }
    if (path.equals("learner.achievements")) {
      return COURSES.title;
    }
    var achievement = path.replaceFirst("^learner\\.achievements\\[([0-9]+)].*$", "$1");
    if (achievement.equals(path)) {
      return path.startsWith("targets") ? TARGETS.title : path;
    }
    return (Integer.parseInt(achievement) < courses ? COURSES : CERTIFICATES).title;
  }
}
