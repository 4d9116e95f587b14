package org.xuetu.api.http;

import org.xuetu.api.wire.EntityBody;

/// One entity with its neighbourhood, as JSON.
final class EntityHandler implements RouteHandler {
  private final JsonCodec json;

  EntityHandler(JsonCodec json) {
    this.json = json;
  }

  @Override
  public Answer answer(Request request) {
    var view = EntityAddress.get(request);
    return Answer.json(json.write(EntityBody.of(request.release().id(), view)));
  }
}
