package org.xuetu.api.http;

import java.io.IOException;

/// The description of this interface for programs.
final class OpenApiHandler implements RouteHandler {
  @Override
  public Answer answer(Request request) throws IOException {
    try (var in = OpenApiHandler.class.getResourceAsStream("/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is not in the program");
      }
      return Answer.json(in.readAllBytes());
    }
  }
}
