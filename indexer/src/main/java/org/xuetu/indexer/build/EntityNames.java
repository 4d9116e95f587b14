package org.xuetu.indexer.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.ConceptScheme.Concept;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Value;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;

/// The names and codes of entities, told apart by the RDF property that a field states.
final class EntityNames {
  private static final String NAME = "skos:prefLabel";
  private static final String ALIAS = "skos:altLabel";
  private static final String MISSPELLING = "skos:hiddenLabel";
  private static final Set<String> CODES =
      Set.of("dcterms:identifier", "schema:courseCode", "xt:schoolCode", "skos:notation");

  /// Fields whose codes named the entity once.
  private static final Set<String> FORMER_CODES = Set.of("oldCodes");

  private final Catalogue catalogue;
  private final ChosenFields named;
  private final ChosenFields aliased;
  private final ChosenFields misspelt;
  private final ChosenFields coded;

  EntityNames(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.named = stating(NAME);
    this.aliased = stating(ALIAS);
    this.misspelt = stating(MISSPELLING);
    this.coded = new ChosenFields(catalogue.schema(), EntityNames::isCode);
  }

  private ChosenFields stating(String property) {
    return new ChosenFields(catalogue.schema(), field -> field.property().equals(property));
  }

  private static boolean isCode(Field field) {
    return CODES.contains(field.property())
        && field.type() != FieldType.REF
        && !FORMER_CODES.contains(field.name());
  }

  /// The name that the most trusted source gives; the key where none gives one.
  String name(RecordId id) {
    return names(id).stream().findFirst().orElse(id.key());
  }

  private List<String> names(RecordId id) {
    List<Value> names = values(id, named);
    return names.size() == 1
        ? List.of(names.getFirst().text())
        : names.stream().map(Value::text).distinct().toList();
  }

  /// Names that other sources give, aliases, and the records that say what else it is called.
  Set<OtherName> otherNames(RecordId id) {
    Set<OtherName> others = new LinkedHashSet<>();
    List<String> names = names(id);
    names.stream().skip(1).forEach(name -> others.add(OtherName.alias(name)));
    values(id, aliased).forEach(value -> others.add(OtherName.alias(value.text())));
    values(id, misspelt)
        .forEach(value -> others.add(new OtherName(value.text(), NameRelation.MISSPELLING)));
    for (Record record : catalogue.list(id)) {
      for (String field : FORMER_CODES) {
        record.listText(field).forEach(c -> others.add(new OtherName(c, NameRelation.OLD_CODE)));
      }
    }
    for (Record appellation : catalogue.listReferrers(id)) {
      if (appellation.id().kind().equals("name")) {
        appellation
            .findText("text")
            .ifPresent(text -> others.add(new OtherName(text, relation(appellation))));
      }
    }
    names.stream().findFirst().ifPresent(shown -> others.removeIf(it -> it.text().equals(shown)));
    return withoutWeaker(others);
  }

  private static NameRelation relation(Record appellation) {
    return appellation
        .find("relation")
        .flatMap(EntityNames::concept)
        .flatMap(concept -> NameRelation.find(concept.key()))
        .orElse(NameRelation.ALIAS);
  }

  private static Optional<Concept> concept(Value value) {
    return value instanceof Value.ConceptValue(Concept concept)
        ? Optional.of(concept)
        : Optional.empty();
  }

  /// A name that a source gives as a plain alias and another one explains is what the other one says.
  private static Set<OtherName> withoutWeaker(Set<OtherName> names) {
    Set<OtherName> kept = new LinkedHashSet<>();
    for (OtherName name : names) {
      boolean explained =
          name.relation() == NameRelation.ALIAS
              && names.stream()
                  .anyMatch(
                      other ->
                          other.text().equals(name.text())
                              && other.relation() != NameRelation.ALIAS);
      if (!explained) {
        kept.add(name);
      }
    }
    return kept;
  }

  /// Codes that name it today, its key first.
  List<String> codes(RecordId id) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(id.key());
    for (Record record : catalogue.list(id)) {
      for (Field field : coded.of(record.kind())) {
        codes.addAll(record.listText(field.name()));
      }
    }
    return List.copyOf(codes);
  }

  private List<Value> values(RecordId id, ChosenFields fields) {
    List<Value> values = new ArrayList<>();
    for (Record record : catalogue.list(id)) {
      for (Field field : fields.of(record.kind())) {
        values.addAll(record.list(field.name()));
      }
    }
    return values;
  }
}
