package org.xuetu.api.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.EntityCard;
import org.xuetu.api.pages.PageRenderer;
import org.xuetu.api.wire.ReconcileBody;
import org.xuetu.api.wire.ReconcileBody.Named;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.record.Field;
import org.xuetu.indexer.search.SuggestRequest;

/// The parts of the Reconciliation Service API for people at a table: what is proposed while they type,
/// and what a thing is.
final class ReconcileSuggestHandler {
  static final Set<String> PARAMETERS = Set.of("prefix", "cursor");
  static final Set<String> OF_ONE = Set.of("id");
  private static final List<String> KINDS = List.of("entity", "type", "property");
  private static final int LONGEST = 200;
  private static final int LAST = 1000;
  private static final int SIZE = 10;
  private static final int SHOWN = 8;

  private final JsonCodec json;
  private final PageRenderer renderer;

  ReconcileSuggestHandler(JsonCodec json, PageRenderer renderer) {
    this.json = json;
    this.renderer = renderer;
  }

  Answer suggest(Request request) throws IOException {
    var prefix = request.parameters().required("prefix", LONGEST);
    var from = request.parameters().integer("cursor", 0, LAST).orElse(0);
    var all =
        switch (kind(request)) {
          case "entity" -> entities(request, prefix);
          case "type" -> types(prefix);
          default -> properties(request, prefix);
        };
    return Answer.json(
        json.write(new ReconcileBody.Suggestions(all.stream().skip(from).limit(SIZE).toList())));
  }

  private static String kind(Request request) {
    var kind = request.pathParameter("what");
    if (!KINDS.contains(kind)) {
      throw ProblemException.ofValue(
          ProblemCode.UNKNOWN_ROUTE, "what", kind, "可用的是 " + String.join("、", KINDS) + "。");
    }
    return kind;
  }

  private static List<ReconcileBody.Suggestion> entities(Request request, String prefix)
      throws IOException {
    var found =
        request
            .release()
            .searcher()
            .suggest(new SuggestRequest(prefix, List.of(), SuggestRequest.LARGEST_SIZE));
    List<ReconcileBody.Suggestion> all = new ArrayList<>();
    for (var group : found.groups()) {
      for (var each : group.suggestions()) {
        all.add(
            new ReconcileBody.Suggestion(
                each.type().key() + "/" + each.key(),
                each.name(),
                Optional.of(
                    each.type().zh()
                        + " "
                        + each.key()
                        + each.matched().map(it -> " · " + it.text()).orElse("")),
                List.of(Named.of(each.type()))));
      }
    }
    return all;
  }

  private static List<ReconcileBody.Suggestion> types(String prefix) {
    return Arrays.stream(EntityType.values())
        .map(Named::of)
        .filter(type -> holds(type, prefix))
        .map(ReconcileSuggestHandler::suggestion)
        .toList();
  }

  private static List<ReconcileBody.Suggestion> properties(Request request, String prefix) {
    return fields(request).stream()
        .map(Named::of)
        .filter(property -> holds(property, prefix))
        .map(ReconcileSuggestHandler::suggestion)
        .toList();
  }

  private static List<Field> fields(Request request) {
    return ReconcileHandler.reconciler(request.release())
        .listProperties(List.of(EntityType.values()));
  }

  private static boolean holds(Named named, String prefix) {
    return named.name().contains(prefix)
        || named.id().toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
  }

  private static ReconcileBody.Suggestion suggestion(Named named) {
    return new ReconcileBody.Suggestion(named.id(), named.name(), Optional.empty(), List.of());
  }

  /// What stands beside a proposal that is pointed at.
  Answer flyout(Request request) {
    var kind = kind(request);
    var id = request.parameters().required("id", LONGEST);
    var card =
        switch (kind) {
          case "entity" -> card(entity(request, id));
          case "type" -> named(id, Arrays.stream(EntityType.values()).map(Named::of).toList());
          default -> named(id, fields(request).stream().map(Named::of).toList());
        };
    return Answer.json(json.write(new ReconcileBody.Flyout(id, renderer.fragment(card))));
  }

  /// May be shown within the page of another site, which is what it is for.
  Answer preview(Request request) {
    var id = request.parameters().required("id", LONGEST);
    return Answer.html(renderer.render(card(entity(request, id))))
        .withHeader(
            "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors *")
        .withHeader("X-Frame-Options", "ALLOWALL");
  }

  /// Where the thing itself is, for programs that write ids into addresses whole.
  Answer view(Request request) {
    var found = entity(request, request.parameters().required("id", LONGEST));
    return Answer.text("text/plain; charset=utf-8", found.iri() + "\n")
        .withStatus(303)
        .withHeader("Location", Addresses.of(found.id()));
  }

  private static EntityView entity(Request request, String id) {
    return ReconcileHandler.find(id)
        .flatMap(it -> request.release().entities().find(it))
        .orElseThrow(
            () ->
                ProblemException.ofValue(
                    ProblemCode.UNKNOWN_ENTITY,
                    "id",
                    id,
                    "没有 " + id + "；id 写成 类型/键，如 school/10359。"));
  }

  private static EntityCard card(EntityView view) {
    return new EntityCard(
        view.name(),
        view.kindLabel() + " " + view.id().key(),
        view.statements().stream()
            .filter(statement -> !statement.field().endsWith("_text"))
            .limit(SHOWN)
            .map(
                statement ->
                    new EntityCard.Line(
                        statement.label(),
                        String.join(
                            "、", statement.values().stream().map(it -> it.text()).toList())))
            .toList());
  }

  private static EntityCard named(String id, List<Named> all) {
    return all.stream()
        .filter(it -> it.id().equals(id))
        .map(it -> new EntityCard(it.name(), it.id(), List.of()))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.ofValue(
                    ProblemCode.UNKNOWN_ENTITY, "id", id, "没有 " + id + "，请先用 suggest 查找。"));
  }
}
