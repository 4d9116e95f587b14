package org.xuetu.graph.sparql;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/// The properties that compute their values instead of being stated: the one place where they are
/// registered. None of the library's own is among them; a list is its statements.
final class PropertyFunctions {
  private PropertyFunctions() {}

  static void install(Context context) {
    context.set(ARQConstants.registryPropertyFunctions, new PropertyFunctionRegistry());
  }
}
