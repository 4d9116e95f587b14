package org.xuetu.graph.change;

/// How many things of one kind changed in one way.
public record ChangeCount(ChangeType type, String kind, String kindLabel, long count) {}
