package org.xuetu.api.pages.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Badge;
import org.xuetu.api.pages.Download;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.Labels;
import org.xuetu.api.pages.Tongue;
import org.xuetu.api.pages.Visit;
import org.xuetu.api.pages.Wording;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.related.Related;
import org.xuetu.indexer.release.Release;

/// Makes the page of an entity from what the graph says about it.
public final class EntityPages {

  /// Shown elsewhere on the page, or only meant for search.
  private static final Set<String> NOT_FACTS =
      Set.of(
          "skos:prefLabel",
          "skos:altLabel",
          "skos:notation",
          "skos:hiddenLabel",
          "skos:definition");

  private EntityPages() {}

  public static EntityPage page(EntityView view, Related related, Release release, Visit visit) {
    var address = Addresses.of(view.id());
    var tongue = visit.tongue();
    var labels = new Labels(release.schema(), tongue);
    var kind = labels.kind(view.id().kind(), view.kindLabel());
    var summary = first(view, "skos:definition");
    var frame =
        Frame.of(
            view.name() + " - " + kind + tongue.say(" - 学图", " - Xuetu"),
            summary.orElse(view.kindLabel() + "：" + view.name()),
            Optional.of(release.id()),
            visit);
    return new EntityPage(
        frame,
        view.id().kind(),
        kind,
        view.id().key(),
        view.iri(),
        view.name(),
        badges(view, kind, labels),
        new OtherNames(release.schema()).list(view),
        summary,
        notice(view, tongue),
        facts(view, labels),
        quotations(view, labels),
        view.mentions().stream()
            .filter(mentions -> !OtherNames.holds(mentions))
            .map(it -> NeighbourTables.table(it, labels))
            .toList(),
        Likenesses.of(view, related),
        view.sources().stream().map(it -> source(it, tongue)).toList(),
        downloads(view, address),
        pictures(view, labels),
        tree(view, release, tongue),
        Quotable.of(view, kind, release, tongue),
        jsonLd(view, release));
  }

  private static List<Neighbourhood> pictures(EntityView view, Labels labels) {
    return Stream.of(Neighbourhood.Screen.values())
        .map(screen -> Neighbourhood.of(view, labels, screen))
        .filter(picture -> !picture.nodes().isEmpty())
        .toList();
  }

  private static Optional<RequirementTree> tree(EntityView view, Release release, Tongue tongue) {
    return view.id().kind().equals(EntityType.PROGRAMME.key())
        ? release
            .pathways()
            .records()
            .findProgramme(view.id().key())
            .map(it -> RequirementTree.of(it, tongue))
        : Optional.empty();
  }

  /// No name can end the element it stands in.
  private static Optional<String> jsonLd(EntityView view, Release release) {
    var export = release.export();
    return export.profiles(view.id().kind()).contains(ExchangeProfile.SCHEMA_ORG)
        ? Optional.of(
            new String(
                    export.document(view.id(), ExchangeProfile.SCHEMA_ORG), StandardCharsets.UTF_8)
                .replace("<", "\\u003c"))
        : Optional.empty();
  }

  private static List<Badge> badges(EntityView view, String kind, Labels labels) {
    var badges = new ArrayList<Badge>();
    badges.add(Badge.type(kind));
    for (var property : List.of("xt:province", "xt:level", "xt:form")) {
      texts(view, property).forEach(text -> badges.add(Badge.plain(text)));
    }
    badges.add(Badge.of(view.certainty(), labels.tongue()));
    return badges;
  }

  private static Optional<EntityPage.Notice> notice(EntityView view, Tongue tongue) {
    if (view.certainty() == Certainty.LOW) {
      return Optional.of(new EntityPage.Notice(Badge.explain(Certainty.LOW, tongue), true));
    }
    var provinces = texts(view, "xt:province");
    boolean provincial =
        Set.of("programme", "rule", "substitution", "admission").contains(view.id().kind());
    return provincial && !provinces.isEmpty()
        ? Optional.of(
            new EntityPage.Notice(
                tongue.say(
                    "适用省份：" + String.join("、", provinces) + "。其他省份请以本省的规定为准。",
                    "Holds in "
                        + String.join(", ", provinces)
                        + ". Other provinces have rules of their own."),
                false))
        : Optional.empty();
  }

  private static List<EntityPage.Fact> facts(EntityView view, Labels labels) {
    return view.statements().stream()
        .filter(it -> !NOT_FACTS.contains(it.property()) && !isQuotation(it) && !isKey(it, view))
        .map(
            it ->
                new EntityPage.Fact(
                    labels.field(view.id().kind(), it.field(), it.label()),
                    it.values().stream().map(Wording::value).toList()))
        .toList();
  }

  private static List<EntityPage.Quotation> quotations(EntityView view, Labels labels) {
    return view.statements().stream()
        .filter(EntityPages::isQuotation)
        .map(
            it ->
                new EntityPage.Quotation(
                    labels.field(view.id().kind(), it.field(), it.label()),
                    it.values().stream().map(value -> value.text()).toList()))
        .toList();
  }

  /// The key stands below the name already.
  private static boolean isKey(EntityView.Statement statement, EntityView view) {
    return statement.values().stream().allMatch(value -> value.text().equals(view.id().key()));
  }

  private static boolean isQuotation(EntityView.Statement statement) {
    return statement.field().endsWith("_text");
  }

  private static EntityPage.Source source(EntityView.SourceNote note, Tongue tongue) {
    return new EntityPage.Source(
        note.title(), Badge.of(note.certainty(), tongue), note.cited(), rows(note));
  }

  /// Where in the source's tables, and what those rows were made from.
  private static String rows(EntityView.SourceNote note) {
    var rows = String.join("；", note.rows());
    return note.originalRows().isEmpty()
        ? rows
        : rows + "（取自 " + String.join("；", note.originalRows()) + "）";
  }

  private static List<Download> downloads(EntityView view, String address) {
    return List.of(
        new Download("Turtle", address + "?format=ttl", "text/turtle"),
        new Download("JSON-LD", address + "?format=jsonld", "application/ld+json"),
        new Download("N-Triples", address + "?format=nt", "application/n-triples"),
        new Download("RDF/XML", address + "?format=rdf", "application/rdf+xml"),
        new Download(
            "JSON",
            "/api/entities/" + view.id().kind() + "/" + Addresses.encode(view.id().key()),
            "application/json"));
  }

  private static Optional<String> first(EntityView view, String property) {
    return texts(view, property).stream().findFirst();
  }

  private static List<String> texts(EntityView view, String property) {
    var texts = new LinkedHashSet<String>();
    for (var statement : view.statements()) {
      if (statement.property().equals(property)) {
        statement.values().forEach(value -> texts.add(value.text()));
      }
    }
    return List.copyOf(texts);
  }
}
