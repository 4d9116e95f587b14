package org.xuetu.indexer.search;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.NameKind;
import org.xuetu.indexer.schema.OtherName;

/// Entities whose names begin with what was typed, grouped by type; types without any are left out.
public record SuggestResult(String q, List<Group> groups, long tookNanos) {
  public SuggestResult {
    groups = List.copyOf(groups);
  }

  public record Group(EntityType type, List<Suggestion> suggestions) {
    public Group {
      suggestions = List.copyOf(suggestions);
    }
  }

  /// @param how which kind of its names begins so
  /// @param matched that name, where it is not the name shown
  public record Suggestion(
      EntityType type,
      String key,
      String name,
      NameKind how,
      Optional<OtherName> matched,
      Optional<String> code) {}
}
