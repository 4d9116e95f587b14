package org.xuetu.indexer.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Record;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;

/// What is said about an entity: its own words, and the names of what stands next to it.
final class EntityTexts {
  private static final Set<String> NAMES =
      Set.of("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "skos:notation");

  /// Kinds of parts that speak of an entity in words.
  private static final List<String> SPEAKING =
      List.of("fact", "degree-condition", "admission", "membership");

  /// A text longer than this says nothing more for search.
  private static final int LONGEST = 2_000;

  private static final int MOST_NAMES = 120;

  private final Catalogue catalogue;
  private final EntityNames names;
  private final Neighbours neighbours;
  private final ChosenFields said;

  EntityTexts(Catalogue catalogue, EntityNames names, Neighbours neighbours) {
    this.catalogue = catalogue;
    this.names = names;
    this.neighbours = neighbours;
    this.said =
        new ChosenFields(
            catalogue.schema(),
            field -> field.type() == FieldType.TEXT && !NAMES.contains(field.property()));
  }

  Set<String> texts(RecordId id) {
    Set<String> texts = new LinkedHashSet<>();
    catalogue.list(id).forEach(record -> texts.addAll(words(record)));
    for (String kind : SPEAKING) {
      neighbours.parts(id, kind).stream()
          .filter(part -> part.certainty() != Certainty.LOW)
          .map(part -> String.join("；", words(part)))
          .forEach(texts::add);
    }
    texts.add(listed(neighbours.referred(id)));
    switch (id.kind()) {
      case "programme" -> texts.add(listed(neighbours.courses(id)));
      case "course", "major", "school" -> {
        texts.add(listed(neighbours.programmes(id)));
        texts.add(hosted(id));
      }
      default -> texts.add(listed(rules(id)));
    }
    return texts.stream()
        .filter(text -> !text.isBlank())
        .map(EntityTexts::cut)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The words of one record that are not names.
  private List<String> words(Record record) {
    List<String> words = new ArrayList<>();
    for (Field field : said.of(record.kind())) {
      words.addAll(record.listText(field.name()));
    }
    return words;
  }

  /// Rules that a credential, a policy or a term plays a part in.
  private Set<RecordId> rules(RecordId id) {
    return neighbours.parts(id, "rule").stream()
        .map(Record::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The majors a school examines, the schools a major is examined by.
  private String hosted(RecordId id) {
    Set<RecordId> others = new LinkedHashSet<>();
    for (Record host : neighbours.parts(id, "host")) {
      if (host.certainty() != Certainty.LOW) {
        others.addAll(host.listRefs("major"));
        others.addAll(host.listRefs("school"));
      }
    }
    others.remove(id);
    return listed(others);
  }

  private String listed(Set<RecordId> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    return ids.stream()
        .limit(MOST_NAMES)
        .map(names::name)
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean splits = Character.isSurrogatePair(text.charAt(LONGEST - 1), text.charAt(LONGEST));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST);
  }

  /// Whether a name may stand for the entity in another one's text.
  static boolean isPlainName(OtherName other) {
    return other.relation() == NameRelation.ALIAS
        || other.relation() == NameRelation.ABBREVIATION
        || other.relation() == NameRelation.FORMER_NAME;
  }
}
