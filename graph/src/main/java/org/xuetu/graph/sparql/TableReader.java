package org.xuetu.graph.sparql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// Holds the rows of a SELECT, and counts what it holds.
final class TableReader {
  private final Budget budget;

  TableReader(Budget budget) {
    this.budget = budget;
  }

  ResultTable read(QueryExec execution) {
    RowSet found = execution.select();
    List<Var> columns = found.getResultVars();
    List<List<Cell>> rows = new ArrayList<>();
    Cut cut = Cut.WHOLE;
    long bytes = 0;
    while (found.hasNext()) {
      cut = budget.cut(rows.size(), bytes);
      if (cut != Cut.WHOLE) {
        break;
      }
      budget.step();
      Binding row = found.next();
      long size = HeldRows.sizeOf(row);
      budget.hold(size);
      bytes += size;
      rows.add(columns.stream().map(column -> cell(row.get(column))).toList());
    }
    return new ResultTable(columns.stream().map(Var::getName).toList(), rows, cut);
  }

  private static Cell cell(@Nullable Node value) {
    if (value == null) {
      return new Cell.Empty();
    }
    if (value.isURI()) {
      return new Cell.Link(value.getURI());
    }
    if (!value.isLiteral()) {
      return new Cell.Text(value.toString());
    }
    NodeValue typed = NodeValue.makeNode(value);
    if (typed.isInteger() || typed.isDecimal()) {
      return new Cell.Number(
          typed.isInteger() ? new BigDecimal(typed.getInteger()) : typed.getDecimal());
    }
    return typed.isBoolean()
        ? new Cell.Truth(typed.getBoolean())
        : new Cell.Text(value.getLiteralLexicalForm());
  }
}
