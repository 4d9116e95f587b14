package org.xuetu.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Schema;

/// The words of a filter whose values are a closed vocabulary: its keys, and the Chinese labels too.
/// Any other word is refused, so that a typing error never looks like an empty shelf.
final class FilterWords {
  private FilterWords() {}

  static List<String> keys(Schema schema, String filter, List<String> values) {
    var scheme = scheme(schema, filter);
    return scheme.isEmpty()
        ? values
        : values.stream().map(value -> key(scheme.get(), filter, value)).distinct().toList();
  }

  /// A filter is called as the fields it is made from.
  private static Optional<ConceptScheme> scheme(Schema schema, String filter) {
    return schema.kinds().stream()
        .flatMap(kind -> kind.findField(filter).stream())
        .flatMap(field -> field.scheme().stream())
        .findFirst()
        .map(schema::getScheme);
  }

  private static String key(ConceptScheme scheme, String filter, String value) {
    return scheme
        .findByKey(value.toLowerCase(Locale.ROOT))
        .or(() -> scheme.findByLabel(value))
        .map(ConceptScheme.Concept::key)
        .orElseThrow(
            () ->
                ParameterReader.invalid(
                    filter,
                    value,
                    "可用的值有 "
                        + scheme.concepts().stream()
                            .map(it -> it.key() + "（" + it.zh() + "）")
                            .collect(Collectors.joining("、"))));
  }
}
