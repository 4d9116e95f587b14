package org.xuetu.graph.pathway.model;

import java.util.List;
import java.util.Optional;

/// An examination programme (考试计划) of one province, major, level and version.
///
/// @param level concept key of the level, such as `top-up`
/// @param levelName the level in Chinese, such as 专升本
/// @param remarks admission conditions and remarks in the words of the programme
public record Programme(
    String key,
    String name,
    Province province,
    Optional<String> major,
    String level,
    String levelName,
    Credits minCredits,
    Requirement requirement,
    List<String> remarks,
    Citation citation) {
  public Programme {
    remarks = List.copyOf(remarks);
  }

  /// All items, each once, in the order of the programme.
  public List<PlanItem> items() {
    return requirement.items().distinct().sorted().toList();
  }

  public Optional<PlanItem> findItem(String course) {
    return requirement.items().filter(item -> item.course().equals(course)).findFirst();
  }
}
