package org.xuetu.graph.pathway;

import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PaperTime;
import org.xuetu.graph.pathway.model.Slot;

/// A course in a step of a plan.
///
/// @param slot absent where no timetable is known, and outside examination sessions
/// @param time as printed in a published timetable
/// @param reason in Chinese: why it is in the plan, and why here
/// @param rule key of the rule that the step rests on, such as the certificate's
/// @param citation for its place here, not for its being required: a forecast is of low certainty
public record PlannedCourse(
    String key,
    String name,
    Credits credits,
    Optional<Slot> slot,
    Optional<PaperTime> time,
    ItemKind kind,
    boolean degreeCourse,
    String reason,
    Optional<String> rule,
    Citation citation) {}
