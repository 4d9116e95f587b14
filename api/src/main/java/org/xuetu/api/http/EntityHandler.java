package org.xuetu.api.http;

import java.util.Set;
import org.xuetu.api.wire.EntityBody;

/// One entity with its neighbourhood, as JSON.
final class EntityHandler implements RouteHandler {
  static final Set<String> PARAMETERS = Set.of("asOf");

  private final JsonCodec json;

  EntityHandler(JsonCodec json) {
    this.json = json;
  }

  @Override
  public Answer answer(Request request) {
    var view = EntityAddress.get(request);
    var asOf = request.parameters().date("asOf");
    return Answer.json(json.write(EntityBody.of(request.release().id(), view, asOf)));
  }
}
