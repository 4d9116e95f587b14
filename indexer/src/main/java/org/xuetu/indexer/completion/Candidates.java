package org.xuetu.indexer.completion;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/// The documents under one beginning: how many there are, and the first of each type. Documents are
/// numbered in the order of their prominence, so the least numbers are the answer.
final class Candidates {
  /// A beginning of more names than this is looked up, one of fewer is walked through.
  static final int MOST_WALKED = 200;

  /// As many of one type as any request asks for, twice: the first half may have been found already
  /// by another of their names.
  static final int MOST_KEPT = 40;

  private static final int ROOM = 1024;

  /// The type of each document.
  record Ranking(byte[] types, int typeCount) {}

  private final Ranking ranking;
  private int[] documents = new int[1];
  private int size;
  private long count;

  Candidates(Ranking ranking) {
    this.ranking = ranking;
  }

  void add(int document) {
    count++;
    append(document);
  }

  void addAll(Candidates others) {
    count += others.count;
    for (int i = 0; i < others.size; i++) {
      append(others.documents[i]);
    }
  }

  boolean isShared() {
    return count > MOST_WALKED;
  }

  private void append(int document) {
    if (size >= ROOM) {
      keepFirst();
    }
    documents = ArrayUtil.grow(documents, size + 1);
    documents[size++] = document;
  }

  /// The first documents of each type, in order.
  int[] first() {
    keepFirst();
    return Arrays.copyOf(documents, size);
  }

  private void keepFirst() {
    Arrays.sort(documents, 0, size);
    int[] kept = new int[ranking.typeCount];
    int end = 0;
    for (int i = 0; i < size; i++) {
      int document = documents[i];
      boolean again = end > 0 && documents[end - 1] == document;
      if (!again && kept[ranking.types[document]]++ < MOST_KEPT) {
        documents[end++] = document;
      }
    }
    size = end;
  }
}
