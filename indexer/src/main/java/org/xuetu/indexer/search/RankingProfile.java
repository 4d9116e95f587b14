package org.xuetu.indexer.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The weight of every boost.
public record RankingProfile(Map<Boost, Float> weights) {
  public RankingProfile {
    EnumMap<Boost, Float> all = new EnumMap<>(Boost.class);
    for (Boost boost : Boost.values()) {
      all.put(boost, boost.weight());
    }
    all.putAll(weights);
    weights = Collections.unmodifiableMap(all);
  }

  public static RankingProfile standard() {
    return new RankingProfile(Map.of());
  }

  /// The same ranking with one boost taken out of it.
  public RankingProfile without(Boost boost) {
    EnumMap<Boost, Float> others = new EnumMap<>(weights);
    others.put(boost, boost.neutral());
    return new RankingProfile(others);
  }

  float weight(Boost boost) {
    return weights.getOrDefault(boost, boost.neutral());
  }
}
