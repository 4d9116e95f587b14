package org.xuetu.api.http;

import org.xuetu.api.wire.ExamplesBody;

/// The example queries of the release, to start from.
final class ExamplesHandler implements RouteHandler {
  private final JsonCodec json;

  ExamplesHandler(JsonCodec json) {
    this.json = json;
  }

  @Override
  public Answer answer(Request request) throws Exception {
    var release = request.release();
    return Answer.json(json.write(ExamplesBody.of(release.id(), release.examples())));
  }
}
