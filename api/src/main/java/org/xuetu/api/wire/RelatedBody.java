package org.xuetu.api.wire;

import java.util.List;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.indexer.related.Related;

/// What resembles an entity. Equivalents are suggestions, and every one of them says so.
///
/// @param notice what must be known before anything is done with it
public record RelatedBody(
    String type,
    String key,
    String name,
    String release,
    String notice,
    List<Similar> similar,
    List<Equivalent> equivalents) {
  private static final String SUGGESTION = "suggestion";
  private static final double DIGITS = 1000;

  public record Similar(String type, String key, String name, double score, List<String> reasons) {}

  public record Equivalent(
      String type, String key, String name, String status, double score, List<Evidence> evidence) {}

  public record Evidence(String aspect, String label, double agreement, String detail) {}

  public static RelatedBody of(String release, EntityView view, Related related) {
    return new RelatedBody(
        view.id().kind(),
        view.id().key(),
        view.name(),
        release,
        Related.NOTICE,
        related.similar().stream().map(RelatedBody::similar).toList(),
        related.equivalents().stream().map(it -> equivalent(view.id().kind(), it)).toList());
  }

  private static Similar similar(Related.Similar it) {
    return new Similar(it.type().key(), it.key(), it.name(), rounded(it.score()), it.reasons());
  }

  private static Equivalent equivalent(String type, Related.Equivalent it) {
    return new Equivalent(
        type,
        it.key(),
        it.name(),
        SUGGESTION,
        rounded(it.score()),
        it.evidence().stream()
            .map(
                e ->
                    new Evidence(
                        e.aspect().key(), e.aspect().zh(), rounded(e.agreement()), e.detail()))
            .toList());
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
