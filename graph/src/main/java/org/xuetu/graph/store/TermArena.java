package org.xuetu.graph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;

/// The distinct terms of a graph file that is being written, as bytes behind one another, and a hash
/// table of their numbers. A term costs its bytes and some twenty more: as objects the terms of a
/// large release would not fit into memory.
final class TermArena {
  private static final int CHUNK = 1 << 22;
  private static final int NONE = -1;

  private final List<byte[]> chunks = new ArrayList<>();
  private int used;
  private int[] chunkOf = new int[1024];
  private int[] startOf = new int[1024];
  private int[] lengthOf = new int[1024];
  private int[] table = emptyTable(2048);
  private int size;

  private static int[] emptyTable(int length) {
    int[] table = new int[length];
    Arrays.fill(table, NONE);
    return table;
  }

  int size() {
    return size;
  }

  /// The number of a term, a new one when it has not been met.
  int number(byte[] bytes, int length) {
    int hash = hash(bytes, 0, length);
    int slot = hash & (table.length - 1);
    while (table[slot] != NONE) {
      if (holds(table[slot], bytes, length)) {
        return table[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = append(bytes, length);
    if (size > table.length / 2) {
      rehash();
    }
    return size - 1;
  }

  private boolean holds(int number, byte[] bytes, int length) {
    int start = startOf[number];
    return lengthOf[number] == length
        && Arrays.equals(chunks.get(chunkOf[number]), start, start + length, bytes, 0, length);
  }

  private int append(byte[] bytes, int length) {
    if (chunks.isEmpty() || used + length > chunks.getLast().length) {
      chunks.add(new byte[Math.max(CHUNK, length)]);
      used = 0;
    }
    System.arraycopy(bytes, 0, chunks.getLast(), used, length);
    if (size == startOf.length) {
      int more = size + (size >> 1);
      chunkOf = Arrays.copyOf(chunkOf, more);
      startOf = Arrays.copyOf(startOf, more);
      lengthOf = Arrays.copyOf(lengthOf, more);
    }
    chunkOf[size] = chunks.size() - 1;
    startOf[size] = used;
    lengthOf[size] = length;
    used += length;
    return size++;
  }

  private void rehash() {
    table = emptyTable(table.length * 2);
    for (int number = 0; number < size; number++) {
      int start = startOf[number];
      int slot =
          hash(chunks.get(chunkOf[number]), start, start + lengthOf[number]) & (table.length - 1);
      while (table[slot] != NONE) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = number;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    // Neighbouring codes differ in their last characters only: spread them.
    hash *= 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }

  /// No more terms: the hash table is let go.
  void seal() {
    table = new int[0];
  }

  int length(int number) {
    return lengthOf[number];
  }

  /// The term that was given a number.
  Node node(int number) {
    int start = startOf[number];
    return NodeCodec.decode(
        Arrays.copyOfRange(chunks.get(chunkOf[number]), start, start + lengthOf[number]));
  }

  /// Eight bytes from an offset as one number, zeros behind the end.
  long word(int number, int offset) {
    byte[] chunk = chunks.get(chunkOf[number]);
    int start = startOf[number];
    int end = Math.min(lengthOf[number], offset + 8);
    long word = 0;
    for (int i = offset; i < end; i++) {
      word = word << 8 | (chunk[start + i] & 0xFF);
    }
    int missing = offset + 8 - Math.max(end, offset);
    return missing >= 8 ? 0 : word << (8 * missing);
  }

  /// Where a term's bytes are.
  byte[] chunk(int number) {
    return chunks.get(chunkOf[number]);
  }

  int start(int number) {
    return startOf[number];
  }
}
