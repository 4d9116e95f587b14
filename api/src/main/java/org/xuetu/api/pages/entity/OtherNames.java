package org.xuetu.api.pages.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Schema;

/// What else an entity is called: its own other labels, and the names that refer to it.
final class OtherNames {
  private static final String KIND = "name";
  private static final Set<String> LABELS = Set.of("skos:altLabel", "skos:notation");

  /// Found by, but not worth repeating.
  private static final Set<String> LEFT_OUT = Set.of("错写", "拼音");

  private final String textLabel;
  private final String relationLabel;

  OtherNames(Schema schema) {
    this.textLabel = label(schema, "text");
    this.relationLabel = label(schema, "relation");
  }

  private static String label(Schema schema, String field) {
    return schema
        .findKind(KIND)
        .flatMap(kind -> kind.findField(field))
        .map(Field::zh)
        .orElse(field);
  }

  /// Whether these mentions are names, which are shown beside the name and not as neighbours.
  static boolean holds(EntityView.Mentions mentions) {
    return mentions.kind().equals(KIND);
  }

  List<EntityPage.Names> list(EntityView view) {
    Map<String, List<String>> byRelation = new LinkedHashMap<>();
    for (var statement : view.statements()) {
      if (LABELS.contains(statement.property())) {
        statement.values().forEach(value -> add(byRelation, view, statement.label(), value.text()));
      }
    }
    for (var mentions : view.mentions()) {
      if (holds(mentions)) {
        for (var name : mentions.records()) {
          detail(name, textLabel)
              .ifPresent(
                  text -> add(byRelation, view, detail(name, relationLabel).orElse("别名"), text));
        }
      }
    }
    return byRelation.entrySet().stream()
        .map(it -> new EntityPage.Names(it.getKey(), it.getValue()))
        .toList();
  }

  private static void add(
      Map<String, List<String>> byRelation, EntityView view, String relation, String text) {
    boolean known =
        text.equals(view.name())
            || LEFT_OUT.contains(relation)
            || byRelation.values().stream().anyMatch(texts -> texts.contains(text));
    if (!known) {
      byRelation.computeIfAbsent(relation, _ -> new ArrayList<>()).add(text);
    }
  }

  private static Optional<String> detail(EntityView.Mention name, String label) {
    return name.details().stream()
        .filter(detail -> detail.label().equals(label))
        .map(EntityView.Detail::text)
        .findFirst();
  }
}
