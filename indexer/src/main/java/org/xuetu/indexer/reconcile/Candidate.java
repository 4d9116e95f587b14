package org.xuetu.indexer.reconcile;

import java.util.Optional;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.indexer.schema.OtherName;

/// What a name may mean.
///
/// @param other the name it was found by, where that is not its own
/// @param score up to 100, which only its own name or code has
/// @param match whether it is certain
public record Candidate(
    EntityType type,
    String key,
    String name,
    Optional<OtherName> other,
    double score,
    boolean match) {
  public RecordId id() {
    return new RecordId(type.key(), key);
  }

  Candidate matched() {
    return new Candidate(type, key, name, other, score, true);
  }

  Candidate scored(double newScore) {
    return new Candidate(type, key, name, other, newScore, match);
  }
}
