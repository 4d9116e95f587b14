package org.xuetu.indexer.build;

import java.util.LinkedHashSet;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Value;

/// What no record says of an entity and the graph tells: how many plans have a course, how many plans
/// or schools accept it or a certificate, whether it replaces an older course.
final class DerivedFacets {
  static final String PLANS = "plans";
  static final String ACCEPTED = "accepted";
  static final String REPLACES = "replaces";

  private static final int SOME = 2;
  private static final int MANY = 10;

  private final Catalogue catalogue;
  private final Neighbours neighbours;
  private final References references;

  DerivedFacets(Catalogue catalogue, Neighbours neighbours, References references) {
    this.catalogue = catalogue;
    this.neighbours = neighbours;
    this.references = references;
  }

  void fill(RecordId id, SearchDocument.Draft draft) {
    switch (id.entityType().orElseThrow()) {
      case COURSE -> {
        count(PLANS, neighbours.programmes(id).size(), draft);
        count(ACCEPTED, accepting(id).size(), draft);
        if (!references.replaced(id).isEmpty()) {
          draft.derived(REPLACES, new FilterValue("true", "顶替旧课程"));
        }
      }
      case CREDENTIAL -> count(ACCEPTED, accepting(id).size(), draft);
      case SCHOOL,
          ORGANISATION,
          PLATFORM,
          MAJOR,
          PROGRAMME,
          RESOURCE,
          RULE,
          TERM,
          SESSION,
          AUDIENCE,
          PROJECT,
          INDICATOR,
          POLICY -> {
        // Neither in a plan nor accepted for anything.
      }
    }
  }

  /// Schools whose rule counts it, and programmes with a course that it counts for. A rule that is
  /// only supposed accepts nothing.
  private Set<RecordId> accepting(RecordId id) {
    Set<RecordId> accepting = new LinkedHashSet<>();
    for (Record rule : neighbours.parts(id, EntityType.RULE.key())) {
      boolean counts =
          rule.listRefs("sourceCredentials").contains(id)
              || rule.listRefs("sourceCourses").contains(id);
      if (counts && isSettled(rule)) {
        accepting.addAll(rule.listRefs("school"));
        rule.listRefs("targetCourses")
            .forEach(course -> accepting.addAll(neighbours.programmes(course)));
      }
    }
    return accepting;
  }

  private boolean isSettled(Record rule) {
    boolean supposed =
        catalogue
            .find(rule.id(), "hypothesis")
            .filter(it -> it instanceof Value.Flag(boolean flag) && flag)
            .isPresent();
    return rule.certainty() != Certainty.LOW && !supposed;
  }

  private static void count(String name, int count, SearchDocument.Draft draft) {
    if (count >= MANY) {
      draft.derived(name, new FilterValue("10+", "10 个以上"));
    } else if (count >= SOME) {
      draft.derived(name, new FilterValue("2-9", "2 到 9 个"));
    } else if (count == 1) {
      draft.derived(name, new FilterValue("1", "1 个"));
    }
  }
}
