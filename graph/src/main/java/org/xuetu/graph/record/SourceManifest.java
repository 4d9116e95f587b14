package org.xuetu.graph.record;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;

/// What a source says about itself.
///
/// @param licence absent when none was stated; `licenceNote` then says what is known
/// @param date the date of the material, as precise as it is known (`2026`, `2026-05`, `2026-05-01`)
/// @param province the province it speaks for, in Chinese; 全国 for all
public record SourceManifest(
    String name,
    String title,
    String origin,
    Optional<String> licence,
    String licenceNote,
    String date,
    String province,
    Certainty certainty,
    List<Table> tables) {
  /// One file of records of one kind.
  public record Table(String file, String kind) {}

  public SourceManifest {
    tables = List.copyOf(tables);
  }
}
