package org.xuetu.indexer.contribution;

import java.time.Duration;
import org.xuetu.graph.exchange.RdfLimits;
import org.xuetu.indexer.table.TableLimits;

/// What one contribution may cost.
///
/// @param bytes of the file
/// @param rows of one sheet
/// @param triples of an RDF file
/// @param findings that are told; all are counted
public record ContributionLimits(int bytes, int rows, int triples, int findings) {
  private static final int COLUMNS = 200;
  private static final int CHARACTERS = 32_767;
  private static final int PACKED = 20;
  private static final int DEPTH = 50;
  private static final Duration TIME = Duration.ofSeconds(20);

  TableLimits table() {
    int cells = (int) Math.min(4_000_000L, rows * 100L);
    return new TableLimits(bytes, (long) bytes * PACKED, rows, COLUMNS, cells, cells, CHARACTERS);
  }

  RdfLimits rdf() {
    return new RdfLimits(bytes, triples, triples / 5, DEPTH, 100_000, triples, TIME);
  }
}
