package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.indexer.reconcile.Candidate;

/// What the Reconciliation Service API 0.2 says goes out.
public final class ReconcileBody {
  private ReconcileBody() {}

  /// Something with a name.
  public record Named(String id, String name) {
    public static Named of(EntityType type) {
      return new Named(type.key(), type.zh());
    }

    public static Named of(Field field) {
      return new Named(field.name(), field.zh());
    }
  }

  /// What the service is.
  public record Manifest(
      List<String> versions,
      String name,
      String identifierSpace,
      String schemaSpace,
      List<Named> defaultTypes,
      String documentation,
      int batchSize,
      View view,
      Preview preview,
      Suggest suggest,
      Extend extend) {}

  public record View(String url) {}

  public record Preview(String url, int width, int height) {}

  public record Suggest(Service entity, Service type, Service property) {}

  public record Service(String service_url, String service_path, String flyout_service_path) {}

  public record Extend(ProposeProperties propose_properties, List<String> property_settings) {}

  public record ProposeProperties(String service_url, String service_path) {}

  /// The candidates of one query.
  public record Result(List<Proposal> result) {
    public static Result of(List<Candidate> candidates) {
      return new Result(candidates.stream().map(Proposal::of).toList());
    }
  }

  public record Proposal(
      String id,
      String name,
      String description,
      List<Named> type,
      BigDecimal score,
      boolean match) {
    static Proposal of(Candidate found) {
      var other = found.other().map(it -> " · " + it.relation().zh() + " " + it.text()).orElse("");
      return new Proposal(
          idOf(found.id()),
          found.name(),
          found.type().zh() + " " + found.key() + other,
          List.of(Named.of(found.type())),
          BigDecimal.valueOf(Math.round(found.score() * 10), 1),
          found.match());
    }
  }

  /// What is proposed while somebody types.
  public record Suggestions(List<Suggestion> result) {}

  public record Suggestion(
      String id,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> description,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Named> notable) {}

  /// A little page about one thing.
  public record Flyout(String id, String html) {}

  /// Properties of the things of a type.
  public record Properties(String type, int limit, List<Named> properties) {}

  /// Values of properties of things, by their ids.
  public record Extension(
      List<Meta> meta, Map<String, Map<String, List<Map<String, Object>>>> rows) {}

  public record Meta(
      String id, String name, @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Named> type) {}

  public static String idOf(RecordId id) {
    return id.kind() + "/" + id.key();
  }
}
