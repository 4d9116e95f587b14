package org.xuetu.graph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.vocab.Iris;

/// Counts the things of each kind in a dump by reading its bytes: a line is of interest when its
/// predicate is `rdf:type`, and one in ten is. Things are told apart by 64 bits of their IRI; were two
/// ever the same, the build would refuse the release, not publish a wrong one.
final class DumpCounter {
  private static final byte[] TYPE =
      (" <" + RDF.type.getURI() + "> <").getBytes(StandardCharsets.UTF_8);

  private final Iris iris;
  private final Map<String, String> kindOfClass = new HashMap<>();
  private final Map<String, Things> things = new HashMap<>();
  private byte[] line = new byte[1 << 12];
  private int length;

  DumpCounter(Iris iris) {
    this.iris = iris;
  }

  void watch(String kind, String rdfClass) {
    kindOfClass.put(rdfClass, kind);
  }

  SortedMap<String, Long> count(InputStream dump) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = dump.read(buffer); read >= 0; read = dump.read(buffer)) {
      int start = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          append(buffer, start, i);
          endLine();
          start = i + 1;
        }
      }
      append(buffer, start, read);
    }
    endLine();
    SortedMap<String, Long> counts = new TreeMap<>();
    things.forEach((kind, found) -> counts.put(kind, found.distinct()));
    return counts;
  }

  private void append(byte[] bytes, int from, int to) {
    if (length + to - from > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + to - from));
    }
    System.arraycopy(bytes, from, line, length, to - from);
    length += to - from;
  }

  private void endLine() {
    int subjectEnd = indexOf('>', 0);
    int classStart = subjectEnd + 1 + TYPE.length;
    if (classStart < length
        && line[0] == '<'
        && Arrays.equals(line, subjectEnd + 1, classStart, TYPE, 0, TYPE.length)) {
      String rdfClass = text(classStart, indexOf('>', classStart));
      Optional.ofNullable(kindOfClass.get(rdfClass))
          .filter(_ -> iris.find(text(1, subjectEnd)).isPresent())
          .ifPresent(
              kind -> things.computeIfAbsent(kind, _ -> new Things()).add(hash(1, subjectEnd)));
    }
    length = 0;
  }

  private int indexOf(char character, int from) {
    int at = from;
    while (at < length && line[at] != character) {
      at++;
    }
    return at;
  }

  private String text(int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }

  private long hash(int from, int to) {
    long hash = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ (line[i] & 0xFF)) * 0x100000001B3L;
    }
    return hash;
  }

  /// A growing list of hashes.
  private static final class Things {
    private long[] hashes = new long[1024];
    private int size;

    void add(long hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = hash;
    }

    long distinct() {
      Arrays.sort(hashes, 0, size);
      long distinct = size == 0 ? 0 : 1;
      for (int i = 1; i < size; i++) {
        distinct += hashes[i] == hashes[i - 1] ? 0 : 1;
      }
      return distinct;
    }
  }
}
