package org.xuetu.graph.pathway.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// An announced examination session of a province.
///
/// @param date its first day
/// @param registrationUntil last day of registration
public record Session(
    String key,
    Province province,
    YearMonth month,
    Optional<LocalDate> date,
    List<Slot> slots,
    Optional<LocalDate> registrationUntil,
    Citation citation) {
  public Session {
    slots = slots.stream().sorted().toList();
  }
}
