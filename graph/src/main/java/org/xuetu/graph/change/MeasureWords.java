package org.xuetu.graph.change;

import java.util.Optional;
import org.xuetu.graph.model.EntityType;

/// Counting words: 三条规则, 十二门课程.
final class MeasureWords {
  private static final String OF_PARTS = "条";

  private MeasureWords() {}

  static String of(String kind) {
    Optional<EntityType> type = EntityType.find(kind);
    return type.map(MeasureWords::of).orElse(OF_PARTS);
  }

  private static String of(EntityType type) {
    return switch (type) {
      case SCHOOL -> "所";
      case COURSE, RESOURCE -> "门";
      case ORGANISATION, PLATFORM, MAJOR, SESSION, PROJECT, INDICATOR -> "个";
      case PROGRAMME, POLICY -> "份";
      case CREDENTIAL, AUDIENCE -> "种";
      case RULE, TERM -> "条";
    };
  }
}
