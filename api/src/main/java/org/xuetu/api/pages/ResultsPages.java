package org.xuetu.api.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final String SCORE_LABEL = "成绩";
  private static final Map<String, String> FILTER_LABELS =
      Map.ofEntries(
          Map.entry("type", "类型"),
          Map.entry("province", "省份"),
          Map.entry("level", "层次"),
          Map.entry("form", "教育形式"),
          Map.entry("family", "证书类别"),
          Map.entry("discipline", "学科门类"),
          Map.entry("city", "城市"),
          Map.entry("school", "学校"),
          Map.entry("audience", "对象"),
          Map.entry("plans", "列入几个计划"),
          Map.entry("accepted", "几个学校或计划认可"),
          Map.entry("replaces", "新旧课程"),
          Map.entry("certainty", "把握程度"));

  private ResultsPages() {}

  public static ResultsPage page(
      SearchRequest request,
      SearchResult result,
      SearchAddress address,
      Release release,
      Visit visit) {
    var cards = new HitCards(release.schema());
    var q = request.q();
    var heading = q.isEmpty() ? "浏览全部" : "检索“" + q + "”";
    var frame =
        Frame.of(
                (q.isEmpty() ? "浏览" : q) + " - 学图搜索",
                heading + "，共 " + result.total() + " 条。",
                Optional.of(release.id()),
                visit)
            .withQuery(q);
    long pages = (result.total() + request.size() - 1) / request.size();
    boolean deeper = (long) (request.page() + 1) * request.size() <= SearchRequest.DEEPEST;
    return new ResultsPage(
        frame,
        heading,
        result.total(),
        readings(result, address),
        result
            .reading()
            .corrected()
            .map(
                it ->
                    new ResultsPage.Corrected(
                        it.from(), it.to(), it.kind().zh(), address.withIgnored(q).toString())),
        result.reading().relaxed(),
        result.reading().letGo(),
        request.ignore().isEmpty()
            ? Optional.empty()
            : Optional.of(address.withoutIgnored().toString()),
        chosen(result, address),
        facets(result, address),
        result.hits().stream().map(cards::card).toList(),
        request.page() > 1
            ? Optional.of(address.withPage(request.page() - 1).toString())
            : Optional.empty(),
        request.page() < pages && deeper
            ? Optional.of(address.withPage(request.page() + 1).toString())
            : Optional.empty(),
        pages > 1 ? "第 " + request.page() + " / " + pages + " 页" : "",
        address.hasFilters() ? Optional.of(address.withoutFilters().toString()) : Optional.empty());
  }

  /// One chip for each part of the query, with all that it may mean.
  private static List<ResultsPage.Reading> readings(SearchResult result, SearchAddress address) {
    var byText = new LinkedHashMap<String, List<ResultsPage.Meaning>>();
    for (var it : result.reading().interpretations()) {
      var meanings = byText.computeIfAbsent(it.text(), _ -> new ArrayList<>());
      if (meanings.size() < MEANINGS_SHOWN) {
        meanings.add(meaning(it, address));
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
      SearchResult.Interpretation interpretation, SearchAddress address) {
    var type = EntityType.find(interpretation.type());
    var kind =
        type.map(EntityType::zh)
            .orElse(FILTER_LABELS.getOrDefault(interpretation.type(), SCORE_LABEL));
    Optional<String> link =
        type.map(it -> Addresses.of(RecordId.of(it, interpretation.key())))
            .or(
                () ->
                    FILTER_LABELS.containsKey(interpretation.type())
                        ? Optional.of(
                            address.toggle(interpretation.type(), interpretation.key()).toString())
                        : Optional.empty());
    return new ResultsPage.Meaning(kind, interpretation.label(), link);
  }

  private static List<ResultsPage.Choice> chosen(SearchResult result, SearchAddress address) {
    var chosen = new ArrayList<ResultsPage.Choice>();
    address
        .filters()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        chosen.add(
                            new ResultsPage.Choice(
                                FILTER_LABELS.getOrDefault(name, name)
                                    + "："
                                    + label(result, name, value),
                                address.toggle(name, value).toString()))));
    return chosen;
  }

  private static String label(SearchResult result, String name, String value) {
    return result.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .flatMap(facet -> facet.values().stream())
        .filter(it -> it.value().equals(value))
        .map(it -> shown(name, value, it.label()))
        .findFirst()
        .orElse(shown(name, value, value));
  }

  private static List<ResultsPage.FacetList> facets(SearchResult result, SearchAddress address) {
    return result.facets().stream()
        .filter(facet -> !facet.values().isEmpty())
        .map(
            facet ->
                new ResultsPage.FacetList(
                    FILTER_LABELS.getOrDefault(facet.name(), facet.name()),
                    facet.values().stream()
                        .limit(FACET_VALUES_SHOWN)
                        .map(
                            it ->
                                new ResultsPage.FacetLink(
                                    shown(facet.name(), it.value(), it.label()),
                                    it.count(),
                                    it.selected(),
                                    address.toggle(facet.name(), it.value()).toString()))
                        .toList()))
        .toList();
  }

  /// Certainties and types have their own words for people.
  private static String shown(String name, String value, String label) {
    return switch (name) {
      case "certainty" -> Certainty.find(value).map(it -> Badge.of(it).text()).orElse(label);
      case "type" -> EntityType.find(value).map(EntityType::zh).orElse(label);
      default -> label;
    };
  }
}
