package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.search.Correction;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.search.SearchResult;

/// The answer to a search.
public record SearchBody(
    Query query,
    long total,
    int page,
    int size,
    long tookMs,
    String release,
    List<Hit> hits,
    Map<String, List<FacetValue>> facets,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> cursor) {

  private static final Set<String> OWN_FIELDS =
      Arrays.stream(Hit.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toUnmodifiableSet());

  /// How the question was understood.
  public record Query(
      String q,
      List<SearchResult.Interpretation> interpretations,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Corrected> corrected,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Corrected> offered,
      boolean relaxed,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> letGo) {}

  /// The query that was answered instead, or another one that is offered, and what was changed in it and
  /// why.
  public record Corrected(String q, String from, String to, String kind, String why) {}

  /// @param summary further fields, depending on the type
  public record Hit(
      String type,
      String typeLabel,
      String key,
      String iri,
      String name,
      double score,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> highlight,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Matched> matched,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> certainty,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> certaintyLabel,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> why,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SearchResult.Reason> reasons,
      @JsonAnyGetter Map<String, Object> summary) {}

  /// The other name that was found.
  public record Matched(String text, String relation, String relationLabel) {}

  public record FacetValue(String value, String label, long count, boolean selected) {}

  public static SearchBody of(
      String release, Iris iris, SearchRequest request, SearchResult result) {
    var facets = new LinkedHashMap<String, List<FacetValue>>();
    for (var facet : result.facets()) {
      facets.put(
          facet.name(),
          facet.values().stream()
              .map(it -> new FacetValue(it.value(), it.label(), it.count(), it.selected()))
              .toList());
    }
    var reading = result.reading();
    return new SearchBody(
        new Query(
            reading.q(),
            reading.interpretations(),
            reading.corrected().map(SearchBody::corrected),
            reading.offered().stream().map(SearchBody::corrected).toList(),
            reading.relaxed(),
            reading.letGo()),
        result.total(),
        request.page(),
        request.size(),
        result.tookNanos() / 1_000_000,
        release,
        result.hits().stream().map(hit -> hit(iris, hit)).toList(),
        facets,
        result.cursor());
  }

  private static Corrected corrected(Correction it) {
    return new Corrected(it.q(), it.from(), it.to(), it.kind().key(), it.kind().zh());
  }

  private static Hit hit(Iris iris, SearchResult.Hit hit) {
    return new Hit(
        hit.type().key(),
        hit.type().zh(),
        hit.key(),
        iris.of(RecordId.of(hit.type(), hit.key())),
        hit.name(),
        hit.score(),
        hit.highlights(),
        hit.matched().map(it -> new Matched(it.text(), it.relation().key(), it.relation().zh())),
        hit.certainty().map(Certainty::key),
        hit.certainty().map(EntityBody::label),
        hit.remarks(),
        hit.reasons(),
        summary(hit));
  }

  /// A field of the entity that is called as one of ours is told from it by the entity's type.
  private static Map<String, Object> summary(SearchResult.Hit hit) {
    var summary = new LinkedHashMap<String, Object>();
    hit.summary()
        .forEach(
            (field, value) ->
                summary.put(
                    OWN_FIELDS.contains(field)
                        ? hit.type().key()
                            + field.substring(0, 1).toUpperCase(Locale.ROOT)
                            + field.substring(1)
                        : field,
                    value));
    return summary;
  }
}
