package org.xuetu.graph.pathway.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.OpenTraits;

/// Tells what the courses of an open university's programme are.
final class OpenItems {
  private static final String INTEGRATED = "综合实践";

  private final Map<String, Facts> groups;

  OpenItems(Map<String, Facts> groups) {
    this.groups = groups;
  }

  OpenTraits traits(Facts item) {
    return new OpenTraits(
        item.concept("xt:setType").equals(Optional.of("unified")),
        item.concept("xt:examUnit").equals(Optional.of("headquarters")),
        item.concept("xt:requirement").equals(Optional.of("required")),
        isIntegrated(item.refs("xt:inGroup")));
  }

  /// The compulsory piece of integrated practice closes the programme; others are chosen and taken
  /// like courses.
  static ItemKind kind(OpenTraits traits) {
    return traits.integrated() && traits.compulsory() ? ItemKind.THESIS : ItemKind.COURSE;
  }

  /// Only the name of a module tells that it is the one of integrated practice.
  private boolean isIntegrated(List<String> keys) {
    return keys.stream()
        .map(groups::get)
        .anyMatch(
            group ->
                group != null
                    && (group.text("rdfs:label").orElse("").contains(INTEGRATED)
                        || isIntegrated(group.refs("xt:partOf"))));
  }
}
