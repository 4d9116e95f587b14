package org.xuetu.api.pages.alliance;

import java.util.Optional;

/// One release that is still here.
///
/// @param before the newest older one that it can be compared with
public record KeptRelease(
    String id, String builtAt, long entities, boolean current, Optional<String> before) {}
