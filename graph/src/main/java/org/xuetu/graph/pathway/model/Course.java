package org.xuetu.graph.pathway.model;

/// A course by its national or provincial code.
public record Course(String key, String name) {}
