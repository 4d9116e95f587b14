package org.xuetu.indexer.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Record;

/// What stands one step away from an entity in the catalogue, or two where a part lies between.
final class Neighbours {
  private final Catalogue catalogue;
  private final ChosenFields referring;

  Neighbours(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.referring = new ChosenFields(catalogue.schema(), field -> field.type() == FieldType.REF);
  }

  /// The programmes that a course, a major or a school belongs to.
  Set<RecordId> programmes(RecordId id) {
    Set<RecordId> programmes = new LinkedHashSet<>();
    for (Record referrer : catalogue.listReferrers(id)) {
      switch (referrer.id().kind()) {
        case "programme" -> programmes.add(referrer.id());
        case "item" -> programmes.addAll(referrer.listRefs("programme"));
        default -> {
          // Says nothing about programmes.
        }
      }
    }
    return programmes;
  }

  /// The courses of a programme, in the order of its plan.
  Set<RecordId> courses(RecordId programme) {
    Set<RecordId> courses = new LinkedHashSet<>();
    for (Record referrer : catalogue.listReferrers(programme)) {
      if (referrer.id().kind().equals("item")) {
        courses.addAll(referrer.listRefs("course"));
      }
    }
    return courses;
  }

  /// What a field of an entity refers to, whichever source says so.
  Set<RecordId> referred(RecordId id, String field) {
    Set<RecordId> referred = new LinkedHashSet<>();
    catalogue.list(id).forEach(record -> referred.addAll(record.listRefs(field)));
    return referred;
  }

  /// The entities that an entity refers to.
  Set<RecordId> referred(RecordId id) {
    Set<RecordId> referred = new LinkedHashSet<>();
    for (Record record : catalogue.list(id)) {
      for (Field field : referring.of(record.kind())) {
        for (RecordId target : record.listRefs(field.name())) {
          if (target.entityType().isPresent()) {
            referred.add(target);
          }
        }
      }
    }
    return referred;
  }

  /// The schools that give a programme.
  Set<RecordId> schools(RecordId programme) {
    Set<RecordId> schools = new LinkedHashSet<>(referred(programme, "hosts"));
    schools.addAll(referred(programme, "provider"));
    return schools;
  }

  /// Records of one kind that speak of an entity.
  List<Record> parts(RecordId id, String kind) {
    List<Record> parts = new ArrayList<>();
    for (Record referrer : catalogue.listReferrers(id)) {
      if (referrer.id().kind().equals(kind) && !parts.contains(referrer)) {
        parts.add(referrer);
      }
    }
    return parts;
  }

  /// How many records speak of an entity.
  int mentions(RecordId id) {
    return catalogue.listReferrers(id).size();
  }
}
