package org.xuetu.graph.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The terms of a bundled context, looked up from the IRI: what a writer needs.
final class CompactTerms {
  /// @param type what its values are coerced to; empty when they are not
  /// @param byLanguage whether its values are told by language
  record Term(String name, String type, boolean byLanguage) {}

  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> prefixes = new TreeMap<>();
  private final String vocabulary;
  private final String id;
  private final String type;

  CompactTerms(String address) {
    JsonObject context =
        BundledContexts.all().get(address).asJsonObject().getJsonObject("@context");
    vocabulary = context.getString("@vocab", "");
    context.forEach(
        (name, definition) -> {
          if (definition instanceof JsonString text && isNamespace(text.getString())) {
            prefixes.put(name, text.getString());
          }
        });
    String idName = "@id";
    String typeName = "@type";
    for (Map.Entry<String, JsonValue> entry : context.entrySet()) {
      String name = entry.getKey();
      switch (entry.getValue()) {
        case JsonString text when text.getString().equals("@id") -> idName = name;
        case JsonString text when text.getString().equals("@type") -> typeName = name;
        case JsonString text when !name.startsWith("@") && !prefixes.containsKey(name) ->
            names.put(expand(text.getString()), name);
        case JsonObject definition -> define(name, definition);
        default -> {}
      }
    }
    id = idName;
    type = typeName;
  }

  private void define(String name, JsonObject definition) {
    String iri = expand(definition.getString("@id", name));
    String coerced = definition.getString("@type", "");
    boolean byLanguage = definition.getString("@container", "").equals("@language");
    terms.putIfAbsent(
        iri, new Term(name, coerced.startsWith("@") ? coerced : expandType(coerced), byLanguage));
  }

  private String expandType(String name) {
    return name.isEmpty() ? "" : expand(name);
  }

  private static boolean isNamespace(String iri) {
    return iri.contains("://") && (iri.endsWith("/") || iri.endsWith("#"));
  }

  private String expand(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return vocabulary + name;
    }
    String namespace = prefixes.get(name.substring(0, colon));
    return namespace == null ? name : namespace + name.substring(colon + 1);
  }

  String id() {
    return id;
  }

  String type() {
    return type;
  }

  Term property(String iri) {
    Term term = terms.get(iri);
    return term == null ? new Term(vocabularyName(iri), "", false) : term;
  }

  /// A class or a datatype: those may be told by a bare name.
  String vocabularyName(String iri) {
    String name = names.get(iri);
    if (name != null) {
      return name;
    }
    if (!vocabulary.isEmpty() && iri.startsWith(vocabulary)) {
      return iri.substring(vocabulary.length());
    }
    return prefixed(iri).orElse(iri);
  }

  /// A thing: by prefix where one fits.
  String thing(String iri) {
    return prefixed(iri).orElse(iri);
  }

  private Optional<String> prefixed(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (!prefix.getKey().startsWith("@") && iri.startsWith(prefix.getValue())) {
        String rest = iri.substring(prefix.getValue().length());
        if (!rest.isEmpty() && !rest.startsWith("//")) {
          return Optional.of(prefix.getKey() + ":" + rest);
        }
      }
    }
    return Optional.empty();
  }
}
