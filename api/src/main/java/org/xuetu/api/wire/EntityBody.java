package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;

/// One entity with its neighbourhood.
public record EntityBody(
    String release,
    String type,
    String typeLabel,
    String key,
    String iri,
    String name,
    String certainty,
    String certaintyLabel,
    List<Statement> statements,
    List<Group> mentions,
    List<Source> sources) {

  /// What is said of it in one respect.
  public record Statement(String field, String label, String property, List<Shown> values) {}

  /// @param iri of the concept or entity; absent for a plain value
  /// @param sources names of the sources that say so
  public record Shown(
      String text,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Reference> target,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> iri,
      List<String> sources) {}

  public record Reference(String type, String key) {
    static Reference of(RecordId id) {
      return new Reference(id.kind(), id.key());
    }
  }

  /// Records that refer to it in one respect; `total` may be more than are listed.
  public record Group(
      String type,
      String typeLabel,
      String field,
      String label,
      long total,
      List<Mention> records) {}

  public record Mention(String type, String key, String name, List<Detail> details) {}

  public record Detail(
      String label,
      String text,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Reference> target) {}

  public record Source(
      String name, String title, String certainty, String cited, List<String> rows) {}

  public static EntityBody of(String release, EntityView view) {
    return new EntityBody(
        release,
        view.id().kind(),
        view.kindLabel(),
        view.id().key(),
        view.iri(),
        view.name(),
        view.certainty().key(),
        label(view.certainty()),
        view.statements().stream().map(EntityBody::statement).toList(),
        view.mentions().stream().map(EntityBody::group).toList(),
        view.sources().stream()
            .map(
                it ->
                    new Source(
                        it.source(), it.title(), it.certainty().key(), it.cited(), it.rows()))
            .toList());
  }

  /// A guess is never called by a mild name.
  static String label(Certainty certainty) {
    return switch (certainty) {
      case HIGH, MEDIUM -> certainty.zh();
      case LOW -> "待核实";
    };
  }

  private static Statement statement(EntityView.Statement statement) {
    return new Statement(
        statement.field(),
        statement.label(),
        statement.property(),
        statement.values().stream()
            .map(
                it ->
                    new Shown(
                        it.text(),
                        it.target().map(Reference::of),
                        Optional.of(it.iri()).filter(iri -> !iri.isEmpty()),
                        it.sources()))
            .toList());
  }

  private static Group group(EntityView.Mentions mentions) {
    return new Group(
        mentions.kind(),
        mentions.kindLabel(),
        mentions.field(),
        mentions.label(),
        mentions.total(),
        mentions.records().stream().map(EntityBody::mention).toList());
  }

  private static Mention mention(EntityView.Mention mention) {
    return new Mention(
        mention.id().kind(),
        mention.id().key(),
        mention.name(),
        mention.details().stream()
            .map(it -> new Detail(it.label(), it.text(), it.target().map(Reference::of)))
            .toList());
  }
}
