package org.xuetu.api.http;

import java.io.IOException;

/// The description of this interface for programs: paths and components, kept as two files.
final class OpenApiHandler implements RouteHandler {
  private final JsonCodec json;

  OpenApiHandler(JsonCodec json) {
    this.json = json;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var document = json.readObject(read("paths.json"));
    document.set("components", json.readObject(read("components.json")));
    return Answer.json(json.write(document));
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
