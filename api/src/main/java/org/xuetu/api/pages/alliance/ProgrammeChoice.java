package org.xuetu.api.pages.alliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;

/// All programmes that can be planned, to choose one from, by province.
public record ProgrammeChoice(List<Group> groups) {
  public record Group(String province, List<Option> options) {}

  public record Option(String key, String label) {}

  static ProgrammeChoice of(PlanningRecords records) {
    Map<String, List<Option>> groups = new LinkedHashMap<>();
    for (Programme each : records.programmes()) {
      groups
          .computeIfAbsent(each.province().zh(), _ -> new ArrayList<>())
          .add(new Option(each.key(), label(each)));
    }
    return new ProgrammeChoice(
        groups.entrySet().stream()
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList());
  }

  static String label(Programme programme) {
    return programme.name() + " " + programme.key();
  }
}
