package org.xuetu.api.pages;

import java.util.Optional;

/// What stands around every page.
///
/// @param query what the search box in the head holds
/// @param release the release the page was made from
public record Frame(
    String title, String description, String query, Optional<String> release, Links links) {
  /// Addresses of the page's own files.
  public record Links(String style, String script, String icon) {
    public static Links of(WebResources resources) {
      return new Links(
          resources.address("xuetu.css"),
          resources.address("xuetu.js"),
          resources.address("icon.svg"));
    }
  }
}
