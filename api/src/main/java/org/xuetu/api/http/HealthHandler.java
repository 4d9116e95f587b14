package org.xuetu.api.http;

import java.util.Map;

/// Whether the process lives, and whether it has a release to answer from.
final class HealthHandler {
  private final JsonCodec json;

  HealthHandler(JsonCodec json) {
    this.json = json;
  }

  Answer live(Request request) {
    return Answer.json(json.write(Map.of("status", "up")));
  }

  Answer ready(Request request) {
    return Answer.json(json.write(Map.of("status", "ready", "release", request.release().id())));
  }
}
