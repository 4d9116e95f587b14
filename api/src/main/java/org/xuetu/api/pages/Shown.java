package org.xuetu.api.pages;

import java.util.Optional;

/// A value as people see it.
///
/// @param address of what it names
public record Shown(String text, Optional<String> address) {}
