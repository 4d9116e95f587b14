package org.xuetu.graph.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/// What queries may call beyond SPARQL 1.1 itself, read from where it is registered.
public final class SparqlFunctions {
  /// The casts that SPARQL 1.1 names; the others are more than it asks for.
  private static final Set<String> STANDARD =
      Set.of("boolean", "double", "float", "decimal", "integer", "dateTime", "string");

  private SparqlFunctions() {}

  /// IRIs of functions for expressions.
  public static List<String> listExtensions() {
    Set<String> found = new TreeSet<>();
    for (Iterator<String> names = FunctionRegistry.get().keys(); names.hasNext(); ) {
      String name = names.next();
      if (name.startsWith(XSD.getURI())
          && !STANDARD.contains(name.substring(XSD.getURI().length()))) {
        found.add(name);
      }
    }
    return List.copyOf(found);
  }

  /// IRIs of properties that compute their values.
  public static List<String> listProperties() {
    return PropertyFunctions.IRIS;
  }
}
