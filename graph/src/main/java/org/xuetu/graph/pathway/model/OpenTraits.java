package org.xuetu.graph.pathway.model;

/// What an open university says of a course in one of its programmes.
///
/// @param unified whether the headquarters sets it for all branches (统设)
/// @param central whether the headquarters examines it
/// @param compulsory 必修
/// @param integrated a piece of integrated practice (综合实践), which is never exempted
public record OpenTraits(boolean unified, boolean central, boolean compulsory, boolean integrated) {
  /// Whether its credits are those of which only a share may be exempted.
  public boolean countsForExemptionShare() {
    return unified && compulsory && !integrated;
  }
}
