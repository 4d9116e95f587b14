package org.xuetu.graph.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.xuetu.graph.vocab.Prefixes;

/// Jena's view of a mapped graph file. Terms match as terms, not by value.
final class MappedDataset extends DatasetGraphBaseFind {
  private final TermTable terms;
  private final TripleTable[] tables = new TripleTable[TripleOrder.values().length];
  private final int[][] graphSets;
  private final int[] graphs;
  private final long triples;
  private final Graph union = new Union();
  private final PrefixMap prefixes = PrefixMapFactory.create();

  MappedDataset(MemorySegment file, StoreLayout layout) {
    terms = new TermTable(file, layout);
    for (TripleOrder order : TripleOrder.values()) {
      tables[order.ordinal()] = new TripleTable(file, layout, order);
    }
    graphSets = readSets(file, layout);
    graphs = Arrays.stream(graphSets).flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    triples = layout.triples();
    Prefixes.all().forEach(prefixes::add);
  }

  private static int[][] readSets(MemorySegment file, StoreLayout layout) {
    ValueLayout.OfInt number = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    int[][] sets = new int[Math.toIntExact(layout.sets())][];
    for (int set = 0; set < sets.length; set++) {
      int from = file.get(number, layout.setStarts() + set * 4L);
      int to = file.get(number, layout.setStarts() + set * 4L + 4);
      sets[set] = new int[to - from];
      for (int i = from; i < to; i++) {
        sets[set][i - from] = file.get(number, layout.setMembers() + i * 4L);
      }
    }
    return sets;
  }

  TermTable terms() {
    return terms;
  }

  /// All triples by subject, predicate, object.
  TripleTable bySubject() {
    return tables[TripleOrder.SPO.ordinal()];
  }

  TripleTable table(TripleOrder order) {
    return tables[order.ordinal()];
  }

  /// Whether a graph holds a row's triple.
  boolean states(int graph, TripleTable table, long row) {
    return Arrays.binarySearch(graphs(table, row), graph) >= 0;
  }

  /// Numbers of the graphs that hold a row's triple, ascending.
  int[] graphs(TripleTable table, long row) {
    return graphSets[table.graphSet(row)];
  }

  /// The rows of one table that fit a pattern.
  private record Run(TripleTable table, long from, long to) {
    static final long NONE = 0;

    boolean isEmpty() {
      return from >= to;
    }
  }

  private Run run(Node subject, Node predicate, Node object) {
    Node[] wanted = {subject, predicate, object};
    int[] pattern = new int[3];
    for (int term = 0; term < 3; term++) {
      pattern[term] = TripleTable.ANY;
      if (isBound(wanted[term])) {
        OptionalInt number = terms.find(wanted[term]);
        if (number.isEmpty()) {
          return new Run(tables[0], Run.NONE, Run.NONE);
        }
        pattern[term] = number.getAsInt();
      }
    }
    TripleOrder order =
        TripleOrder.forPattern(
            pattern[0] != TripleTable.ANY,
            pattern[1] != TripleTable.ANY,
            pattern[2] != TripleTable.ANY);
    TripleTable table = tables[order.ordinal()];
    return new Run(table, table.bound(pattern, false), table.bound(pattern, true));
  }

  /// How many distinct triples fit a pattern.
  long count(Node subject, Node predicate, Node object) {
    Run run = run(subject, predicate, object);
    return run.to() - run.from();
  }

  private static boolean isBound(Node node) {
    return node != null && node.isConcrete();
  }

  private Triple triple(TripleTable table, long row) {
    return Triple.create(
        terms.get(table.term(row, 0)),
        terms.get(table.term(row, 1)),
        terms.get(table.term(row, 2)));
  }

  /// Reads a run row by row.
  private abstract static class Rows<T> implements Iterator<T> {
    private final Run run;
    private long row;

    Rows(Run run) {
      this.run = run;
      this.row = run.from();
    }

    @Override
    public boolean hasNext() {
      return row < run.to();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return read(run.table(), row++);
    }

    abstract T read(TripleTable table, long at);
  }

  private final class Union extends GraphBase {
    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      Run run = run(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
      return WrappedIterator.createNoRemove(
          new Rows<Triple>(run) {
            @Override
            Triple read(TripleTable table, long at) {
              return triple(table, at);
            }
          });
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
      return !run(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()).isEmpty();
    }

    @Override
    protected int graphBaseSize() {
      return (int) Math.min(Integer.MAX_VALUE, triples);
    }
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
    return new Rows<Quad>(run(subject, predicate, object)) {
      @Override
      Quad read(TripleTable table, long at) {
        return Quad.create(Quad.defaultGraphIRI, triple(table, at));
      }
    };
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node graph, Node subject, Node predicate, Node object) {
    OptionalInt number = terms.find(graph);
    if (number.isEmpty()) {
      return Collections.emptyIterator();
    }
    return new QuadsByGraph(run(subject, predicate, object), new int[] {number.getAsInt()});
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    return new QuadsByGraph(run(subject, predicate, object), new int[0]);
  }

  /// The statements of a run, each as often as there are graphs that hold it.
  private final class QuadsByGraph implements Iterator<Quad> {
    private final Run run;
    private final int[] only;
    private final List<Quad> waiting = new ArrayList<>();
    private long row;

    /// @param only the one graph to report; empty for all
    QuadsByGraph(Run run, int[] only) {
      this.run = run;
      this.only = only;
      this.row = run.from();
    }

    @Override
    public boolean hasNext() {
      while (waiting.isEmpty() && row < run.to()) {
        int[] graphs = graphs(run.table(), row);
        if (only.length == 0) {
          for (int i = graphs.length - 1; i >= 0; i--) {
            waiting.add(quad(graphs[i]));
          }
        } else if (Arrays.binarySearch(graphs, only[0]) >= 0) {
          waiting.add(quad(only[0]));
        }
        row++;
      }
      return !waiting.isEmpty();
    }

    private Quad quad(int graph) {
      return Quad.create(terms.get(graph), triple(run.table(), row));
    }

    @Override
    public Quad next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return waiting.removeLast();
    }
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Arrays.stream(graphs).mapToObj(terms::get).iterator();
  }

  /// Asked for every graph that a query's `GRAPH ?g` goes through, so it must not search the triples.
  @Override
  public boolean containsGraph(Node name) {
    if (Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) {
      return true;
    }
    OptionalInt number = terms.find(name);
    return number.isPresent() && Arrays.binarySearch(graphs, number.getAsInt()) >= 0;
  }

  @Override
  public Graph getDefaultGraph() {
    return union;
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public long size() {
    long count = 0;
    for (Iterator<Node> graphs = listGraphNodes(); graphs.hasNext(); graphs.next()) {
      count++;
    }
    return count;
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public void removeGraph(Node name) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public boolean supportsTransactions() {
    return false;
  }

  @Override
  public void begin(TxnType type) {
    throw new UnsupportedOperationException("no transactions: a release never changes");
  }

  @Override
  public void begin(ReadWrite mode) {
    throw new UnsupportedOperationException("no transactions: a release never changes");
  }

  @Override
  public boolean promote(Promote mode) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public void commit() {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public void abort() {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public void end() {}

  @Override
  public boolean isInTransaction() {
    return false;
  }

  @Override
  public ReadWrite transactionMode() {
    return ReadWrite.READ;
  }

  @Override
  public TxnType transactionType() {
    return TxnType.READ;
  }
}
