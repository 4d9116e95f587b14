package org.xuetu.api.wire;

import java.util.List;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.release.ReleaseManifest;

/// How much of everything there is.
public record StatsBody(
    String release, long entities, long triples, List<Count> types, List<Count> sources) {
  public record Count(String key, String label, long count) {}

  public static StatsBody of(ReleaseManifest manifest) {
    return new StatsBody(
        manifest.id(),
        manifest.entityCount(),
        manifest.triples(),
        manifest.entities().entrySet().stream()
            .map(
                it ->
                    new Count(
                        it.getKey(),
                        EntityType.find(it.getKey()).map(EntityType::zh).orElse(it.getKey()),
                        it.getValue()))
            .toList(),
        manifest.sources().stream()
            .map(it -> new Count(it.name(), it.title(), it.records()))
            .toList());
  }
}
