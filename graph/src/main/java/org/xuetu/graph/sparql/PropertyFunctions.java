package org.xuetu.graph.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/// The properties that compute their values instead of being stated: the one place where they are
/// registered, for one query at a time. None of the library's own is among them; a list is its
/// statements.
final class PropertyFunctions {
  /// Those that a release answers.
  static final List<String> IRIS = List.of(SearchProperty.IRI);

  private PropertyFunctions() {}

  /// No property computes anything.
  static PropertyFunctionRegistry none(Context context) {
    PropertyFunctionRegistry registry = new PropertyFunctionRegistry();
    context.set(ARQConstants.registryPropertyFunctions, registry);
    return registry;
  }

  static void install(Context context, TextAnswers answers) {
    none(context).put(SearchProperty.IRI, _ -> new Search(answers));
  }

  private record Search(TextAnswers answers) implements PropertyFunction {
    @Override
    public void build(
        PropFuncArg results, Node property, PropFuncArg arguments, ExecutionContext context) {}

    @Override
    public QueryIterator exec(
        QueryIterator input,
        PropFuncArg results,
        Node property,
        PropFuncArg arguments,
        ExecutionContext context) {
      return new SearchRows(SearchCall.of(results, arguments), input, context, answers);
    }
  }
}
