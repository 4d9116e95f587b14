package org.xuetu.graph.pathway.model;

import org.xuetu.graph.model.Certainty;

/// Where a planning record was read and how far it can be trusted.
///
/// @param source the document in words
public record Citation(Certainty certainty, String source) {}
