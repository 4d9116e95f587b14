package org.xuetu.api.pages;

import java.util.List;

/// The endpoint, for people who open its address.
///
/// @param formats media types of results
/// @param examples questions with the address of their answers
public record ServicePage(
    Frame frame,
    String endpoint,
    long triples,
    List<String> formats,
    List<Download> downloads,
    List<Example> examples)
    implements Page {
  @Override
  public String template() {
    return "service.jte";
  }

  public record Example(String question, String address) {}
}
