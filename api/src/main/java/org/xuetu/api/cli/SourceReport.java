package org.xuetu.api.cli;

import java.util.List;
import org.xuetu.indexer.source.Finding;
import org.xuetu.indexer.source.SourceReader;
import org.xuetu.indexer.source.TableReport;

/// What was read of all sources, for a file.
record SourceReport(long rows, long rejected, List<TableReport> tables, List<Finding> findings) {
  static SourceReport of(SourceReader.Result result) {
    return new SourceReport(result.rows(), result.rejected(), result.tables(), result.findings());
  }
}
