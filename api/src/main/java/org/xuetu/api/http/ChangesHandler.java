package org.xuetu.api.http;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xuetu.api.wire.ChangesBody;
import org.xuetu.graph.change.ChangeType;
import org.xuetu.graph.change.GraphChanges;
import org.xuetu.graph.record.Kind;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;

/// The change feed: what one release says differently from another. Both are computed from when
/// asked, and never change, so an answer may be kept as long as its two releases are named.
final class ChangesHandler implements RouteHandler {
  static final Set<String> PARAMETERS =
      Set.of("from", "to", "change", "type", "page", "size", "statements");
  private static final int LARGEST_PAGE = 1_000_000;
  private static final int LARGEST_SIZE = 500;
  private static final int SIZE = 50;
  private static final int LONGEST_ID = 40;

  private final JsonCodec json;
  private final ReleaseStore store;
  private final String program = ProgramMark.read();

  ChangesHandler(JsonCodec json, ReleaseStore store) {
    this.json = json;
    this.store = store;
  }

  @Override
  public Answer answer(Request request) throws Exception {
    var parameters = request.parameters();
    var to = parameters.text("to", LONGEST_ID).orElse(request.release().id());
    var from = parameters.text("from", LONGEST_ID);
    var page =
        new ChangesBody.Page(
            parameters.integer("page", 1, LARGEST_PAGE).orElse(1),
            parameters.integer("size", 1, LARGEST_SIZE).orElse(SIZE),
            parameters.flag("statements"));
    var filter = filter(request);
    try {
      // A first release has nothing before it: against itself nothing has changed.
      var first = from.isPresent() ? from.get() : store.findComparable(to).orElse(to);
      return answer(request, new ChangesQuery(first, to, filter, page));
    } catch (ReleaseException fault) {
      throw problem(fault);
    }
  }

  private record ChangesQuery(
      String from, String to, GraphChanges.Filter filter, ChangesBody.Page page) {}

  private Answer answer(Request request, ChangesQuery query) throws IOException, ReleaseException {
    var tag =
        EntityTag.of(
            program, query.from(), query.to(), query.page().toString(), words(query.filter()));
    if (tag.matches(request.header("If-None-Match"))) {
      return cached(Answer.text("text/plain", "").withStatus(304), tag);
    }
    try (var comparison = store.compare(query.from(), query.to())) {
      var body = ChangesBody.of(comparison, query.filter(), query.page());
      return cached(Answer.json(json.write(body)), tag);
    }
  }

  private static GraphChanges.Filter filter(Request request) {
    var kinds =
        Stream.concat(
                request.release().schema().kinds().stream().map(Kind::name),
                Stream.of("source", "concept", "word"))
            .toList();
    var types =
        request
            .parameters()
            .manyOf(
                "change",
                ChangeType::find,
                List.of(ChangeType.values()).stream().map(ChangeType::key).toList());
    var wanted =
        request
            .parameters()
            .manyOf("type", word -> kinds.stream().filter(word::equals).findFirst(), kinds);
    return new GraphChanges.Filter(Set.copyOf(types), Set.copyOf(wanted));
  }

  /// The same filter is the same text, whatever order a set keeps.
  private static String words(GraphChanges.Filter filter) {
    return filter.types().stream().sorted().toList()
        + " "
        + filter.kinds().stream().sorted().toList();
  }

  private static ProblemException problem(ReleaseException fault) {
    return switch (fault.reason()) {
      case NOT_FOUND, NEWER_FORMAT, OLDER_FORMAT, CORRUPT ->
          ProblemException.of(ProblemCode.UNKNOWN_RELEASE, fault.sentence());
      case NOT_COMPARABLE, COUNTS_DISAGREE, BUSY, SCHEMA_INVALID, DATA_REFUSED ->
          ProblemException.of(ProblemCode.RELEASES_NOT_COMPARABLE, fault.sentence());
    };
  }

  private static Answer cached(Answer answer, EntityTag tag) {
    return answer.withHeader("ETag", tag.value()).withHeader("Cache-Control", "no-cache");
  }
}
