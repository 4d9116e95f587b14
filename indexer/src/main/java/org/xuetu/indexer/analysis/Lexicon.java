package org.xuetu.indexer.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The words of one catalogue, taken from its own labels: what a general dictionary does not know
/// (合工大, 专升本, 大数据与会计). It lies beside the index, so that queries are cut as the index was.
public record Lexicon(SortedSet<String> words) {
  /// The file beside the index.
  public static final String FILE = "lexicon.txt";

  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;

  /// Above this the gain is small and the start is slower; labels that come first are kept.
  private static final int MOST = 100_000;

  public Lexicon {
    words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
  }

  public static Lexicon empty() {
    return new Lexicon(Collections.emptySortedSet());
  }

  /// Words from labels: what stands between marks is a word when it is short and has a Chinese
  /// character in it. No more labels are drawn than needed.
  public static Lexicon of(Stream<String> labels) {
    SortedSet<String> words = new TreeSet<>();
    Set<String> met = new HashSet<>();
    Iterator<String> each = labels.iterator();
    while (words.size() < MOST && each.hasNext()) {
      String label = each.next();
      if (met.add(label)) {
        for (String part : FoldedText.of(label).text().split(" ", -1)) {
          if (isWord(part)) {
            words.add(part);
          }
        }
      }
    }
    return new Lexicon(words);
  }

  public static Lexicon of(List<String> labels) {
    return of(labels.stream());
  }

  private static boolean isWord(String part) {
    return part.length() >= SHORTEST
        && part.length() <= LONGEST
        && part.codePoints().anyMatch(Character::isIdeographic);
  }

  public static Lexicon read(Path directory) throws IOException {
    return new Lexicon(new TreeSet<>(Files.readAllLines(directory.resolve(FILE))));
  }

  public void write(Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), lines());
  }

  private String lines() {
    StringBuilder lines = new StringBuilder();
    words.forEach(word -> lines.append(word).append('\n'));
    return lines.toString();
  }

  /// This lexicon and more words.
  public Lexicon with(List<String> more) {
    SortedSet<String> all = new TreeSet<>(words);
    all.addAll(more);
    return new Lexicon(all);
  }
}
