package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuetu.indexer.schema.NameKind;
import org.xuetu.indexer.search.SuggestResult;

/// What may be meant by what has been typed so far, grouped by type.
public record SuggestBody(String q, String release, long tookMs, List<Group> groups) {
  public record Group(String type, String typeLabel, List<Suggestion> suggestions) {}

  public record Suggestion(
      String key,
      String name,
      String how,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> matched,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> code) {}

  public static SuggestBody of(String release, SuggestResult result) {
    return new SuggestBody(
        result.q(),
        release,
        result.tookNanos() / 1_000_000,
        result.groups().stream().flatMap(SuggestBody::groups).toList());
  }

  /// What begins so by its code stands apart: who types digits looks for a code.
  private static Stream<Group> groups(SuggestResult.Group group) {
    var label = group.type().zh();
    return Stream.of(group(group, label + "代码", true), group(group, label, false))
        .filter(it -> !it.suggestions().isEmpty());
  }

  private static Group group(SuggestResult.Group group, String label, boolean codes) {
    return new Group(
        group.type().key(),
        label,
        group.suggestions().stream()
            .filter(it -> (it.how() == NameKind.CODE) == codes)
            .map(SuggestBody::suggestion)
            .toList());
  }

  private static Suggestion suggestion(SuggestResult.Suggestion it) {
    return new Suggestion(
        it.key(), it.name(), it.how().key(), it.matched().map(name -> name.text()), it.code());
  }
}
