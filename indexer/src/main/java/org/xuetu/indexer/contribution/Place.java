package org.xuetu.indexer.contribution;

import java.util.Optional;

/// Where something is, as precisely as it is known: a cell of a table, or a property of a node.
///
/// @param sheet absent for a text file, which has none
/// @param row as a spreadsheet counts; absent when the whole sheet or file is meant, and for RDF
/// @param column the column's header, or what the standard calls the property
/// @param path the RDF property
/// @param focus the node, where the file is RDF
public record Place(
    Optional<String> sheet,
    Optional<Integer> row,
    Optional<String> column,
    Optional<String> path,
    Optional<String> focus) {

  static Place file() {
    return new Place(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Place sheet(String name) {
    return new Place(
        Optional.of(name).filter(it -> !it.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Place node(String focus) {
    return new Place(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(focus));
  }

  Place atRow(int number) {
    return new Place(sheet, Optional.of(number), column, path, focus);
  }

  Place atColumn(String header) {
    return new Place(sheet, row, Optional.of(header), path, focus);
  }

  Place onPath(String property) {
    return new Place(sheet, row, column, Optional.of(property), focus);
  }
}
