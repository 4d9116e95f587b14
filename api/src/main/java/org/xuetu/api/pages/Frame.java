package org.xuetu.api.pages;

import java.util.List;
import java.util.Optional;

/// What stands around every page.
///
/// @param query what the search box in the head holds
/// @param release the release the page was made from
/// @param sheets the style sheets that this page needs beside the one of all pages
/// @param scripts the modules that make this page better, beside the one of all pages
public record Frame(
    String title,
    String description,
    String query,
    Optional<String> release,
    List<String> sheets,
    List<String> scripts,
    Visit visit) {
  public static Frame of(String title, String description, Optional<String> release, Visit visit) {
    return new Frame(title, description, "", release, List.of(), List.of(), visit);
  }

  public Frame withQuery(String asked) {
    return new Frame(title, description, asked, release, sheets, scripts, visit);
  }

  public Frame withScripts(String... modules) {
    return new Frame(title, description, query, release, sheets, List.of(modules), visit);
  }

  public Frame withSheets(String... names) {
    return new Frame(title, description, query, release, List.of(names), scripts, visit);
  }

  public Tongue tongue() {
    return visit.tongue();
  }

  /// The address of one of the pages' own files.
  public String asset(String name) {
    return visit.assets().address(name);
  }
}
