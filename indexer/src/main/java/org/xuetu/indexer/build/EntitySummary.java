package org.xuetu.indexer.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.SourceManifest;
import org.xuetu.graph.record.Value;

/// What a hit shows of its entity: a few fields of its type, in words, and where they come from.
final class EntitySummary {
  private static final Map<String, List<String>> SHOWN =
      Map.ofEntries(
          Map.entry(
              "school",
              List.of(
                  "code5", "type", "level", "forms", "city", "province", "allianceRole", "domain")),
          Map.entry(
              "major",
              List.of("code", "level", "zikaoLevel", "discipline", "statusJiangsu", "successor")),
          Map.entry(
              "programme",
              List.of(
                  "id",
                  "province",
                  "level",
                  "form",
                  "version",
                  "major",
                  "hosts",
                  "provider",
                  "minCredits",
                  "validUntil")),
          Map.entry(
              "course", List.of("code", "credits", "type", "category", "status", "form", "theory")),
          Map.entry(
              "credential", List.of("family", "levels", "issuer", "validity_text", "abolished")),
          Map.entry(
              "rule",
              List.of(
                  "province",
                  "scope",
                  "effect",
                  "source_text",
                  "minScore",
                  "target_text",
                  "targetCredits",
                  "validity_text",
                  "cap_text",
                  "policy_text",
                  "hypothesis")),
          Map.entry("term", List.of("kind", "definition", "province")),
          Map.entry(
              "session",
              List.of(
                  "province", "month", "dateFrom", "dateTo", "registrationFrom", "registrationTo")),
          Map.entry("organisation", List.of("kind", "province", "facts_text")),
          Map.entry("platform", List.of("kind", "province", "operator", "hosts", "facts_text")),
          Map.entry(
              "resource", List.of("kind", "province", "platform", "owner", "majors", "facts_text")),
          Map.entry("audience", List.of("province", "servedBy", "facts_text")),
          Map.entry("project", List.of("province", "year", "owner", "facts_text")),
          Map.entry("indicator", List.of("partOf", "unit", "definition")),
          Map.entry(
              "policy",
              List.of(
                  "number", "kind", "province", "issuer", "issuer_text", "year", "facts_text")));

  private static final int MOST_VALUES = 5;
  private static final int MOST_SOURCES = 3;
  private static final int MOST_REPLACED = 20;

  private final Catalogue catalogue;
  private final EntityNames names;
  private final Map<String, String> sourceTitles = new TreeMap<>();

  EntitySummary(Catalogue catalogue, EntityNames names) {
    this.catalogue = catalogue;
    this.names = names;
    for (SourceManifest source : catalogue.sources()) {
      sourceTitles.put(source.name(), source.title());
    }
  }

  void fill(RecordId id, SearchDocument.Draft draft) {
    List<Record> records = catalogue.list(id);
    for (String name : SHOWN.getOrDefault(id.kind(), List.of())) {
      for (Record record : records) {
        if (!record.list(name).isEmpty()) {
          draft.summary(name.replace("_text", ""), shown(record, name));
          break;
        }
      }
    }
    List<String> replaces = replaces(id);
    if (!replaces.isEmpty()) {
      draft.summary("replaces", replaces);
    }
    Set<String> sources = new LinkedHashSet<>();
    for (Record record : records) {
      String source = record.place().source();
      sources.add(sourceTitles.getOrDefault(source, source));
    }
    draft.summary("sources", sources.stream().limit(MOST_SOURCES).toList());
  }

  /// Former courses that this one is taken instead of, and where that holds.
  private List<String> replaces(RecordId id) {
    Set<String> replaces = new LinkedHashSet<>();
    for (Record referrer : catalogue.listReferrers(id)) {
      if (referrer.id().kind().equals("substitution") && referrer.listRefs("new").contains(id)) {
        String province = referrer.find("province").map(Value::text).orElse("");
        String major =
            referrer.listRefs("major").stream().map(names::name).collect(Collectors.joining("、"));
        String scope = major.isEmpty() ? province : province + "，" + major;
        referrer
            .listRefs("old")
            .forEach(old -> replaces.add(old.key() + " " + names.name(old) + "（" + scope + "）"));
      }
    }
    return replaces.stream().limit(MOST_REPLACED).toList();
  }

  private Object shown(Record record, String name) {
    List<Object> values = new ArrayList<>();
    for (Value value : record.list(name)) {
      if (values.size() < MOST_VALUES) {
        values.add(shown(value));
      }
    }
    boolean several = record.kind().findField(name).map(Field::list).orElse(false);
    return several ? values : values.getFirst();
  }

  private Object shown(Value value) {
    return switch (value) {
      case Value.Whole(long number) -> number;
      case Value.Decimal number -> number.number();
      case Value.Flag(boolean flag) -> flag;
      case Value.Ref(RecordId target) -> names.name(target);
      case Value.Text _, Value.Code _, Value.Date _, Value.Month _, Value.Link _ -> value.text();
      case Value.ConceptValue _ -> value.text();
    };
  }
}
