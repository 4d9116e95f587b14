package org.xuetu.api.pages.entity;

import java.util.stream.Collectors;
import org.xuetu.api.pages.Addresses;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.model.RecordId;
import org.xuetu.indexer.related.Related;

/// What resembles an entity, as its page shows it.
final class Likenesses {
  private static final double PERCENT = 100;

  private Likenesses() {}

  static EntityPage.Likeness of(EntityView view, Related related) {
    return new EntityPage.Likeness(
        related.similar().stream().map(Likenesses::similar).toList(),
        related.equivalents().stream().map(it -> equivalent(view.id().kind(), it)).toList(),
        Related.NOTICE);
  }

  private static EntityPage.Like similar(Related.Similar it) {
    return new EntityPage.Like(
        it.name(),
        it.key(),
        Addresses.of(new RecordId(it.type().key(), it.key())),
        String.join("；", it.reasons()));
  }

  private static EntityPage.Like equivalent(String type, Related.Equivalent it) {
    String evidence =
        it.evidence().stream()
            .map(
                e ->
                    "%s吻合 %.0f%%（%s）"
                        .formatted(e.aspect().zh(), PERCENT * e.agreement(), e.detail()))
            .collect(Collectors.joining("；"));
    return new EntityPage.Like(
        it.name(),
        it.key(),
        Addresses.of(new RecordId(type, it.key())),
        "总分 %.0f%%：%s".formatted(PERCENT * it.score(), evidence));
  }
}
