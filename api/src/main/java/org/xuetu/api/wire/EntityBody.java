package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.model.Validity;

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
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Interval> validity,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<AsOf> asOf,
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

  public record Mention(
      String type,
      String key,
      String name,
      List<Detail> details,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Interval> validity,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<AsOf> asOf) {}

  /// When it holds, as a source states it; a month where no more is known.
  public record Interval(
      String text,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> from,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> until) {
    static Optional<Interval> of(Validity validity) {
      return validity.isStated()
          ? Optional.of(
              new Interval(
                  validity.text(),
                  validity.begin().map(Interval::written),
                  validity.end().map(Interval::written)))
          : Optional.empty();
    }

    private static String written(Validity.Bound bound) {
      return switch (bound) {
        case Validity.Bound.Day(var day) -> day.toString();
        case Validity.Bound.SomeDayIn(var month) -> month.toString();
      };
    }
  }

  /// How it stood with it on the day that was asked for.
  public record AsOf(String date, String state, String stateLabel) {
    static AsOf of(LocalDate day, Validity validity) {
      var state = validity.on(day);
      return new AsOf(day.toString(), state.key(), state.zh());
    }
  }

  public record Detail(
      String label,
      String text,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Reference> target) {}

  /// @param originalRows file and row the facts were first carried over from
  public record Source(
      String name,
      String title,
      String certainty,
      String cited,
      List<String> rows,
      List<String> originalRows) {}

  /// @param asOf the day for which the state of everything is told
  public static EntityBody of(String release, EntityView view, Optional<LocalDate> asOf) {
    return new EntityBody(
        release,
        view.id().kind(),
        view.kindLabel(),
        view.id().key(),
        view.iri(),
        view.name(),
        view.certainty().key(),
        label(view.certainty()),
        Interval.of(view.validity()),
        asOf.map(day -> AsOf.of(day, view.validity())),
        view.statements().stream().map(EntityBody::statement).toList(),
        view.mentions().stream().map(it -> group(it, asOf)).toList(),
        view.sources().stream()
            .map(
                it ->
                    new Source(
                        it.source(),
                        it.title(),
                        it.certainty().key(),
                        it.cited(),
                        it.rows(),
                        it.originalRows()))
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

  private static Group group(EntityView.Mentions mentions, Optional<LocalDate> asOf) {
    return new Group(
        mentions.kind(),
        mentions.kindLabel(),
        mentions.field(),
        mentions.label(),
        mentions.total(),
        mentions.records().stream().map(it -> mention(it, asOf)).toList());
  }

  private static Mention mention(EntityView.Mention mention, Optional<LocalDate> asOf) {
    return new Mention(
        mention.id().kind(),
        mention.id().key(),
        mention.name(),
        mention.details().stream()
            .map(it -> new Detail(it.label(), it.text(), it.target().map(Reference::of)))
            .toList(),
        Interval.of(mention.validity()),
        asOf.map(day -> AsOf.of(day, mention.validity())));
  }
}
