package org.xuetu.api.pages;

import java.util.List;

/// The first page: one box, examples of what can be asked, and what is in here.
public record HomePage(
    Frame frame,
    List<Example> examples,
    List<Door> doors,
    long entities,
    long triples,
    String builtAt)
    implements Page {
  @Override
  public String template() {
    return "home.jte";
  }

  /// A question that can be asked by a tap.
  public record Example(String query, String what) {}

  /// One type and how many of it there are.
  public record Door(String type, String label, String what, long count) {}
}
