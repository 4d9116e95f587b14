package org.xuetu.graph.pathway.model;

import java.time.LocalDate;

/// A paper in a published timetable.
public record Offering(
    String session, String course, Slot slot, LocalDate date, Citation citation) {}
