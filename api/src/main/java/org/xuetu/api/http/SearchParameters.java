package org.xuetu.api.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.record.Schema;
import org.xuetu.indexer.search.FilterWords;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.search.Sort;

/// Reads the parameters of a search.
final class SearchParameters {
  static final Set<String> NAMES = names();
  private static final int LONGEST_VALUE = 100;
  private static final int LONGEST_CURSOR = 1000;

  private SearchParameters() {}

  private static Set<String> names() {
    var names = new TreeSet<>(FilterWords.FILTERS);
    names.addAll(
        List.of("q", "creditsMin", "creditsMax", "sort", "page", "size", "cursor", "facets"));
    names.add("explain");
    names.add("ignore");
    return Set.copyOf(names);
  }

  static SearchRequest read(ParameterReader parameters, Schema schema) {
    return read(parameters, schema, facets(parameters), SearchRequest.DEFAULT_SIZE);
  }

  /// @param facets what is to be counted, whatever the parameters say
  static SearchRequest read(
      ParameterReader parameters, Schema schema, List<String> facets, int size) {
    return new SearchRequest(
        parameters.text("q", SearchRequest.LONGEST_QUERY).orElse(""),
        filters(parameters, schema),
        ranges(parameters),
        Sort.parse(parameters.text("sort", 30).orElse("")),
        parameters.integer("page", 1, SearchRequest.DEEPEST).orElse(1),
        parameters.integer("size", 1, SearchRequest.LARGEST_SIZE).orElse(size),
        parameters.text("cursor", LONGEST_CURSOR),
        facets,
        parameters.texts("ignore", LONGEST_VALUE),
        parameters.flag("explain"));
  }

  private static Map<String, List<String>> filters(ParameterReader parameters, Schema schema) {
    var filters = new LinkedHashMap<String, List<String>>();
    for (var name : FilterWords.FILTERS) {
      var values = FilterWords.keys(schema, name, parameters.texts(name, LONGEST_VALUE));
      if (!values.isEmpty()) {
        filters.put(name, values);
      }
    }
    return filters;
  }

  private static Map<String, SearchRequest.Range> ranges(ParameterReader parameters) {
    var from = parameters.decimal("creditsMin", 0, 1000);
    var to = parameters.decimal("creditsMax", 0, 1000);
    return from.isEmpty() && to.isEmpty()
        ? Map.of()
        : Map.of("credits", new SearchRequest.Range(from, to));
  }

  private static List<String> facets(ParameterReader parameters) {
    return parameters.texts("facets", 200).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(
            name ->
                Optional.of(name)
                    .filter(FilterWords.FILTERS::contains)
                    .orElseThrow(
                        () ->
                            ParameterReader.invalid(
                                "facets", name, "可用的值有 " + String.join("、", FilterWords.FILTERS))))
        .distinct()
        .toList();
  }

  static List<String> words(EntityType[] types) {
    return Arrays.stream(types).map(EntityType::key).toList();
  }
}
