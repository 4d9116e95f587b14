package org.xuetu.indexer.build;

import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.ConceptScheme.Concept;
import org.xuetu.graph.record.Value;

/// How likely an entity is meant when several answer a query equally well: by its type, by how much
/// refers to it, less when it is out of use or uncertain.
final class Prominence {
  private static final double MOST_BY_MENTIONS = 0.25;
  private static final double OUT_OF_USE = 0.25;
  private static final double UNCERTAIN = 0.1;

  private final Catalogue catalogue;
  private final Neighbours neighbours;

  Prominence(Catalogue catalogue, Neighbours neighbours) {
    this.catalogue = catalogue;
    this.neighbours = neighbours;
  }

  double of(RecordId id) {
    double mentions = Math.log10(1 + neighbours.mentions(id)) / 10;
    double prominence =
        byType(id.entityType().orElseThrow()) + Math.min(MOST_BY_MENTIONS, mentions);
    if (isOutOfUse(id)) {
      prominence -= OUT_OF_USE;
    }
    if (catalogue.certainty(id) == Certainty.LOW) {
      prominence -= UNCERTAIN;
    }
    return Math.clamp(prominence, 0, 1);
  }

  /// Whether something else is used instead of it today.
  boolean isOutOfUse(RecordId id) {
    return catalogue.find(id, "successor").isPresent()
        || catalogue.find(id, "abolished").isPresent()
        || catalogue.find(id, "status").filter(Prominence::isLegacy).isPresent();
  }

  private static boolean isLegacy(Value status) {
    return status instanceof Value.ConceptValue(Concept concept) && concept.key().equals("legacy");
  }

  private static double byType(EntityType type) {
    return switch (type) {
      case MAJOR, SCHOOL -> 0.7;
      case TERM, CREDENTIAL -> 0.65;
      case COURSE -> 0.6;
      case PROGRAMME -> 0.55;
      case AUDIENCE, PLATFORM, RESOURCE, PROJECT -> 0.45;
      case ORGANISATION -> 0.4;
      case RULE, POLICY -> 0.3;
      case SESSION -> 0.25;
      case INDICATOR -> 0.15;
    };
  }
}
