package org.xuetu.indexer.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.OtherName;

/// The answer to one request.
///
/// @param total how many entities are found, on all pages
/// @param cursor where the next page begins; absent on the last
public record SearchResult(
    Reading reading,
    long total,
    List<Hit> hits,
    List<Facet> facets,
    Optional<String> cursor,
    long tookNanos) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /// How the query was understood.
  ///
  /// @param corrected the query that was answered instead, where a part of what was typed is no name
  /// @param offered other queries by name, for people to choose: what was typed was answered
  /// @param letGo words that the first hit does without, where relaxed
  /// @param relaxed whether entities with only a part of the query had to be let in
  public record Reading(
      String q,
      List<Interpretation> interpretations,
      Optional<Correction> corrected,
      List<Correction> offered,
      boolean relaxed,
      List<String> letGo) {
    public Reading {
      offered = List.copyOf(offered);
      letGo = List.copyOf(letGo);
      interpretations = List.copyOf(interpretations);
    }
  }

  /// A part of the query taken to mean an entity or a filter value.
  ///
  /// @param text the part as typed
  /// @param as what it is taken for: `school`, `level`, `code` …
  /// @param type the filter or entity type that `key` belongs to
  public record Interpretation(String text, String as, String type, String key, String label) {}

  /// One entity found.
  ///
  /// @param highlights by field (`name`, `alias`, `text`): HTML-escaped, matches in `em`
  /// @param matched the other name that the query was found by, where its name does not say it
  /// @param remarks what it has to say to the query, in words
  /// @param reasons what the score is made of, where explain was asked for
  public record Hit(
      EntityType type,
      String key,
      String name,
      double score,
      Map<String, String> highlights,
      Map<String, Object> summary,
      Optional<OtherName> matched,
      Optional<Certainty> certainty,
      List<String> remarks,
      List<Reason> reasons) {
    public Hit {
      highlights = Collections.unmodifiableMap(new LinkedHashMap<>(highlights));
      summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
      remarks = List.copyOf(remarks);
      reasons = List.copyOf(reasons);
    }
  }

  /// One part of a score.
  public record Reason(String boost, String zh, String what, double score) {}

  /// The values of one filter among the hits that all other filters let through.
  public record Facet(String name, List<FacetValue> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  public record FacetValue(String value, String label, long count, boolean selected) {}
}
