package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a learner holds, and toward which programmes it shall be valued.
///
/// @param targets keys of programmes; where empty, all programmes of the province and level
/// @param province key or Chinese name
/// @param level key or Chinese name
/// @param asOf the day on which the rules are applied
public record RecognitionRequest(
    PathwayRequest.Learner learner,
    List<String> targets,
    Optional<String> province,
    Optional<String> level,
    LocalDate asOf) {
  public RecognitionRequest {
    targets = List.copyOf(targets);
  }

  /// Some achievements toward one programme.
  public static RecognitionRequest of(
      PathwayRequest.Learner learner, String programme, LocalDate asOf) {
    return new RecognitionRequest(
        learner, List.of(programme), Optional.empty(), Optional.empty(), asOf);
  }
}
