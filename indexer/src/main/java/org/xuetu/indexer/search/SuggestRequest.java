package org.xuetu.indexer.search;

import java.util.List;
import org.xuetu.graph.model.EntityType;

/// What has been typed so far.
///
/// @param types the types to suggest, in the order of their groups; all when empty
/// @param size how many of each type
public record SuggestRequest(String q, List<EntityType> types, int size) {
  public static final int LARGEST_SIZE = 20;

  public SuggestRequest {
    if (size < 1 || size > LARGEST_SIZE) {
      throw new InvalidSearchException(
          "size", String.valueOf(size), "每组条数须在 1 到 " + LARGEST_SIZE + " 之间");
    }
    types = types.stream().distinct().toList();
  }
}
