package org.xuetu.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/// The description of this interface for programs: paths, components, and parts that bring the paths
/// and schemas of one subject.
final class OpenApiHandler implements RouteHandler {
  private static final List<String> PARTS =
      List.of(
          "alliance.json",
          "changes.json",
          "batch.json",
          "contributions.json",
          "description.json",
          "exchange.json",
          "what-if.json",
          "pages.json",
          "pathways.json",
          "queries.json",
          "reconcile.json",
          "vocabulary.json");

  private final JsonCodec json;

  OpenApiHandler(JsonCodec json) {
    this.json = json;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    return Answer.json(json.write(document(json)));
  }

  /// The whole description.
  static ObjectNode document(JsonCodec json) throws IOException {
    var document = json.readObject(read("paths.json"));
    var components = json.readObject(read("components.json"));
    document.set("components", components);
    for (var part : PARTS) {
      var more = json.readObject(read(part));
      add(more, "paths", document);
      add(more, "schemas", components);
    }
    return document;
  }

  /// A path or schema that is described twice would hide the other.
  private static void add(ObjectNode part, String what, ObjectNode whole) {
    var all = whole.withObject("/" + what);
    for (var entry : part.path(what).properties()) {
      if (all.has(entry.getKey())) {
        throw new IllegalStateException("described twice: " + what + " " + entry.getKey());
      }
      all.set(entry.getKey(), entry.getValue());
    }
  }

  private static byte[] read(String name) throws IOException {
    try (var in = OpenApiHandler.class.getResourceAsStream("/openapi/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: openapi/" + name);
      }
      return in.readAllBytes();
    }
  }
}
