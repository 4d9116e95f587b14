package org.xuetu.indexer.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.RowPlace;

/// Books the records that fell out of the catalogue after their table had been read.
final class Rejections {
  private record Known(RowPlace place, RecordId id) {}

  private Rejections() {}

  /// @param read all records, table by table as the tallies counted them
  static void count(
      List<Record> read, List<Record> kept, List<Finding> findings, List<TableTally> tables) {
    if (read.size() == kept.size()) {
      return;
    }
    Set<Known> sound = new HashSet<>();
    kept.forEach(record -> sound.add(new Known(record.place(), record.id())));
    Map<RowPlace, TableTally> lost = new HashMap<>();
    int at = 0;
    for (TableTally table : tables) {
      long records = table.records();
      for (long i = 0; i < records; i++) {
        Record record = read.get(at++);
        if (!sound.contains(new Known(record.place(), record.id()))) {
          table.kept(-1);
          lost.put(record.place(), table);
        }
      }
    }
    for (Finding finding : findings) {
      TableTally table = lost.get(new RowPlace(finding.source(), finding.file(), finding.row()));
      if (table != null) {
        table.found(finding);
      }
    }
  }
}
