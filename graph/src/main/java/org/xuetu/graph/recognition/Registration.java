package org.xuetu.graph.recognition;

import java.util.List;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.StudyForm;

/// Where a course was passed. The self-taught examination is registered by province (考籍): a pass
/// of another province counts only after a transfer (转考), a procedure of its own whose rules are
/// not recorded.
final class Registration {
  private Registration() {}

  static boolean isElsewhere(Achievement achievement, Programme programme) {
    return programme.form() == StudyForm.SELF_TAUGHT
        && achievement.kind() == Achievement.Kind.COURSE
        && achievement
            .origin()
            .province()
            .filter(given -> !given.equals(programme.province().zh()))
            .isPresent();
  }

  static List<Achievement> here(List<Achievement> achievements, Programme programme) {
    return achievements.stream().filter(each -> !isElsewhere(each, programme)).toList();
  }
}
