package org.xuetu.graph.store;

/// Goes through the triples that fit a pattern of term numbers. For one thread; used again and again,
/// so that a join makes nothing for each of its steps.
public final class TripleCursor {
  private final MappedDataset dataset;
  private final int graph;
  private final boolean all;
  private final int[] pattern = new int[3];
  private TripleTable table;
  private long row;
  private long end;

  TripleCursor(MappedDataset dataset, int graph, boolean all) {
    this.dataset = dataset;
    this.graph = graph;
    this.all = all;
    this.table = dataset.bySubject();
  }

  /// Begins before the first triple of a pattern; [NumberedGraph#ANY] fits every term.
  public void seek(int subject, int predicate, int object) {
    pattern[0] = subject;
    pattern[1] = predicate;
    pattern[2] = object;
    table =
        dataset.table(
            TripleOrder.forPattern(
                subject != TripleTable.ANY,
                predicate != TripleTable.ANY,
                object != TripleTable.ANY));
    row = table.bound(pattern, false);
    end = table.end(pattern, row);
    row--;
  }

  /// How many triples the pattern has in all graphs: at least as many as come.
  public long count() {
    return end - row - 1;
  }

  /// Leaves out some of the triples that come next.
  public void skip(long triples) {
    row += triples;
  }

  /// Whether there is another triple; if so, it is read now.
  public boolean next() {
    row++;
    while (row < end && !all && !dataset.states(graph, table, row)) {
      row++;
    }
    return row < end;
  }

  /// A term (0 subject, 1 predicate, 2 object) of the triple that is read now.
  public int term(int place) {
    return table.term(row, place);
  }
}
