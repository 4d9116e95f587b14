package org.xuetu.api.pages;

import java.util.List;

/// A thing in a few lines.
public record EntityCard(String name, String key, List<Line> lines) {
  public EntityCard {
    lines = List.copyOf(lines);
  }

  public record Line(String label, String text) {}
}
