package org.xuetu.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Holds JSON against the part of JSON Schema that `openapi.json` uses.
final class SchemaCheck {
  private final JsonNode document;

  SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /// Everything that does not fit, with its place.
  List<String> check(JsonNode value, JsonNode schema) {
    var faults = new ArrayList<String>();
    check(value, schema, "$", faults);
    return faults;
  }

  private void check(JsonNode value, JsonNode schema, String where, List<String> faults) {
    if (schema.has("$ref")) {
      check(value, document.at(schema.path("$ref").asText().substring(1)), where, faults);
      return;
    }
    var type = schema.path("type").asText();
    boolean fits =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> throw new AssertionError("type " + type + " at " + where);
        };
    if (!fits) {
      faults.add(where + " is no " + type + ": " + value);
      return;
    }
    if (schema.has("enum")
        && schema.path("enum").valueStream().noneMatch(word -> word.equals(value))) {
      faults.add(where + " is none of the words: " + value);
    }
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                faults.add(where + " lacks " + name.asText());
              }
            });
    value
        .properties()
        .forEach(
            field -> {
              var inner = schema.path("properties").path(field.getKey());
              if (inner.isMissingNode()) {
                inner = schema.path("additionalProperties");
              }
              if (!inner.isMissingNode()) {
                check(field.getValue(), inner, where + "." + field.getKey(), faults);
              } else if (schema.has("properties") && !schema.has("description")) {
                faults.add(where + " has unknown " + field.getKey());
              }
            });
    for (int at = 0; value.isArray() && at < value.size(); at++) {
      check(value.get(at), schema.path("items"), where + "[" + at + "]", faults);
    }
  }
}
