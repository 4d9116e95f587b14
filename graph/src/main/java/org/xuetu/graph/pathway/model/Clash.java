package org.xuetu.graph.pathway.model;

import java.util.List;

/// Courses that share one slot of a session whose timetable is not known otherwise: at most one of
/// them can be sat there.
public record Clash(String key, String session, List<String> courses, Citation citation) {
  public Clash {
    courses = List.copyOf(courses);
  }
}
