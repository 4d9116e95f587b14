package org.xuetu.indexer.source;

import java.util.List;
import java.util.Set;
import org.xuetu.graph.record.SourceManifest;

/// A manifest, read: the source's card and the tables to be read.
///
/// @param limits what its files may not exceed
/// @param files all that the manifest names: tables, also unusable ones, and code tables
record SourcePlan(
    SourceManifest manifest, List<TablePlan> tables, SourceLimits limits, Set<String> files) {
  SourcePlan {
    files = Set.copyOf(files);
    tables = List.copyOf(tables);
  }
}
