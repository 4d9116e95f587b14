package org.xuetu.api.pages;

import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;

/// What kinds and fields are called in the reader's language, as the schema has it.
public record Labels(Schema schema, Tongue tongue) {
  /// @param zh what it is called where the schema does not know it
  public String kind(String name, String zh) {
    return schema.findKind(name).map(kind -> tongue.say(kind.zh(), kind.en())).orElse(zh);
  }

  /// @param zh what it is called where the schema does not know it
  public String field(String kind, String name, String zh) {
    return schema.findKind(kind).flatMap(it -> it.findField(name)).map(this::of).orElse(zh);
  }

  /// A field that is known by its Chinese label only.
  public String column(String kind, String zh) {
    return schema.findKind(kind).map(Kind::fields).stream()
        .flatMap(fields -> fields.stream())
        .filter(field -> field.zh().equals(zh))
        .findFirst()
        .map(this::of)
        .orElse(zh);
  }

  private String of(Field field) {
    return tongue.say(field.zh(), field.en());
  }
}
