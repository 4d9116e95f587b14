package org.xuetu.graph.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/// SPARQL 1.1 results as CSV: plain texts, blank nodes as `_:b0`. The library's own writer leaves out
/// the `_:`.
final class CsvRows {
  private final List<Var> columns;
  private final BlankLabels labels;

  CsvRows(List<Var> columns, BlankLabels labels) {
    this.columns = columns;
    this.labels = labels;
  }

  void write(Iterator<Binding> rows, OutputStream wire) throws IOException {
    Writer out = new OutputStreamWriter(wire, StandardCharsets.UTF_8);
    line(columns.stream().map(it -> quoted(it.getName())).toList(), out);
    while (rows.hasNext()) {
      Binding row = rows.next();
      line(columns.stream().map(it -> cell(row.get(it))).toList(), out);
    }
    out.flush();
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    out.write(String.join(",", cells));
    out.write("\r\n");
  }

  private String cell(@Nullable Node value) {
    if (value == null) {
      return "";
    }
    if (value.isBlank()) {
      return labels.of(value);
    }
    if (value.isURI()) {
      return quoted(value.getURI());
    }
    return quoted(value.isLiteral() ? value.getLiteralLexicalForm() : NodeFmtLib.strNT(value));
  }

  private static String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(it -> it == ',' || it == '"' || it == '\r' || it == '\n');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
