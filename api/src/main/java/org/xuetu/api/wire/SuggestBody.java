package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
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
        result.groups().stream().map(SuggestBody::group).toList());
  }

  private static Group group(SuggestResult.Group group) {
    return new Group(
        group.type().key(),
        group.type().zh(),
        group.suggestions().stream()
            .map(
                it ->
                    new Suggestion(
                        it.key(),
                        it.name(),
                        it.how().key(),
                        it.matched().map(name -> name.text()),
                        it.code()))
            .toList());
  }
}
