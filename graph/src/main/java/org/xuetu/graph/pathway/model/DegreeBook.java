package org.xuetu.graph.pathway.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The schools that award degrees, and on what conditions.
///
/// @param hosts by programme the schools that examine it (主考学校), by key
/// @param schools names by key
/// @param conditions in the order of their keys
public record DegreeBook(
    Map<String, List<String>> hosts,
    Map<String, String> schools,
    List<DegreeCondition> conditions) {
  public static final DegreeBook EMPTY = new DegreeBook(Map.of(), Map.of(), List.of());

  public DegreeBook {
    hosts = Map.copyOf(hosts);
    schools = Map.copyOf(schools);
    conditions = conditions.stream().sorted(Comparator.comparing(DegreeCondition::key)).toList();
  }

  /// The schools that examine a programme and may award its degree; an open university does both.
  public List<String> hostsOf(Programme programme) {
    return programme
        .open()
        .map(open -> List.of(open.school()))
        .orElseGet(() -> hosts.getOrDefault(programme.key(), List.of()));
  }

  public String nameOf(String school) {
    return schools.getOrDefault(school, school);
  }

  /// What a school asks of graduates of a programme.
  public List<DegreeCondition> conditionsOf(String school, Programme programme) {
    return conditions.stream()
        .filter(each -> each.school().equals(school))
        .filter(each -> each.form().map(programme.form().key()::equals).orElse(true))
        .filter(each -> each.major().isEmpty() || each.major().equals(programme.major()))
        .toList();
  }
}
