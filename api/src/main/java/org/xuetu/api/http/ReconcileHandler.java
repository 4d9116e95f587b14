package org.xuetu.api.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.api.wire.ReconcileBody;
import org.xuetu.api.wire.ReconcileBody.Named;
import org.xuetu.api.wire.ReconcileBody.Service;
import org.xuetu.graph.entity.EntityView.ShownValue;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.indexer.reconcile.Reconciler;
import org.xuetu.indexer.release.Release;

/// W3C Reconciliation Service API 0.2: a column of names becomes keys, and keys give further columns.
final class ReconcileHandler {
  static final Set<String> PARAMETERS = Set.of("queries", "extend");
  static final Set<String> PROPOSING = Set.of("type", "limit");
  private static final String PATH = "/api/reconcile";
  private static final int LONGEST = Integer.MAX_VALUE;
  private static final int PROPOSED = 200;

  private final JsonCodec json;

  ReconcileHandler(JsonCodec json) {
    this.json = json;
  }

  Answer get(Request request) throws IOException {
    return answer(request, request.parameters());
  }

  Answer post(Request request) throws IOException {
    var mediaType = request.body().mediaType().orElse("");
    if (!mediaType.equals("application/x-www-form-urlencoded")) {
      throw ProblemException.ofValue(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type",
          mediaType,
          "请用 application/x-www-form-urlencoded 发送 queries=… 或 extend=…。");
    }
    var form = QueryString.parse(new String(request.body().read(), StandardCharsets.UTF_8));
    return answer(request, request.parameters().and(form, PARAMETERS));
  }

  private Answer answer(Request request, ParameterReader parameters) throws IOException {
    var reconciler = reconciler(request.release());
    var reader = new ReconcileReader(json, reconciler);
    var queries = parameters.text("queries", LONGEST);
    if (queries.isPresent()) {
      var results = new LinkedHashMap<String, ReconcileBody.Result>();
      for (var query : reader.queries(queries.get()).entrySet()) {
        results.put(query.getKey(), ReconcileBody.Result.of(reconciler.find(query.getValue())));
      }
      return Answer.json(json.write(results));
    }
    var extend = parameters.text("extend", LONGEST);
    return Answer.json(
        json.write(
            extend.isPresent()
                ? extension(reconciler, reader.extension(extend.get()))
                : manifest(request.release())));
  }

  static Reconciler reconciler(Release release) {
    return new Reconciler(release.searcher(), release.entities(), release.schema());
  }

  private static ReconcileBody.Manifest manifest(Release release) {
    var base = release.iris().base();
    return new ReconcileBody.Manifest(
        List.of("0.2"),
        "学图",
        base + "/id/",
        "https://w3id.org/xuetu/ns#",
        Arrays.stream(EntityType.values()).map(Named::of).toList(),
        base + "/openapi.json",
        ReconcileReader.MOST_QUERIES,
        new ReconcileBody.View(base + PATH + "/view?id={{id}}"),
        new ReconcileBody.Preview(base + PATH + "/preview?id={{id}}", 430, 220),
        new ReconcileBody.Suggest(
            suggest(base, "entity"), suggest(base, "type"), suggest(base, "property")),
        new ReconcileBody.Extend(
            new ReconcileBody.ProposeProperties(base, PATH + "/properties"), List.of()));
  }

  private static Service suggest(String base, String what) {
    return new Service(base, PATH + "/suggest/" + what, PATH + "/flyout/" + what + "?id=${id}");
  }

  private static ReconcileBody.Extension extension(
      Reconciler reconciler, ReconcileReader.Extension wanted) {
    var meta = wanted.properties().stream().map(pid -> meta(reconciler, pid)).toList();
    Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
    for (var id : wanted.ids()) {
      Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
      for (var pid : wanted.properties()) {
        row.put(pid, find(id).map(it -> values(reconciler, it, pid)).orElse(List.of()));
      }
      rows.put(id, row);
    }
    return new ReconcileBody.Extension(meta, rows);
  }

  private static ReconcileBody.Meta meta(Reconciler reconciler, String pid) {
    var field =
        reconciler.listProperties(List.of(EntityType.values())).stream()
            .filter(it -> it.name().equals(pid))
            .findFirst()
            .orElseThrow();
    var type =
        field.to().size() == 1
            ? EntityType.find(field.to().getFirst()).map(Named::of)
            : Optional.<Named>empty();
    return new ReconcileBody.Meta(pid, field.zh(), type);
  }

  /// A type and a key; empty for what is none.
  static Optional<RecordId> find(String id) {
    int slash = id.indexOf('/');
    return slash <= 0 || slash == id.length() - 1
        ? Optional.empty()
        : EntityType.find(id.substring(0, slash))
            .map(type -> new RecordId(type.key(), id.substring(slash + 1)));
  }

  private static List<Map<String, Object>> values(Reconciler reconciler, RecordId id, String pid) {
    var type = EntityType.find(id.kind()).orElseThrow();
    var field = reconciler.findProperty(type, pid);
    return field.isEmpty()
        ? List.of()
        : reconciler.listValues(id, pid).stream().map(value -> value(field.get(), value)).toList();
  }

  private static Map<String, Object> value(Field field, ShownValue value) {
    var target = value.target().filter(id -> EntityType.find(id.kind()).isPresent());
    if (target.isPresent()) {
      return Map.of("id", ReconcileBody.idOf(target.get()), "name", value.text());
    }
    return switch (field.type()) {
      case INTEGER -> Map.of("int", Long.valueOf(value.text()));
      case DECIMAL -> Map.of("float", Double.valueOf(value.text()));
      case BOOLEAN -> Map.of("bool", Boolean.valueOf(value.text()));
      case DATE -> Map.of("date", value.text());
      case TEXT, CODE, MONTH, URL, CONCEPT, REF -> Map.of("str", value.text());
    };
  }

  /// Which columns can be asked for besides.
  Answer properties(Request request) {
    var type = request.parameters().required("type", 100);
    var limit = request.parameters().integer("limit", 1, PROPOSED).orElse(PROPOSED);
    var fields = reconciler(request.release()).listProperties(List.of(ReconcileReader.type(type)));
    return Answer.json(
        json.write(
            new ReconcileBody.Properties(
                type, limit, fields.stream().limit(limit).map(Named::of).toList())));
  }
}
