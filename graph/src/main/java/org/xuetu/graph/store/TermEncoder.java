package org.xuetu.graph.store;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// Numbers nodes by their bytes. The same few nodes come again and again (properties, concepts, the
/// graph, the subject of the last statement): those met lately are known without being encoded.
final class TermEncoder {
  private static final int LATELY = 1 << 12;

  private final TermArena arena = new TermArena();
  private final @Nullable Node[] nodes = new @Nullable Node[LATELY];
  private final int[] numbers = new int[LATELY];

  int number(Node node) {
    int slot = spread(node.hashCode());
    if (node.equals(nodes[slot])) {
      return numbers[slot];
    }
    byte[] bytes = NodeCodec.encode(node);
    int number = arena.number(bytes, bytes.length);
    nodes[slot] = node;
    numbers[slot] = number;
    return number;
  }

  /// How many terms have a number.
  int size() {
    return arena.size();
  }

  /// The node that was given a number.
  Node node(int number) {
    return arena.node(number);
  }

  private static int spread(int hash) {
    return (hash ^ (hash >>> 12) ^ (hash >>> 22)) & (LATELY - 1);
  }

  /// No more nodes.
  TermArena seal() {
    Arrays.fill(nodes, null);
    arena.seal();
    return arena;
  }
}
