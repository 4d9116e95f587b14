package org.xuetu.indexer.contribution;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.standard.Candidate;
import org.xuetu.graph.standard.Rule;
import org.xuetu.graph.standard.TableForm;
import org.xuetu.graph.vocab.Prefixes;

/// One record that a contribution offers, with where it stands.
///
/// @param cells by field, what was written there; empty for RDF
/// @param headers by field, the header its sender used; empty for RDF
/// @param absent fields whose whole column is missing, which is told once for all rows
/// @param sound whether nothing in it was beyond reading
record OfferedRow(
    Candidate candidate,
    TableForm form,
    Place place,
    Map<String, String> cells,
    Map<String, String> headers,
    Set<String> absent,
    boolean sound) {

  /// Where a rule's item stands.
  Place placeOf(Rule rule) {
    return placeOf(rule.field(), rule.name()).onPath(Prefixes.shorten(rule.property()));
  }

  private Place placeOf(Optional<String> field, String name) {
    Optional<String> header =
        field
            .flatMap(it -> Optional.ofNullable(headers.get(it)))
            .or(() -> field.flatMap(form::findColumn).map(TableForm.Column::header));
    return place.atColumn(header.orElse(name));
  }

  /// What stands there, as its sender wrote it.
  Optional<String> cell(Rule rule) {
    return rule.field().flatMap(it -> Optional.ofNullable(cells.get(it)));
  }
}
