package org.xuetu.indexer.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.model.EntityType;

/// What a question asks for, and so which types of entities answer it, and how well.
enum QuestionIntent {
  /// Whether one thing counts for another: a rule decides.
  CONVERSION(Map.of(EntityType.RULE, 1f, EntityType.TERM, 0.6f)),
  /// Who says what they have asks what it counts for.
  HOLDING(Map.of(EntityType.RULE, 1f, EntityType.TERM, 0.6f)),
  /// What takes the place of a thing today, or what it counts for.
  REPLACEMENT(
      Map.of(
          EntityType.COURSE,
          1f,
          EntityType.MAJOR,
          1f,
          EntityType.SCHOOL,
          1f,
          EntityType.RULE,
          0.2f)),
  /// What has to be studied: a programme says so.
  PLAN(Map.of(EntityType.PROGRAMME, 1f, EntityType.MAJOR, 0.9f, EntityType.TERM, 0.3f)),
  /// Who may take part.
  ADMISSION(Map.of(EntityType.TERM, 1f, EntityType.PROGRAMME, 0.6f, EntityType.MAJOR, 0.6f)),
  /// Whether something has to be done at all: a term explains it, a rule lets off.
  OBLIGATION(Map.of(EntityType.TERM, 1f, EntityType.RULE, 0.8f, EntityType.COURSE, 0.6f)),
  SCHOOL(Map.of(EntityType.SCHOOL, 1f)),
  PROCEDURE(
      Map.of(
          EntityType.TERM,
          1f,
          EntityType.PROJECT,
          0.6f,
          EntityType.PLATFORM,
          0.6f,
          EntityType.ORGANISATION,
          0.4f)),
  WHEN(Map.of(EntityType.TERM, 1f, EntityType.SESSION, 1f)),
  /// What a name or a code stands for: whatever bears it.
  IDENTITY(Map.of()),
  MEANING(Map.of(EntityType.TERM, 1f)),
  WHERE(Map.of(EntityType.PLATFORM, 1f, EntityType.RESOURCE, 0.8f, EntityType.ORGANISATION, 0.6f));

  private final Map<EntityType, Float> types;

  QuestionIntent(Map<EntityType, Float> types) {
    EnumMap<EntityType, Float> copied = new EnumMap<>(EntityType.class);
    copied.putAll(types);
    this.types = Collections.unmodifiableMap(copied);
  }

  /// How well each type answers, at most 1.
  Map<EntityType, Float> types() {
    return types;
  }

  static Optional<QuestionIntent> find(String name) {
    return Arrays.stream(values())
        .filter(intent -> intent.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
