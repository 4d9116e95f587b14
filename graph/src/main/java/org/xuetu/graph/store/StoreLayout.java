package org.xuetu.graph.store;

/// How the graph file is laid out; all numbers big-endian, all sections start at a multiple of 8.
///
/// ```text
/// header     magic, counts of terms, text bytes, triples, quads, graph sets, graph set members
/// offsets    terms + 1 longs: where each term's bytes begin
/// text       the terms' bytes, in their order
/// set starts graph sets + 1 ints, then the members as term numbers
/// SPO POS OSP  for each triple four ints: its three terms in that order, and its graph set
/// ```
/// A graph set is the set of sources that state a triple; most triples have one.
record StoreLayout(long terms, long textBytes, long triples, long quads, long sets, long members) {
  /// "XTGRAPH" and the version of this layout.
  static final long MAGIC = 0x5854475241504801L;

  static final long HEADER = 56;
  static final long ROW = 16;

  long offsets() {
    return HEADER;
  }

  long text() {
    return offsets() + (terms + 1) * 8;
  }

  long setStarts() {
    return aligned(text() + textBytes);
  }

  long setMembers() {
    return setStarts() + (sets + 1) * 4;
  }

  long rows(TripleOrder order) {
    return aligned(setMembers() + members * 4) + order.ordinal() * triples * ROW;
  }

  long fileSize() {
    return rows(TripleOrder.SPO) + TripleOrder.values().length * triples * ROW;
  }

  static long aligned(long position) {
    return (position + 7) & ~7L;
  }
}
