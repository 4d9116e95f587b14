package org.xuetu.graph.pathway.model;

/// A province by concept key (`js`) and Chinese name (江苏).
public record Province(String key, String zh) {}
