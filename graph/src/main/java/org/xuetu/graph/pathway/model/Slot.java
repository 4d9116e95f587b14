package org.xuetu.graph.pathway.model;

/// A part of a session in which a learner sits at most one paper.
///
/// @param key concept key; in time order when sorted (`sat-am`, `sat-pm`, `sun-am`, `sun-pm`)
/// @param zh the Chinese name, such as 周六上午
public record Slot(String key, String zh) implements Comparable<Slot> {
  @Override
  public int compareTo(Slot other) {
    return key.compareTo(other.key);
  }
}
