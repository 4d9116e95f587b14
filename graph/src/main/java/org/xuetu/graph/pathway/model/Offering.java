package org.xuetu.graph.pathway.model;

import java.time.LocalDate;
import java.util.Optional;

/// A paper in a published timetable.
///
/// @param time absent where the timetable does not print the hours
public record Offering(
    String session,
    String course,
    Slot slot,
    LocalDate date,
    Optional<PaperTime> time,
    Citation citation) {}
