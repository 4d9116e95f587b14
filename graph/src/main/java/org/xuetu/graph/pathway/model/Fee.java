package org.xuetu.graph.pathway.model;

import java.math.BigDecimal;

/// A fee that every learner of a province pays.
///
/// @param kind concept key: `paper`, `practice`, `thesis` …
/// @param unit in Chinese, such as 元/科
public record Fee(
    String key,
    Province province,
    String kind,
    BigDecimal amount,
    String unit,
    Citation citation) {}
