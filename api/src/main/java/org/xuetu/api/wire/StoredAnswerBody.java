package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.sparql.Cell;
import org.xuetu.graph.sparql.Cut;
import org.xuetu.graph.stored.StoredQuery;
import org.xuetu.indexer.report.Report;

/// The answer to a stored query.
///
/// @param parameters what was set, by title
/// @param permalink where the same answer is found for as long as the release is kept
/// @param rows by column; a cell without a value is left out
/// @param truncated the limit that ended it
public record StoredAnswerBody(
    String release,
    String name,
    String title,
    String question,
    Map<String, String> parameters,
    String permalink,
    List<StoredQuery.Column> columns,
    int total,
    List<Map<String, JsonNode>> rows,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> truncated) {
  public static StoredAnswerBody of(Report report) {
    var table = report.table();
    return new StoredAnswerBody(
        report.release(),
        report.query().name(),
        report.query().title(),
        report.query().zh(),
        report.parameters(),
        report.permalink(),
        report.query().columns(),
        table.rows().size(),
        table.rows().stream().map(row -> row(table.columns(), row)).toList(),
        table.cut() == Cut.WHOLE ? Optional.empty() : Optional.of(table.cut().key()));
  }

  private static Map<String, JsonNode> row(List<String> columns, List<Cell> cells) {
    Map<String, JsonNode> row = new LinkedHashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      value(cells.get(at)).ifPresent(value -> row.put(column, value));
    }
    return row;
  }

  private static Optional<JsonNode> value(Cell cell) {
    return switch (cell) {
      case Cell.Empty() -> Optional.empty();
      case Cell.Text(String text) -> Optional.of(TextNode.valueOf(text));
      case Cell.Link(String iri) -> Optional.of(TextNode.valueOf(iri));
      case Cell.Number(var number) -> Optional.of(DecimalNode.valueOf(number));
      case Cell.Truth(boolean yes) -> Optional.of(BooleanNode.valueOf(yes));
    };
  }
}
