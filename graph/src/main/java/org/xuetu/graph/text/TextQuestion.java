package org.xuetu.graph.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is looked for, as people type it.
///
/// @param filters by filter name (`type`, `province` …) its values, of which one is enough
public record TextQuestion(String text, Map<String, List<String>> filters) {
  public TextQuestion {
    Map<String, List<String>> copied = new TreeMap<>();
    filters.forEach((name, values) -> copied.put(name, List.copyOf(values)));
    filters = Map.copyOf(copied);
  }
}
