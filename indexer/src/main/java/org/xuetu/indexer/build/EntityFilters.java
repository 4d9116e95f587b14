package org.xuetu.indexer.build;

import java.util.Map;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.ConceptScheme.Concept;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Value;

/// What an entity can be filtered by: the concepts it carries, and those of what it belongs to. A
/// course is taught at the levels and in the provinces of the programmes that list it.
final class EntityFilters {
  /// Fields named `type` and `kind` mean another thing for every kind: there the scheme's name says it.
  private static final Set<String> UNSPECIFIC = Set.of("type", "kind");

  /// Fields whose filter goes by another name, so that a learner filters all types alike.
  private static final Map<String, String> RENAMED =
      Map.of("forms", "form", "zikaoLevel", "level", "allianceRole", "alliance-role");

  /// Concepts that no one filters by.
  private static final Set<String> LEFT_OUT =
      Set.of("slots", "marks", "degreeImpact", "priorLevel", "priorLevelUnfinished");

  private static final Set<String> FROM_PROGRAMMES = Set.of("province", "level", "form");

  /// What is only supposed: no answer may rest on it.
  private static final String HYPOTHESIS = "hypothesis";

  private static final Set<String> NUMBERS = Set.of("credits", "year");

  private final Catalogue catalogue;
  private final EntityNames names;
  private final Neighbours neighbours;
  private final ChosenFields filtered;

  EntityFilters(Catalogue catalogue, EntityNames names, Neighbours neighbours) {
    this.catalogue = catalogue;
    this.names = names;
    this.neighbours = neighbours;
    this.filtered = new ChosenFields(catalogue.schema(), EntityFilters::isFilter);
  }

  void fill(RecordId id, SearchDocument.Draft draft) {
    for (Record record : catalogue.list(id)) {
      for (Field field : filtered.of(record.kind())) {
        record.list(field.name()).forEach(value -> fill(field, value, draft));
      }
    }
    switch (id.kind()) {
      case "school" -> school(id, draft);
      case "major" -> {
        programmes(id, draft);
        hosts(id, draft);
      }
      case "course" -> programmes(id, draft);
      case "programme" -> programme(id, draft);
      default -> neighbours.referred(id, "school").forEach(school -> school(school, draft));
    }
    neighbours.referred(id, "audiences").forEach(audience -> audience(audience, draft));
  }

  /// Whether some value of the field is filtered by; which one, the value says.
  private static boolean isFilter(Field field) {
    return switch (field.type()) {
      case CONCEPT -> !LEFT_OUT.contains(field.name());
      case TEXT -> field.name().equals("city");
      case DECIMAL, INTEGER, BOOLEAN -> true;
      case CODE, DATE, MONTH, URL, REF -> false;
    };
  }

  private static void fill(Field field, Value value, SearchDocument.Draft draft) {
    switch (value) {
      case Value.ConceptValue(Concept concept) -> {
        if (!LEFT_OUT.contains(field.name())) {
          draft.filter(filterName(field, concept), filterValue(concept));
        }
      }
      case Value.Text(String text, _) -> {
        if (field.name().equals("city")) {
          draft.filter("city", text);
        }
      }
      case Value.Decimal number -> {
        if (NUMBERS.contains(field.name())) {
          draft.number(field.name(), number.number().doubleValue());
        } else if (field.name().equals("minCredits")) {
          draft.number("credits", number.number().doubleValue());
        }
      }
      case Value.Whole(long number) -> {
        if (NUMBERS.contains(field.name())) {
          draft.number(field.name(), number);
        }
      }
      case Value.Flag(boolean flag) -> {
        if (flag && field.name().equals(HYPOTHESIS)) {
          draft.filter(HYPOTHESIS, new FilterValue("true", field.zh()));
        }
      }
      case Value.Code _, Value.Date _, Value.Month _, Value.Link _, Value.Ref _ -> {
        // Found by name or code, or followed where the entity's kind asks for it.
      }
    }
  }

  private static String filterName(Field field, Concept concept) {
    return UNSPECIFIC.contains(field.name())
        ? concept.scheme()
        : RENAMED.getOrDefault(field.name(), field.name());
  }

  private static FilterValue filterValue(Concept concept) {
    return new FilterValue(concept.key(), concept.zh(), concept.also());
  }

  private void programmes(RecordId id, SearchDocument.Draft draft) {
    for (RecordId programme : neighbours.programmes(id)) {
      for (Record record : catalogue.list(programme)) {
        for (Field field : record.kind().fields()) {
          if (FROM_PROGRAMMES.contains(field.name())) {
            record.list(field.name()).forEach(value -> fill(field, value, draft));
          }
        }
      }
    }
  }

  private void programme(RecordId id, SearchDocument.Draft draft) {
    neighbours.schools(id).forEach(school -> school(school, draft));
    for (RecordId major : neighbours.referred(id, "major")) {
      for (Record record : catalogue.list(major)) {
        record.find("discipline").ifPresent(value -> discipline(value, draft));
      }
    }
  }

  private static void discipline(Value value, SearchDocument.Draft draft) {
    if (value instanceof Value.ConceptValue(Concept concept)) {
      draft.filter("discipline", filterValue(concept));
    }
  }

  /// Schools that examine a major or give its programme. A guess is no reason to send anyone there.
  private void hosts(RecordId major, SearchDocument.Draft draft) {
    for (RecordId programme : neighbours.programmes(major)) {
      neighbours.schools(programme).forEach(school -> school(school, draft));
    }
    for (Record host : neighbours.parts(major, "host")) {
      if (host.certainty() != Certainty.LOW) {
        host.listRefs("school").forEach(school -> school(school, draft));
      }
    }
  }

  private void school(RecordId school, SearchDocument.Draft draft) {
    draft.filter(
        "school",
        new FilterValue(
            school.key(),
            names.name(school),
            names.otherNames(school).stream()
                .filter(EntityTexts::isPlainName)
                .map(other -> other.text())
                .toList()));
  }

  private void audience(RecordId audience, SearchDocument.Draft draft) {
    draft.filter("audience", new FilterValue(audience.key(), names.name(audience)));
  }
}
