package org.xuetu.graph.pathway.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.xuetu.graph.pathway.model.Condition;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.OpenRules;
import org.xuetu.graph.pathway.model.OpenTraits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.StudyForm;

/// Reads programmes with their requirement trees.
final class ProgrammeReader {
  private final Map<String, List<Facts>> groupsByParent = new HashMap<>();
  private final Map<String, Facts> groups = new HashMap<>();
  private final Map<String, List<PlanItem>> itemsByGroup = new HashMap<>();

  ProgrammeReader(Graph graph) {
    for (Facts group : Facts.ofClass(graph, "xt:RequirementGroup")) {
      groups.put(group.key(), group);
      group
          .ref("xt:partOf")
          .ifPresent(
              parent -> groupsByParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(group));
    }
    groupsByParent
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing((Facts group) -> group.integer("xt:order").orElse(0))
                        .thenComparing(Facts::key)));
    for (Facts facts : Facts.ofClass(graph, "xt:PlanItem")) {
      if (facts.concept("xt:examMode").or(() -> facts.concept("xt:setType")).isPresent()) {
        PlanItem item = item(facts);
        for (String group : facts.refs("xt:inGroup")) {
          itemsByGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(item);
        }
      }
    }
    itemsByGroup.values().forEach(list -> list.sort(Comparator.naturalOrder()));
  }

  Programme read(Facts facts) {
    String key = facts.key();
    return new Programme(
        key,
        facts.getText("skos:prefLabel"),
        PlanningRecordsReader.province(facts),
        facts.ref("xt:major"),
        facts.getConcept("xt:level"),
        facts.conceptName("xt:level"),
        openRules(facts),
        credits(facts, "xt:minCredits"),
        requirement(facts.getRef("xt:requires")),
        Stream.of("xt:admissionText", "xt:remarksText")
            .flatMap(property -> facts.texts(property).stream())
            .toList(),
        facts.citation());
  }

  /// Whether the courses of a programme are recorded, and not only its totals and modules.
  boolean listsCourses(Facts facts) {
    Optional<String> root = facts.ref("xt:requires").filter(groups::containsKey);
    Optional<Credits> least = facts.decimal("xt:minCredits").map(Credits::of);
    return root.isPresent()
        && least.isPresent()
        && requirement(root.get())
            .items()
            .distinct()
            .map(PlanItem::credits)
            .reduce(Credits.ZERO, Credits::plus)
            .atLeast(least.get());
  }

  private static Optional<OpenRules> openRules(Facts facts) {
    return facts.getConcept("xt:form").equals(StudyForm.OPEN.key())
        ? facts
            .ref("schema:provider")
            .map(school -> new OpenRules(school, credits(facts, "xt:minHeadquartersCredits")))
        : Optional.empty();
  }

  private static Credits credits(Facts facts, String property) {
    return facts.decimal(property).map(Credits::of).orElse(Credits.ZERO);
  }

  private PlanItem item(Facts facts) {
    Optional<OpenTraits> open =
        facts.concept("xt:setType").map(_ -> new OpenItems(groups).traits(facts));
    return new PlanItem(
        facts.integer("xt:order").orElseThrow(),
        facts.getRef("xt:course"),
        facts.text("xt:printedName").orElseGet(() -> facts.getRef("xt:course")),
        credits(facts, "xt:credits"),
        open.map(OpenItems::kind).orElseGet(() -> kind(facts)),
        facts.flag("xt:degreeCourse"),
        facts.ref("xt:practicalPartOf"),
        facts.integer("xt:minPassedBefore").map(OptionalInt::of).orElseGet(OptionalInt::empty),
        open,
        facts.citation());
  }

  private static ItemKind kind(Facts facts) {
    if (facts.concept("xt:requirement").equals(Optional.of("required-no-credits"))) {
      return ItemKind.THESIS;
    }
    return facts.getConcept("xt:examMode").equals("written")
        ? ItemKind.WRITTEN
        : ItemKind.PRACTICAL;
  }

  private Requirement requirement(String key) {
    Facts group = groups.get(key);
    if (group == null) {
      throw new IllegalArgumentException("no requirement group " + key);
    }
    String label = group.text("rdfs:label").or(() -> group.text("xt:ruleText")).orElse("选考组");
    List<Requirement> parts = new ArrayList<>();
    List<PlanItem> items = itemsByGroup.getOrDefault(key, List.of());
    items.forEach(item -> parts.add(new Requirement.Leaf(item)));
    groupsByParent.getOrDefault(key, List.of()).forEach(part -> parts.add(requirement(part.key())));
    return switch (group.getConcept("xt:requirementKind")) {
      case "all" -> conditional(group, new Requirement.All(label, parts));
      case "only-when" -> conditional(group, new Requirement.All(label, parts));
      case "one-of" -> conditional(group, new Requirement.OneOf(label, parts));
      case "at-least" -> {
        if (parts.size() != items.size()) {
          throw new IllegalArgumentException("group inside an at-least group: " + key);
        }
        yield conditional(
            group,
            new Requirement.AtLeast(
                label,
                group.integer("xt:minCourses").orElse(0),
                credits(group, "xt:minCredits"),
                group.flag("xt:pairsCountAsOne"),
                items));
      }
      default -> throw new IllegalArgumentException("unknown kind of group " + key);
    };
  }

  private static Requirement conditional(Facts group, Requirement requirement) {
    return group
        .concept("xt:condition")
        .<Requirement>map(
            condition ->
                new Requirement.OnlyWhen(
                    new Condition(condition, group.conceptName("xt:condition")), requirement))
        .orElse(requirement);
  }
}
