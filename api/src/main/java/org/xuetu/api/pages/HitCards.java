package org.xuetu.api.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.indexer.search.SearchResult;

/// Hits as people see them; what a field is called is read from the schema.
final class HitCards {
  private static final List<String> BADGES = List.of("province", "level", "form");

  /// Said by the name, the key or the entity's own page.
  private static final Set<String> LEFT_OUT =
      Set.of("code", "code5", "id", "sources", "replaces", "hypothesis");

  private static final int DETAILS_SHOWN = 4;
  private static final int LONGEST_DETAIL = 80;

  private final Labels labels;

  HitCards(Labels labels) {
    this.labels = labels;
  }

  ResultsPage.Hit card(SearchResult.Hit hit) {
    var badges = new ArrayList<Badge>();
    badges.add(Badge.type(labels.kind(hit.type().key(), hit.type().zh())));
    for (var field : BADGES) {
      text(hit, field).map(Badge::plain).ifPresent(badges::add);
    }
    hit.certainty().map(it -> Badge.of(it, labels.tongue())).ifPresent(badges::add);
    return new ResultsPage.Hit(
        Addresses.of(RecordId.of(hit.type(), hit.key())),
        Highlight.html(
            hit.highlights().getOrDefault("name", Highlight.escape(hit.name())), hit.name()),
        hit.key(),
        badges,
        hit.matched().map(it -> it.relation().zh() + "：" + it.text()),
        Optional.ofNullable(hit.highlights().get("text"))
            .filter(it -> !Highlight.escape(hit.name()).contains(Highlight.unmarked(it)))
            .map(it -> Highlight.html(it, "")),
        hit.remarks(),
        details(hit));
  }

  private List<ResultsPage.Detail> details(SearchResult.Hit hit) {
    return hit.summary().keySet().stream()
        .filter(field -> !BADGES.contains(field) && !LEFT_OUT.contains(field))
        .flatMap(
            field ->
                text(hit, field)
                    .map(it -> new ResultsPage.Detail(label(hit.type(), field), it))
                    .stream())
        .limit(DETAILS_SHOWN)
        .toList();
  }

  private String label(EntityType type, String field) {
    var words = labels.field(type.key(), field, labels.field(type.key(), field + "_text", field));
    return words.endsWith("原文") ? words.substring(0, words.length() - 2) : words;
  }

  private static Optional<String> text(SearchResult.Hit hit, String field) {
    return switch (hit.summary().get(field)) {
      case null -> Optional.empty();
      case Collection<?> many when many.isEmpty() -> Optional.empty();
      case Collection<?> many ->
          Optional.of(
              shortened(many.stream().map(String::valueOf).collect(Collectors.joining("、"))));
      case Boolean flag -> Optional.of(flag ? "是" : "否");
      case Object one -> Optional.of(shortened(String.valueOf(one)));
    };
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_DETAIL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
  }
}
