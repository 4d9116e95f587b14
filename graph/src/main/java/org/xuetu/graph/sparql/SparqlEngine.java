package org.xuetu.graph.sparql;

import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.vocab.Prefixes;

/// Runs queries over one release's graph. Safe for any number of threads.
public final class SparqlEngine {
  private final GraphStore store;

  public SparqlEngine(GraphStore store) {
    this.store = store;
  }

  /// Writes a query's result as it is found. When the time runs out, what was written so far stands
  /// incomplete and the exception says so: the caller must not present it as a whole result.
  public void write(SparqlQuery query, ResultFormat format, Duration timeout, OutputStream out)
      throws SparqlException {
    if (format.shape() != query.shape()) {
      throw new SparqlException(
          SparqlException.Reason.FORMAT_UNSUPPORTED,
          "这种查询的结果不能写成 " + format.mediaType() + "，可用：" + mediaTypes(query.shape()) + "。");
    }
    QueryExecDatasetBuilder builder = QueryExecDatasetBuilder.create();
    builder.dataset(store.dataset()).query(query.query());
    builder.set(ARQ.httpServiceAllowed, false);
    builder.overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    try (QueryExec execution = builder.build()) {
      switch (query.shape()) {
        case TABLE -> writeTable(execution, query, format.lang(), out);
        case GRAPH -> writeGraph(execution, query, format.lang(), out);
      }
    } catch (QueryCancelledException e) {
      throw new SparqlException(
          SparqlException.Reason.TIMEOUT,
          "查询超过了 " + timeout.toMillis() / 1000.0 + " 秒的时限，请加上更具体的条件或 LIMIT 后再试。");
    }
  }

  private static String mediaTypes(ResultFormat.Shape shape) {
    return String.join(
        "、", ResultFormat.list(shape).stream().map(ResultFormat::mediaType).toList());
  }

  private static void writeTable(
      QueryExec execution, SparqlQuery query, Lang lang, OutputStream out) {
    ResultsWriter writer = ResultsWriter.create().lang(lang).build();
    if (query.query().isAskType()) {
      writer.write(out, execution.ask());
    } else {
      writer.write(out, execution.select());
    }
  }

  private static void writeGraph(
      QueryExec execution, SparqlQuery query, Lang lang, OutputStream out) {
    Graph graph = query.query().isDescribeType() ? execution.describe() : execution.construct();
    write(graph, lang, out);
  }

  /// Writes a graph with our prefixes.
  public static void write(Graph graph, ResultFormat format, OutputStream out) {
    write(graph, format.lang(), out);
  }

  private static void write(Graph graph, Lang lang, OutputStream out) {
    Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
    // Pretty RDF/XML is many times slower and says the same.
    RDFFormat format =
        lang.equals(Lang.RDFXML)
            ? RDFFormat.RDFXML_PLAIN
            : RDFWriterRegistry.defaultSerialization(lang);
    RDFWriter.source(graph).format(format).output(out);
  }
}
