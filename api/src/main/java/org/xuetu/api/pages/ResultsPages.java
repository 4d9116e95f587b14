package org.xuetu.api.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.indexer.release.Release;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.search.SearchResult;

/// Makes the page of results from what was found.
public final class ResultsPages {
  private static final int FACET_VALUES_SHOWN = 12;
  private static final int MEANINGS_SHOWN = 4;

  private ResultsPages() {}

  public static ResultsPage page(
      SearchRequest request,
      SearchResult result,
      SearchAddress address,
      Release release,
      Visit visit) {
    var tongue = visit.tongue();
    var labels = new Labels(release.schema(), tongue);
    var cards = new HitCards(labels);
    var q = request.q();
    var heading =
        q.isEmpty() ? tongue.say("浏览全部", "Everything") : tongue.say("检索“" + q + "”", "“" + q + "”");
    var frame =
        Frame.of(
                (q.isEmpty() ? tongue.say("浏览", "Everything") : q)
                    + tongue.say(" - 学图搜索", " - Xuetu search"),
                heading
                    + tongue.say("，共 " + result.total() + " 条。", ": " + result.total() + " found."),
                Optional.of(release.id()),
                visit)
            .withQuery(q);
    long pages = (result.total() + request.size() - 1) / request.size();
    boolean deeper = (long) (request.page() + 1) * request.size() <= SearchRequest.DEEPEST;
    return new ResultsPage(
        frame,
        heading,
        result.total(),
        readings(result, address, labels),
        result
            .reading()
            .corrected()
            .map(
                it ->
                    new ResultsPage.Corrected(
                        it.from(), it.to(), it.kind().zh(), address.withIgnored(q).toString())),
        result.reading().offered().stream()
            .map(it -> new ResultsPage.Offer(it.to(), address.withQuery(it.q()).toString()))
            .toList(),
        result.reading().relaxed(),
        result.reading().letGo(),
        request.ignore().isEmpty()
            ? Optional.empty()
            : Optional.of(address.withoutIgnored().toString()),
        chosen(result, address, labels),
        facets(result, address, labels),
        result.hits().stream().map(cards::card).toList(),
        request.page() > 1
            ? Optional.of(address.withPage(request.page() - 1).toString())
            : Optional.empty(),
        request.page() < pages && deeper
            ? Optional.of(address.withPage(request.page() + 1).toString())
            : Optional.empty(),
        pages > 1
            ? tongue.say(
                "第 " + request.page() + " / " + pages + " 页", request.page() + " / " + pages)
            : "",
        address.hasFilters() ? Optional.of(address.withoutFilters().toString()) : Optional.empty());
  }

  /// One chip for each part of the query, with all that it may mean.
  private static List<ResultsPage.Reading> readings(
      SearchResult result, SearchAddress address, Labels labels) {
    var byText = new LinkedHashMap<String, List<ResultsPage.Meaning>>();
    for (var it : result.reading().interpretations()) {
      var meanings = byText.computeIfAbsent(it.text(), _ -> new ArrayList<>());
      if (meanings.size() < MEANINGS_SHOWN) {
        meanings.add(meaning(it, address, labels));
      }
    }
    return byText.entrySet().stream()
        .map(
            it ->
                new ResultsPage.Reading(
                    it.getKey(), it.getValue(), address.withIgnored(it.getKey()).toString()))
        .toList();
  }

  private static ResultsPage.Meaning meaning(
      SearchResult.Interpretation interpretation, SearchAddress address, Labels labels) {
    var tongue = labels.tongue();
    var type = EntityType.find(interpretation.type());
    var kind =
        type.map(it -> labels.kind(it.key(), it.zh()))
            .orElse(
                FilterLabels.isFilter(interpretation.type())
                    ? FilterLabels.of(interpretation.type(), tongue)
                    : tongue.say("成绩", "Score"));
    Optional<String> link =
        type.map(it -> Addresses.of(RecordId.of(it, interpretation.key())))
            .or(
                () ->
                    FilterLabels.isFilter(interpretation.type())
                        ? Optional.of(
                            address.toggle(interpretation.type(), interpretation.key()).toString())
                        : Optional.empty());
    return new ResultsPage.Meaning(kind, interpretation.label(), link);
  }

  private static List<ResultsPage.Choice> chosen(
      SearchResult result, SearchAddress address, Labels labels) {
    var tongue = labels.tongue();
    var chosen = new ArrayList<ResultsPage.Choice>();
    address
        .filters()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        chosen.add(
                            new ResultsPage.Choice(
                                FilterLabels.of(name, tongue)
                                    + "："
                                    + label(result, name, value, labels),
                                address.toggle(name, value).toString()))));
    return chosen;
  }

  private static String label(SearchResult result, String name, String value, Labels labels) {
    return result.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .flatMap(facet -> facet.values().stream())
        .filter(it -> it.value().equals(value))
        .map(it -> shown(name, value, it.label(), labels))
        .findFirst()
        .orElse(shown(name, value, value, labels));
  }

  private static List<ResultsPage.FacetList> facets(
      SearchResult result, SearchAddress address, Labels labels) {
    var tongue = labels.tongue();
    return result.facets().stream()
        .filter(facet -> !facet.values().isEmpty())
        .map(
            facet ->
                new ResultsPage.FacetList(
                    FilterLabels.of(facet.name(), tongue),
                    facet.values().stream()
                        .limit(FACET_VALUES_SHOWN)
                        .map(
                            it ->
                                new ResultsPage.FacetLink(
                                    shown(facet.name(), it.value(), it.label(), labels),
                                    it.count(),
                                    it.selected(),
                                    address.toggle(facet.name(), it.value()).toString()))
                        .toList()))
        .toList();
  }

  /// Certainties and types have their own words for people.
  private static String shown(String name, String value, String label, Labels labels) {
    return switch (name) {
      case "certainty" ->
          Certainty.find(value).map(it -> Badge.of(it, labels.tongue()).text()).orElse(label);
      case "type" -> EntityType.find(value).map(it -> labels.kind(it.key(), it.zh())).orElse(label);
      default -> label;
    };
  }
}
