package org.xuetu.indexer.related;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.xuetu.indexer.schema.StoredEntity;

/// A course as it is compared with others.
///
/// @param programmes `programme/key` of the plans it sits in
/// @param majors `major/key` of those plans
/// @param levels in words
record Candidate(
    StoredEntity entity,
    CourseName name,
    Set<String> programmes,
    Set<String> majors,
    Set<String> levels) {
  Optional<BigDecimal> credits() {
    return entity.summary().get("credits") instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  String id() {
    return entity.type().key() + "/" + entity.key();
  }
}
