package org.xuetu.indexer.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Schema;

/// What a search can be limited to, and the words of each filter: its keys, and the Chinese labels too
/// where its values are a closed vocabulary. Any other word is refused, so that a typing error never
/// looks like an empty shelf.
public final class FilterWords {
  /// The filters, in the order in which people are offered them.
  public static final List<String> FILTERS =
      List.of(
          "type",
          "province",
          "level",
          "form",
          "family",
          "discipline",
          "city",
          "school",
          "audience",
          "plans",
          "accepted",
          "replaces",
          "certainty");

  private FilterWords() {}

  /// The keys that words of a filter stand for.
  ///
  /// @throws InvalidSearchException for a word that is not one of the filter's
  public static List<String> keys(Schema schema, String filter, List<String> words) {
    return switch (filter) {
      case "type" -> known(filter, words, types(), EntityType::find, EntityType::key);
      case "certainty" -> known(filter, words, certainties(), Certainty::find, Certainty::key);
      default ->
          scheme(schema, filter)
              .map(scheme -> words.stream().map(word -> key(scheme, filter, word)))
              .orElseGet(words::stream)
              .distinct()
              .toList();
    };
  }

  private static <T> List<String> known(
      String filter,
      List<String> words,
      List<String> wanted,
      Function<String, Optional<T>> find,
      Function<T, String> key) {
    return words.stream()
        .map(word -> find.apply(word).orElseThrow(() -> invalid(filter, word, wanted.stream())))
        .map(key)
        .distinct()
        .toList();
  }

  private static List<String> types() {
    return Arrays.stream(EntityType.values()).map(EntityType::key).toList();
  }

  private static List<String> certainties() {
    return Arrays.stream(Certainty.values()).map(Certainty::key).toList();
  }

  /// A filter is called as the fields it is made from.
  private static Optional<ConceptScheme> scheme(Schema schema, String filter) {
    return schema.kinds().stream()
        .flatMap(kind -> kind.findField(filter).stream())
        .flatMap(field -> field.scheme().stream())
        .findFirst()
        .map(schema::getScheme);
  }

  private static String key(ConceptScheme scheme, String filter, String word) {
    return scheme
        .findByKey(word.toLowerCase(Locale.ROOT))
        .or(() -> scheme.findByLabel(word))
        .map(ConceptScheme.Concept::key)
        .orElseThrow(
            () ->
                invalid(
                    filter,
                    word,
                    scheme.concepts().stream().map(it -> it.key() + "（" + it.zh() + "）")));
  }

  private static InvalidSearchException invalid(String filter, String word, Stream<String> wanted) {
    return new InvalidSearchException(
        filter, word, "可用的值有 " + wanted.collect(Collectors.joining("、")));
  }
}
