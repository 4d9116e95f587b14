package org.xuetu.graph.pathway.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;

/// One number, set of months or yes-or-no that the timeline rests on, with the words behind it.
///
/// @param topic concept key, such as `practice-batches`
/// @param basis the words it rests on
public record Assumption(
    String key,
    String name,
    String topic,
    Optional<BigDecimal> value,
    SortedSet<Integer> months,
    String basis,
    Citation citation) {}
