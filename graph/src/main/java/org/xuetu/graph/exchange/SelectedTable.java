package org.xuetu.graph.exchange;

import java.util.List;

/// What a query found in an RDF file, as text: an IRI as it is, a literal without its type and
/// language, a blank node as `_:b0`, an unbound variable as the empty text.
///
/// @param lentContext whether the file named no JSON-LD context and was read with the one at hand
public record SelectedTable(List<String> header, List<List<String>> rows, boolean lentContext) {
  public SelectedTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
