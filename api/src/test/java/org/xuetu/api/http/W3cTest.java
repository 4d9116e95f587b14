package org.xuetu.api.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/// One test of a manifest.
///
/// @param suite its folder, `sparql11/bind`
/// @param name the last part of its IRI
/// @param query the query's IRI
/// @param defaultData files that make the default graph
/// @param namedData files by the name of their graph
/// @param lax how often a row occurs does not matter
/// @param entry what the manifest says of it
record W3cTest(
    String suite,
    String name,
    Kind kind,
    Optional<String> query,
    List<String> defaultData,
    Map<String, String> namedData,
    Optional<String> result,
    boolean lax,
    Resource entry) {
  enum Kind {
    EVALUATION,
    ACCEPTED,
    REJECTED,
    PROTOCOL
  }

  String id() {
    return suite + "#" + name;
  }

  /// SPARQL 1.0, 1.1 or 1.2, and what is tested.
  String row() {
    var version = "SPARQL 1." + suite.charAt("sparql1".length());
    return switch (kind) {
      case EVALUATION ->
          suite.endsWith("csv-tsv-res") || suite.endsWith("json-res")
              ? version + " result formats"
              : version + " evaluation";
      case ACCEPTED -> version + " positive syntax";
      case REJECTED -> version + " negative syntax";
      case PROTOCOL -> version + " protocol, queries";
    };
  }
}
