package org.xuetu.graph.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;

/// A table out of an RDF file, by a SPARQL SELECT query: how RDF becomes rows.
public final class RdfSelect {
  private final RdfReader reader;
  private final RdfLimits limits;

  /// @param context whose JSON-LD context is used for a document that names none
  public RdfSelect(RdfLimits limits, Optional<ExchangeProfile> context) {
    this.reader = new RdfReader(limits, context);
    this.limits = limits;
  }

  public RdfSelect(RdfLimits limits) {
    this(limits, Optional.empty());
  }

  public RdfSelect() {
    this(RdfLimits.DEFAULT);
  }

  /// @param query in which our prefixes need not be declared
  public SelectedTable select(Path file, String query) throws IOException, RdfException {
    return select(reader.contents(file), query);
  }

  public SelectedTable select(byte[] bytes, RdfSyntax syntax, String query) throws RdfException {
    return select(reader.contents(bytes, syntax), query);
  }

  private SelectedTable select(RdfReader.Contents file, String text) throws RdfException {
    SparqlQuery query;
    try {
      query = SparqlQuery.parse(text, List.of(), List.of());
    } catch (SparqlException e) {
      throw new RdfException(
          RdfException.Reason.QUERY_INVALID, e.sentence().replaceFirst("。$", ""), "请改正这个 .rq 文件");
    }
    if (!query.query().isSelectType()) {
      throw new RdfException(
          RdfException.Reason.QUERY_INVALID, "取表要用 SELECT 查询", "请把 .rq 文件改成 SELECT");
    }
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.wrap(file.graph()))
            .query(query.query())
            .set(ARQ.httpServiceAllowed, false)
            .overallTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      return table(execution.select(), file.lentContext());
    } catch (QueryCancelledException e) {
      throw JsonLdReader.timeout(limits);
    }
  }

  private SelectedTable table(RowSet found, boolean lentContext) throws RdfException {
    List<Var> variables = found.getResultVars();
    List<List<String>> rows = new ArrayList<>();
    Map<Node, String> blankNodes = new HashMap<>();
    while (found.hasNext()) {
      Binding binding = found.next();
      if (rows.size() == limits.rows()) {
        throw new RdfException(
            RdfException.Reason.TOO_MANY_ROWS, "查询结果超过 " + limits.rows() + " 行", "请检查查询是否把两张表相乘了");
      }
      List<String> row = new ArrayList<>(variables.size());
      for (Var variable : variables) {
        Node value = binding.get(variable);
        row.add(value == null ? "" : text(value, blankNodes));
      }
      rows.add(List.copyOf(row));
    }
    return new SelectedTable(variables.stream().map(Var::getVarName).toList(), rows, lentContext);
  }

  private static String text(Node node, Map<Node, String> blankNodes) {
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : blankNodes.computeIfAbsent(node, _ -> "_:b" + blankNodes.size());
  }
}
