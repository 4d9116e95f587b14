package org.xuetu.api.http;

import java.io.IOException;
import java.util.Set;
import org.xuetu.api.wire.RelatedBody;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.indexer.related.Related;
import org.xuetu.indexer.related.RelatedFinder;

/// What resembles one entity, as JSON.
final class RelatedHandler implements RouteHandler {
  static final Set<String> PARAMETERS = Set.of("size");

  private final JsonCodec json;

  RelatedHandler(JsonCodec json) {
    this.json = json;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var view = EntityAddress.get(request);
    int size =
        request
            .parameters()
            .integer("size", 1, RelatedFinder.LARGEST_SIZE)
            .orElse(RelatedFinder.DEFAULT_SIZE);
    return Answer.json(
        json.write(RelatedBody.of(request.release().id(), view, find(request, view, size))));
  }

  /// Parts of entities are not searched and resemble nothing.
  static Related find(Request request, EntityView view, int size) throws IOException {
    var type = view.id().entityType();
    return type.isPresent()
        ? request
            .release()
            .searcher()
            .related(type.get(), view.id().key(), size)
            .orElse(Related.NONE)
        : Related.NONE;
  }
}
