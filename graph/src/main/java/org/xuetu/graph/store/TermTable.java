package org.xuetu.graph.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.graph.Node;

/// The terms of a mapped graph file, numbered in byte order. A term becomes an object when it is
/// first asked for, and stays one.
final class TermTable {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final MemorySegment file;
  private final StoreLayout layout;
  private final AtomicReferenceArray<Node> nodes;
  private final Map<Node, Integer> numbers = new ConcurrentHashMap<>();

  TermTable(MemorySegment file, StoreLayout layout) {
    this.file = file;
    this.layout = layout;
    this.nodes = new AtomicReferenceArray<>(Math.toIntExact(layout.terms()));
  }

  Node get(int number) {
    Node node = nodes.get(number);
    if (node == null) {
      node = NodeCodec.decode(bytes(number).toArray(ValueLayout.JAVA_BYTE));
      nodes.set(number, node);
      numbers.put(node, number);
    }
    return node;
  }

  /// The number of a term; empty when no statement holds it.
  OptionalInt find(Node node) {
    Integer known = numbers.get(node);
    if (known != null) {
      return OptionalInt.of(known);
    }
    if (!node.isConcrete()) {
      return OptionalInt.empty();
    }
    int number = search(MemorySegment.ofArray(NodeCodec.encode(node)));
    if (number < 0) {
      return OptionalInt.empty();
    }
    numbers.put(node, number);
    return OptionalInt.of(number);
  }

  private int search(MemorySegment wanted) {
    int low = 0;
    int high = nodes.length() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(bytes(middle), wanted);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  int size() {
    return nodes.length();
  }

  static int compare(MemorySegment one, MemorySegment other) {
    long at = one.mismatch(other);
    if (at < 0) {
      return 0;
    }
    if (at == one.byteSize() || at == other.byteSize()) {
      return Long.compare(one.byteSize(), other.byteSize());
    }
    return Byte.compareUnsigned(
        one.get(ValueLayout.JAVA_BYTE, at), other.get(ValueLayout.JAVA_BYTE, at));
  }

  MemorySegment bytes(int number) {
    long from = file.get(LONG, layout.offsets() + number * 8L);
    long to = file.get(LONG, layout.offsets() + number * 8L + 8);
    return file.asSlice(layout.text() + from, to - from);
  }
}
