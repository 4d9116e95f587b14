package org.xuetu.indexer.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.graph.exchange.RdfLimit;
import org.xuetu.graph.exchange.RdfLimits;
import org.xuetu.indexer.table.TableLimit;
import org.xuetu.indexer.table.TableLimits;

/// What the files of one source may not exceed.
record SourceLimits(TableLimits table, RdfLimits rdf) {
  /// Out of a manifest's `limits`.
  ///
  /// @throws IllegalArgumentException saying in Chinese what is wrong
  static SourceLimits read(JsonNode node) {
    TableLimits table = TableLimits.SOURCE;
    RdfLimits rdf = RdfLimits.DEFAULT;
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Optional<TableLimit> ofTable = TableLimit.find(entry.getKey());
      Optional<RdfLimit> ofRdf = RdfLimit.find(entry.getKey());
      int most = ofRdf.map(RdfLimit::most).orElse(Integer.MAX_VALUE);
      int allowed = entry.getValue().canConvertToInt() ? entry.getValue().asInt() : 0;
      if (ofTable.isEmpty() && ofRdf.isEmpty() || allowed < 1 || allowed > most) {
        throw new IllegalArgumentException(
            "limits 的项应是 " + known() + "，值为正整数，至多 " + most + "；现为 " + entry);
      }
      table = ofTable.isPresent() ? table.with(ofTable.get(), allowed) : table;
      rdf = ofRdf.isPresent() ? rdf.with(ofRdf.get(), allowed) : rdf;
    }
    return new SourceLimits(table, rdf);
  }

  private static String known() {
    return Stream.concat(
            Arrays.stream(TableLimit.values()).map(TableLimit::key),
            Arrays.stream(RdfLimit.values()).map(RdfLimit::key))
        .collect(Collectors.joining("、"));
  }
}
