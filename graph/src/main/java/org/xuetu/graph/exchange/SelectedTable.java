package org.xuetu.graph.exchange;

import java.util.List;

/// What a query found in an RDF file, as text: an IRI as it is, a literal without its type and
/// language, a blank node as `_:b0`, an unbound variable as the empty text.
public record SelectedTable(List<String> header, List<List<String>> rows) {
  public SelectedTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
