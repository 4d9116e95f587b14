package org.xuetu.indexer.build;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Record;

/// What an entity is about, needs or belongs to. A question that names one of these may be answered by
/// the entity: the rule that counts a certificate, the programme that has a course, the term that
/// explains both.
final class References {
  private static final String ABOUT = "about";

  private final Catalogue catalogue;
  private final Neighbours neighbours;

  References(Catalogue catalogue, Neighbours neighbours) {
    this.catalogue = catalogue;
    this.neighbours = neighbours;
  }

  Set<RecordId> of(RecordId id) {
    Set<RecordId> references = new LinkedHashSet<>(neighbours.referred(id));
    switch (id.kind()) {
      case "programme" -> references.addAll(neighbours.courses(id));
      case "course" -> references.addAll(replaced(id));
      case "rule" -> List.copyOf(references).forEach(it -> references.addAll(explainedBy(it)));
      default -> {
        // What it refers to itself is all.
      }
    }
    references.addAll(explainedBy(id));
    references.addAll(hosted(id));
    references.remove(id);
    return references;
  }

  /// Courses that this one is taken instead of.
  Set<RecordId> replaced(RecordId course) {
    Set<RecordId> replaced = new LinkedHashSet<>();
    for (Record substitution : neighbours.parts(course, "substitution")) {
      if (substitution.listRefs("new").contains(course)) {
        replaced.addAll(substitution.listRefs("old"));
      }
    }
    return replaced;
  }

  /// Terms that are about it.
  Set<RecordId> explainedBy(RecordId id) {
    Set<RecordId> terms = new LinkedHashSet<>();
    for (Record referrer : catalogue.listReferrers(id)) {
      if (referrer.id().kind().equals(EntityType.TERM.key())
          && referrer.listRefs(ABOUT).contains(id)) {
        terms.add(referrer.id());
      }
    }
    return terms;
  }

  /// Schools that examine a major, majors that a school examines.
  private Set<RecordId> hosted(RecordId id) {
    Set<RecordId> hosted = new LinkedHashSet<>();
    for (Record host : neighbours.parts(id, "host")) {
      hosted.addAll(host.listRefs("major"));
      hosted.addAll(host.listRefs("school"));
    }
    return hosted;
  }
}
