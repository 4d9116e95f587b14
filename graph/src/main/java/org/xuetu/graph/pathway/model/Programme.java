package org.xuetu.graph.pathway.model;

import java.util.List;
import java.util.Optional;

/// A programme of one province, major, level and version: an examination plan (考试计划) or a plan
/// of an open university (教学计划).
///
/// @param level concept key of the level, such as `top-up`
/// @param levelName the level in Chinese, such as 专升本
/// @param open present for programmes of an open university
/// @param remarks admission conditions and remarks in the words of the programme
public record Programme(
    String key,
    String name,
    Province province,
    Optional<String> major,
    String level,
    String levelName,
    Optional<OpenRules> open,
    Credits minCredits,
    Requirement requirement,
    List<String> remarks,
    Citation citation) {
  public Programme {
    remarks = List.copyOf(remarks);
  }

  public StudyForm form() {
    return open.isPresent() ? StudyForm.OPEN : StudyForm.SELF_TAUGHT;
  }

  /// All items, each once, in the order of the programme.
  public List<PlanItem> items() {
    return requirement.items().distinct().sorted().toList();
  }

  public Optional<PlanItem> findItem(String course) {
    return requirement.items().filter(item -> item.course().equals(course)).findFirst();
  }
}
