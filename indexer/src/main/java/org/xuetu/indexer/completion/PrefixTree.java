package org.xuetu.indexer.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// Finds, among keys that come in order, the beginnings that many of them share. Only the path to the
/// last key is in memory: a beginning is complete as soon as a key comes that does not have it.
final class PrefixTree {
  /// No one types more before choosing.
  private static final int LONGEST = 64;

  /// Takes the prefixes of one node: `key` up to `shortest` bytes, up to `longest`, and all between.
  interface Sink {
    void shared(BytesRef key, List<Integer> lengths, Candidates candidates);
  }

  /// All keys that agree in so many bytes.
  private record Node(int depth, Candidates candidates) {}

  private final Candidates.Ranking ranking;
  private final Sink sink;
  private final Deque<Node> path = new ArrayDeque<>();
  private BytesRef last = new BytesRef();

  PrefixTree(Candidates.Ranking ranking, Sink sink) {
    this.ranking = ranking;
    this.sink = sink;
    path.push(new Node(0, new Candidates(ranking)));
  }

  /// @return what the documents that bear the key are added to
  Candidates add(BytesRef key) {
    fold(common(last, key));
    last = BytesRef.deepCopyOf(key);
    Node leaf = new Node(key.length, new Candidates(ranking));
    path.push(leaf);
    return leaf.candidates;
  }

  void finish() {
    fold(0);
  }

  /// Closes what is deeper than the part that the next key shares with the last one.
  private void fold(int shared) {
    while (path.element().depth > shared) {
      Node node = path.pop();
      int above = Math.max(shared, path.element().depth);
      if (node.candidates.isShared()) {
        sink.shared(last, lengths(above, node.depth), node.candidates);
      }
      if (path.element().depth < above) {
        path.push(new Node(above, new Candidates(ranking)));
      }
      path.element().candidates.addAll(node.candidates);
    }
  }

  /// The ends of characters after the first so many bytes of the last key.
  private List<Integer> lengths(int above, int end) {
    List<Integer> lengths = new ArrayList<>();
    int characters = 0;
    for (int i = 0; i < end && characters < LONGEST; i++) {
      if (endsCharacter(last, i)) {
        characters++;
        if (i + 1 > above) {
          lengths.add(i + 1);
        }
      }
    }
    return lengths;
  }

  private static boolean endsCharacter(BytesRef key, int index) {
    return index + 1 == key.length || (key.bytes[key.offset + index + 1] & 0xC0) != 0x80;
  }

  /// How many bytes two keys share, no character cut.
  private static int common(BytesRef left, BytesRef right) {
    int most = Math.min(left.length, right.length);
    int common = 0;
    while (common < most
        && left.bytes[left.offset + common] == right.bytes[right.offset + common]) {
      common++;
    }
    while (common > 0 && !endsCharacter(left, common - 1)) {
      common--;
    }
    return common;
  }
}
