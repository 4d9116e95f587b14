package org.xuetu.graph.vocab;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The prefixes that schema files, queries and Turtle use; one meaning each, everywhere.
public final class Prefixes {
  public static final String XT = "https://w3id.org/xuetu/ns#";
  public static final String CONCEPT = "https://w3id.org/xuetu/concept/";
  public static final String SCHEMA = "http://schema.org/";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String DCTERMS = "http://purl.org/dc/terms/";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String VOID = "http://rdfs.org/ns/void#";

  private static final Map<String, String> ALL =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("xt", XT),
                  Map.entry("schema", SCHEMA),
                  Map.entry("skos", SKOS),
                  Map.entry("skosxl", "http://www.w3.org/2008/05/skos-xl#"),
                  Map.entry("dcterms", DCTERMS),
                  Map.entry("prov", "http://www.w3.org/ns/prov#"),
                  Map.entry("org", "http://www.w3.org/ns/org#"),
                  Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
                  Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                  Map.entry("rdfs", RDFS),
                  Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                  Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
                  Map.entry("void", VOID),
                  Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
                  Map.entry("sh", "http://www.w3.org/ns/shacl#"),
                  Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
                  Map.entry("vann", "http://purl.org/vocab/vann/"),
                  Map.entry("ceterms", "https://purl.org/ctdl/terms/"),
                  Map.entry("elm", "http://data.europa.eu/snb/model/elm/"))));

  private Prefixes() {}

  public static Map<String, String> all() {
    return ALL;
  }

  /// The IRI of a prefixed name such as `skos:prefLabel`.
  ///
  /// @throws IllegalArgumentException when the prefix is not one of ours
  public static String expand(String prefixedName) {
    int colon = prefixedName.indexOf(':');
    String namespace = colon < 0 ? null : ALL.get(prefixedName.substring(0, colon));
    if (namespace == null) {
      throw new IllegalArgumentException(
          "unknown prefix in '" + prefixedName + "', known: " + ALL.keySet());
    }
    return namespace + prefixedName.substring(colon + 1);
  }

  /// The prefixed name of an IRI; the IRI itself when no prefix of ours fits.
  public static String shorten(String iri) {
    for (Map.Entry<String, String> prefix : ALL.entrySet()) {
      String namespace = prefix.getValue();
      if (iri.startsWith(namespace) && iri.substring(namespace.length()).matches("[A-Za-z]\\w*")) {
        return prefix.getKey() + ":" + iri.substring(namespace.length());
      }
    }
    return iri;
  }
}
