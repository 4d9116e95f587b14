package org.xuetu.api.http;

import org.xuetu.api.wire.ReleaseBody;
import org.xuetu.api.wire.StatsBody;

/// The served release: what it is made of, and how much there is.
final class ReleaseHandler {
  private final JsonCodec json;

  ReleaseHandler(JsonCodec json) {
    this.json = json;
  }

  Answer release(Request request) {
    return Answer.json(json.write(ReleaseBody.of(request.release().manifest())));
  }

  Answer stats(Request request) {
    return Answer.json(json.write(StatsBody.of(request.release().manifest())));
  }
}
