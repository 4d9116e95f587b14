package org.xuetu.graph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/// What two graph files state differently, found by merging their sorted terms and then their sorted
/// triples: each row is looked at once, and only what differs is decoded.
public final class GraphDifference {
  private final MappedDataset before;
  private final MappedDataset after;
  private final TripleTable left;
  private final TripleTable right;
  private final TermRanks ranks;

  private final Set<Node> leftOut;

  private GraphDifference(MappedGraphStore before, MappedGraphStore after, Set<Node> leftOut) {
    this.leftOut = leftOut;
    this.before = before.mapped();
    this.after = after.mapped();
    this.left = this.before.bySubject();
    this.right = this.after.bySubject();
    this.ranks = TermRanks.of(this.before.terms(), this.after.terms());
  }

  /// The subjects of which the two files state different things, in the order of the files; both
  /// must stay open as long as the list is used.
  ///
  /// @param leftOut graphs whose statements are not compared
  public static List<SubjectDifference> list(
      MappedGraphStore before, MappedGraphStore after, Set<Node> leftOut) {
    return new GraphDifference(before, after, Set.copyOf(leftOut)).subjects();
  }

  /// The statements about one subject that only one of the two files holds. Kept as rows, so that
  /// a long list of them stays small.
  public static final class SubjectDifference {
    private final GraphDifference files;
    private final Node subject;
    private final Rows rows;

    private SubjectDifference(GraphDifference files, Node subject, Rows rows) {
      this.files = files;
      this.subject = subject;
      this.rows = rows;
    }

    public Node subject() {
      return subject;
    }

    /// Statements of the first file that the second lacks.
    public List<Quad> removed() {
      return files.collect(rows, true);
    }

    /// Statements of the second file that the first lacks.
    public List<Quad> added() {
      return files.collect(rows, false);
    }
  }

  /// The rows of both files about one subject.
  private record Rows(long leftFrom, long leftTo, long rightFrom, long rightTo) {}

  /// Told of every statement that one side holds alone.
  private interface Finder {
    void found(boolean removed, long row, int graph);
  }

  private List<SubjectDifference> subjects() {
    List<SubjectDifference> subjects = new ArrayList<>();
    long leftRow = 0;
    long rightRow = 0;
    while (leftRow < left.size() || rightRow < right.size()) {
      int rank = Math.min(subjectRank(leftRow, true), subjectRank(rightRow, false));
      Rows rows =
          new Rows(leftRow, endOf(leftRow, rank, true), rightRow, endOf(rightRow, rank, false));
      if (differs(rows)) {
        Node subject =
            rows.leftFrom < rows.leftTo
                ? before.terms().get(left.term(rows.leftFrom, 0))
                : after.terms().get(right.term(rows.rightFrom, 0));
        subjects.add(new SubjectDifference(this, subject, rows));
      }
      leftRow = rows.leftTo;
      rightRow = rows.rightTo;
    }
    return subjects;
  }

  private int subjectRank(long row, boolean isLeft) {
    TripleTable table = isLeft ? left : right;
    return row < table.size() ? rank(row, 0, isLeft) : Integer.MAX_VALUE;
  }

  private long endOf(long from, int rank, boolean isLeft) {
    long row = from;
    while (subjectRank(row, isLeft) == rank) {
      row++;
    }
    return row;
  }

  private int rank(long row, int term, boolean isLeft) {
    return isLeft ? ranks.before()[left.term(row, term)] : ranks.after()[right.term(row, term)];
  }

  private boolean differs(Rows rows) {
    boolean[] any = {false};
    merge(rows, (_, _, _) -> any[0] = true);
    return any[0];
  }

  private List<Quad> collect(Rows rows, boolean removed) {
    MappedDataset side = removed ? before : after;
    TripleTable table = removed ? left : right;
    TermTable terms = side.terms();
    List<Quad> quads = new ArrayList<>();
    merge(
        rows,
        (isRemoved, row, graph) -> {
          if (isRemoved == removed) {
            Triple triple =
                Triple.create(
                    terms.get(table.term(row, 0)),
                    terms.get(table.term(row, 1)),
                    terms.get(table.term(row, 2)));
            quads.add(Quad.create(terms.get(graph), triple));
          }
        });
    return List.copyOf(quads);
  }

  private void merge(Rows rows, Finder finder) {
    long one = rows.leftFrom;
    long other = rows.rightFrom;
    while (one < rows.leftTo || other < rows.rightTo) {
      int order = compare(one, rows.leftTo, other, rows.rightTo);
      mergeGraphs(
          order <= 0 ? before.graphs(left, one) : NONE,
          order >= 0 ? after.graphs(right, other) : NONE,
          one,
          other,
          finder);
      one += order <= 0 ? 1 : 0;
      other += order >= 0 ? 1 : 0;
    }
  }

  private static final int[] NONE = {};

  private int compare(long one, long oneEnd, long other, long otherEnd) {
    if (one == oneEnd) {
      return 1;
    }
    if (other == otherEnd) {
      return -1;
    }
    int predicates = Integer.compare(rank(one, 1, true), rank(other, 1, false));
    return predicates != 0
        ? predicates
        : Integer.compare(rank(one, 2, true), rank(other, 2, false));
  }

  private void mergeGraphs(int[] one, int[] other, long leftRow, long rightRow, Finder finder) {
    int i = 0;
    int j = 0;
    while (i < one.length || j < other.length) {
      int leftRank = i < one.length ? ranks.before()[one[i]] : Integer.MAX_VALUE;
      int rightRank = j < other.length ? ranks.after()[other[j]] : Integer.MAX_VALUE;
      if (leftRank < rightRank && !leftOut.contains(before.terms().get(one[i]))) {
        finder.found(true, leftRow, one[i]);
      } else if (rightRank < leftRank && !leftOut.contains(after.terms().get(other[j]))) {
        finder.found(false, rightRow, other[j]);
      }
      i += leftRank <= rightRank ? 1 : 0;
      j += rightRank <= leftRank ? 1 : 0;
    }
  }
}
