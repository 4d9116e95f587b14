package org.xuetu.graph.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses contexts whose terms are defined by each other in a circle. The processor finds such a
/// circle among prefixes, and leaves out terms that are defined by a whole other term in a circle.
final class ContextCycles {
  private ContextCycles() {}

  /// @param value of bounded depth
  static void check(JsonValue value) throws RdfException {
    switch (value) {
      case JsonArray array -> {
        for (JsonValue each : array) {
          check(each);
        }
      }
      case JsonObject object -> {
        JsonValue context = object.get("@context");
        if (context instanceof JsonObject terms) {
          checkTerms(terms);
        } else if (context instanceof JsonArray several) {
          for (JsonValue each : several) {
            if (each instanceof JsonObject terms) {
              checkTerms(terms);
            }
          }
        }
        for (JsonValue each : object.values()) {
          check(each);
        }
      }
      default -> {}
    }
  }

  private static void checkTerms(JsonObject terms) throws RdfException {
    Map<String, String> definedBy = new HashMap<>();
    for (Map.Entry<String, JsonValue> term : terms.entrySet()) {
      String iri = iri(term.getValue());
      if (iri != null) {
        int colon = iri.indexOf(':');
        String other = colon < 0 ? iri : iri.substring(0, colon);
        if (!other.equals(term.getKey()) && terms.containsKey(other)) {
          definedBy.put(term.getKey(), other);
        }
      }
    }
    Set<String> sound = new HashSet<>();
    for (String term : definedBy.keySet()) {
      Set<String> way = new HashSet<>();
      String at = term;
      while (at != null && !sound.contains(at)) {
        if (!way.add(at)) {
          throw new RdfException(
              RdfException.Reason.CONTEXT_INVALID,
              "@context 里的 " + at + " 绕了一圈又由自己定义",
              "请把它写成完整的 IRI");
        }
        at = definedBy.get(at);
      }
      sound.addAll(way);
    }
  }

  private static @Nullable String iri(JsonValue definition) {
    JsonValue iri = definition instanceof JsonObject object ? object.get("@id") : definition;
    return iri instanceof JsonString text ? text.getString() : null;
  }
}
