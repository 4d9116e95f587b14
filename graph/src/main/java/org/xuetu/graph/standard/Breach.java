package org.xuetu.graph.standard;

import java.util.Optional;

/// A rule that does not hold for a candidate.
///
/// @param focus of the candidate
/// @param value the value at fault, as text; absent when it is the lack of one
public record Breach(String focus, Rule rule, Optional<String> value) {}
