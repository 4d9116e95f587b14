package org.xuetu.graph.record;

import java.util.Optional;
import org.xuetu.graph.model.Certainty;

/// What a source says about itself.
///
/// @param licence absent when none was stated; `licenceNote` then says what is known
/// @param date the date of the material, as precise as it is known (`2026`, `2026-05`, `2026-05-01`)
/// @param province the province it speaks for, in Chinese; 全国 for all
/// @param register the list that it is an edition of, where several editions are kept
public record SourceManifest(
    String name,
    String title,
    String origin,
    Optional<String> licence,
    String licenceNote,
    String date,
    String province,
    Certainty certainty,
    Optional<String> register) {}
