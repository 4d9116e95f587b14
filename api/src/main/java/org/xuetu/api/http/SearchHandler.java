package org.xuetu.api.http;

import java.io.IOException;
import java.util.Set;
import org.xuetu.api.wire.SearchBody;
import org.xuetu.api.wire.SuggestBody;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.search.InvalidSearchException;
import org.xuetu.indexer.search.SuggestRequest;

/// Search and type-ahead, as JSON.
final class SearchHandler {
  static final Set<String> SUGGEST_PARAMETERS = Set.of("q", "type", "size");
  private static final int SUGGESTIONS = 5;

  private final JsonCodec json;

  SearchHandler(JsonCodec json) {
    this.json = json;
  }

  Answer search(Request request) throws IOException {
    try {
      var release = request.release();
      var asked = SearchParameters.read(request.parameters(), release.schema());
      var found = release.searcher().search(asked);
      return Answer.json(json.write(SearchBody.of(release.id(), release.iris(), asked, found)));
    } catch (InvalidSearchException fault) {
      throw problem(fault);
    }
  }

  Answer suggest(Request request) throws IOException {
    var parameters = request.parameters();
    try {
      var asked =
          new SuggestRequest(
              parameters.text("q", 200).orElse(""),
              parameters.manyOf(
                  "type", EntityType::find, SearchParameters.words(EntityType.values())),
              parameters.integer("size", 1, SuggestRequest.LARGEST_SIZE).orElse(SUGGESTIONS));
      var release = request.release();
      return Answer.json(
          json.write(SuggestBody.of(release.id(), release.searcher().suggest(asked))));
    } catch (InvalidSearchException fault) {
      throw problem(fault);
    }
  }

  static ProblemException problem(InvalidSearchException fault) {
    return ProblemException.ofValue(
        ProblemCode.INVALID_PARAMETER, fault.parameter(), fault.value(), fault.hint() + "。");
  }
}
