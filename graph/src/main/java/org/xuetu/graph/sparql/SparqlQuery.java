package org.xuetu.graph.sparql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.update.UpdateFactory;
import org.xuetu.graph.sparql.SparqlException.Reason;
import org.xuetu.graph.vocab.Prefixes;

/// A parsed query that may be run: it reads, and only from the release's graph.
public final class SparqlQuery {
  private static final String DECLARATIONS =
      Prefixes.all().entrySet().stream()
          .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + "> ")
          .collect(Collectors.joining());

  private final Query query;
  private final String text;
  private final SearchCalls searches;

  private SparqlQuery(Query query, String text) throws SparqlException {
    this.query = query;
    this.text = text;
    this.searches = SearchCalls.of(query, text);
  }

  /// Our prefixes may be used without being declared.
  ///
  /// @param defaultGraphs graphs that, with `namedGraphs`, replace those the query names in FROM
  /// @param namedGraphs both empty: the query keeps its own
  public static SparqlQuery parse(String text, List<String> defaultGraphs, List<String> namedGraphs)
      throws SparqlException {
    Intricacy.check(text);
    try {
      Query query = read(text);
      if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaultGraphs.forEach(query::addGraphURI);
        namedGraphs.forEach(query::addNamedGraphURI);
      }
      Closedness.check(query);
      return new SparqlQuery(query, text);
    } catch (StackOverflowError deep) {
      throw new SparqlException(Reason.REFUSED, "查询嵌套太深，请把它拆成几个查询。");
    }
  }

  private static Query read(String text) throws SparqlException {
    Query query = new Query();
    Prefixes.all().forEach(query.getPrefixMapping()::setNsPrefix);
    try {
      return QueryFactory.parse(query, text, Prefixes.XT, Syntax.syntaxSPARQL_12);
    } catch (QueryParseException fault) {
      if (isUpdate(text)) {
        throw new SparqlException(
            Reason.UPDATE,
            "本站只读，不接受更新（INSERT、DELETE、LOAD、CLEAR、DROP 等）；请改用 SELECT、ASK、CONSTRUCT 或 DESCRIBE。");
      }
      SyntaxFault told = SyntaxFault.of(fault, text);
      throw new SparqlException(Reason.MALFORMED, told.sentence(), told.line(), told.column());
    } catch (JenaException fault) {
      throw new SparqlException(
          Reason.MALFORMED,
          "查询无法解析："
              + SyntaxFault.firstLine(String.valueOf(fault.getMessage()))
              + "。请检查正则表达式、常量和 IRI。");
    }
  }

  /// Only reads the text: nothing is carried out.
  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(DECLARATIONS + text).getOperations().isEmpty();
    } catch (JenaException notUpdate) {
      return false;
    }
  }

  /// For those in this module who run it over another graph than a release's.
  public Query query() {
    return query;
  }

  /// The same query with terms in the place of variables: changed after it was parsed, so that a term
  /// stays a term whatever it says. Variables that it selects are not for this.
  public SparqlQuery with(Map<String, Node> values) throws SparqlException {
    Map<Var, Node> byVariable = new HashMap<>();
    values.forEach((name, value) -> byVariable.put(Var.alloc(name), value));
    return new SparqlQuery(QueryTransformOps.replaceVars(query, byVariable), text);
  }

  /// Whether it asks the index besides the graph.
  public boolean isSearching() {
    return !searches.isEmpty();
  }

  SearchCalls searches() {
    return searches;
  }

  /// Rows and yes/no are tables; CONSTRUCT and DESCRIBE give graphs.
  public ResultFormat.Shape shape() {
    return query.isSelectType() || query.isAskType()
        ? ResultFormat.Shape.TABLE
        : ResultFormat.Shape.GRAPH;
  }
}
