package org.xuetu.api.paper;

import java.time.LocalDate;
import org.xuetu.graph.pathway.model.PaperTime;

/// Something to be written into a calendar.
///
/// @param uid the same for the same step of the same programme, so that a later plan replaces it
/// @param tentative whether it still waits for the official announcement
record PlanEvent(String uid, String summary, String description, When when, boolean tentative) {
  /// What is known of its time.
  sealed interface When {
    /// On the clock of China.
    record Hours(PaperTime time) implements When {}

    /// @param end the day after the last one
    record Days(LocalDate first, LocalDate end) implements When {}
  }
}
