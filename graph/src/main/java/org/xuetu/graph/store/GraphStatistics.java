package org.xuetu.graph.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How much a graph holds, in all and by source.
///
/// @param all the union of the sources
/// @param graphs by the IRI of the source's graph
/// @param uses statements in the union by the IRI of their subject's class, then of their property
public record GraphStatistics(
    Part all, SortedMap<String, Part> graphs, SortedMap<String, SortedMap<String, Long>> uses) {
  /// @param triples statements
  /// @param subjects distinct things they are about
  /// @param classes things by the IRI of their class
  /// @param properties statements by the IRI of their property
  public record Part(
      long triples,
      long subjects,
      SortedMap<String, Long> classes,
      SortedMap<String, Long> properties) {
    public Part {
      classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
      properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
  }

  public GraphStatistics {
    graphs = Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
    uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
  }
}
