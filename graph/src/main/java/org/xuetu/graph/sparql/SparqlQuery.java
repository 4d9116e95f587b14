package org.xuetu.graph.sparql;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.xuetu.graph.vocab.Prefixes;

/// A parsed query that may be run: it reads, and only from the release's graph.
public final class SparqlQuery {
  private final Query query;

  private SparqlQuery(Query query) {
    this.query = query;
  }

  /// Our prefixes may be used without being declared.
  ///
  /// @param defaultGraphs graphs that replace those of FROM; empty to keep the query's own
  /// @param namedGraphs graphs that replace those of FROM NAMED
  public static SparqlQuery parse(String text, List<String> defaultGraphs, List<String> namedGraphs)
      throws SparqlException {
    Query query = new Query();
    Prefixes.all().forEach(query.getPrefixMapping()::setNsPrefix);
    try {
      QueryFactory.parse(query, text, Prefixes.XT, Syntax.syntaxSPARQL_12);
    } catch (QueryParseException e) {
      throw malformed(e);
    } catch (QueryException e) {
      throw new SparqlException(
          SparqlException.Reason.MALFORMED, "查询无法解析：" + firstLine(e) + "。请对照 SPARQL 1.1 语法检查。");
    }
    if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaultGraphs.forEach(query::addGraphURI);
      namedGraphs.forEach(query::addNamedGraphURI);
    }
    Closedness.check(query);
    return new SparqlQuery(query);
  }

  private static SparqlException malformed(QueryParseException e) {
    int line = Math.max(e.getLine(), 0);
    int column = Math.max(e.getColumn(), 0);
    String place = line > 0 ? "第 " + line + " 行第 " + column + " 列附近" : "";
    return new SparqlException(
        SparqlException.Reason.MALFORMED,
        "查询语法有误" + (place.isEmpty() ? "" : "（" + place + "）") + "：" + firstLine(e) + "。",
        line,
        column);
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage()).strip();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end).strip();
  }

  /// For those in this module who run it over another graph than a release's.
  public Query query() {
    return query;
  }

  /// Rows and yes/no are tables; CONSTRUCT and DESCRIBE give graphs.
  public ResultFormat.Shape shape() {
    return query.isSelectType() || query.isAskType()
        ? ResultFormat.Shape.TABLE
        : ResultFormat.Shape.GRAPH;
  }
}
