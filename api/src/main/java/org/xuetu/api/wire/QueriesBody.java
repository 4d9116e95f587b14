package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xuetu.api.pages.Addresses;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.stored.ParameterType;
import org.xuetu.graph.stored.QueryParameter;
import org.xuetu.graph.stored.StoredQuery;

/// The stored queries of a release, with what can be set.
public record QueriesBody(String release, int total, List<QueryBody> queries) {
  /// @param question in Chinese
  /// @param href where its answer is, nothing being set
  public record QueryBody(
      String name,
      String title,
      String question,
      String en,
      List<ParameterBody> parameters,
      List<StoredQuery.Column> columns,
      String query,
      String href) {}

  /// @param preset what holds where nothing is said; absent where nothing is limited then
  /// @param values all that are permitted
  /// @param kind the type of things whose keys are permitted
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ParameterBody(
      String name,
      String title,
      String type,
      boolean required,
      Optional<String> preset,
      OptionalInt least,
      OptionalInt most,
      List<Permitted> values,
      Optional<String> kind) {}

  /// Either may be sent.
  public record Permitted(String key, String label) {}

  public static QueriesBody of(String release, List<StoredQuery> queries, Schema schema) {
    return new QueriesBody(
        release, queries.size(), queries.stream().map(query -> of(query, schema)).toList());
  }

  private static QueryBody of(StoredQuery query, Schema schema) {
    return new QueryBody(
        query.name(),
        query.title(),
        query.zh(),
        query.en(),
        query.parameters().stream().map(parameter -> of(parameter, schema)).toList(),
        query.columns(),
        query.text(),
        Addresses.query(query.name()));
  }

  private static ParameterBody of(QueryParameter parameter, Schema schema) {
    var preset =
        switch (parameter.preset()) {
          case QueryParameter.Preset.Value(String text) -> Optional.of(text);
          case QueryParameter.Preset.Required(), QueryParameter.Preset.Unlimited() ->
              Optional.<String>empty();
        };
    var least = OptionalInt.empty();
    var most = OptionalInt.empty();
    List<Permitted> values = List.of();
    Optional<String> kind = Optional.empty();
    switch (parameter.type()) {
      case ParameterType.Whole(int from, int to) -> {
        least = OptionalInt.of(from);
        most = OptionalInt.of(to);
      }
      case ParameterType.InScheme(String scheme) ->
          values =
              schema.getScheme(scheme).concepts().stream()
                  .map(concept -> new Permitted(concept.key(), concept.zh()))
                  .toList();
      case ParameterType.OfKind(String name) -> kind = schema.findKind(name).map(Kind::name);
      case ParameterType.Words(), ParameterType.Day() -> {}
    }
    return new ParameterBody(
        parameter.name(),
        parameter.title(),
        parameter.type().key(),
        parameter.preset() instanceof QueryParameter.Preset.Required,
        preset,
        least,
        most,
        values,
        kind);
  }
}
