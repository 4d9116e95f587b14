package org.xuetu.api.pages;

import java.util.List;

/// The endpoint, for people who open its address: a place to ask queries.
///
/// @param base where the things of this release have their names
/// @param vocabulary where the words of the ontology and the concepts have theirs
/// @param query what stands in the editor when the page opens
/// @param rows formats of tables
/// @param graphs formats of graphs
/// @param examples questions whose queries may be taken
public record ServicePage(
    Frame frame,
    String base,
    String vocabulary,
    long triples,
    String query,
    List<Format> rows,
    List<Format> graphs,
    List<Download> downloads,
    List<Example> examples)
    implements Page {
  @Override
  public String template() {
    return "service.jte";
  }

  public String endpoint() {
    return base + "/sparql";
  }

  /// @param word what the parameter `format` calls it
  public record Format(String word, String mediaType) {}

  /// @param workbench the page with its query
  /// @param answer its answer
  public record Example(String name, String question, String workbench, String answer) {}
}
