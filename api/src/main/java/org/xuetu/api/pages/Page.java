package org.xuetu.api.pages;

/// What one template shows.
public interface Page {
  Frame frame();

  /// The name of the template.
  String template();
}
