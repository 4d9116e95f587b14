package org.xuetu.api.wire;

import java.util.Map;

/// The prefixes that a query may use without declaring them.
public record PrefixesBody(String release, Map<String, String> prefixes) {}
