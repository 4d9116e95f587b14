package org.xuetu.graph.pathway.model;

/// A programme that is known but cannot be planned, and why.
public record UnplannedProgramme(String key, String name, String reason) {}
