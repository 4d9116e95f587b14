package org.xuetu.indexer.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.WordList;

/// Words by which a question is known: 有哪些学校, 能免, 怎么报名. They are data; a way of asking more is a
/// word more.
final class QuestionCues {
  private static final String RESOURCE = "question-cues.txt";

  /// @param text as it stands in a folded query
  private record Cue(String text, QuestionIntent intent) {}

  /// What is asked for, and where the words stand that say so.
  ///
  /// @param places characters of the folded query
  record Found(Set<QuestionIntent> intents, BitSet places) {
    static Found nothing() {
      return new Found(EnumSet.noneOf(QuestionIntent.class), new BitSet());
    }
  }

  private final List<Cue> cues;

  private QuestionCues(List<Cue> cues) {
    this.cues = cues;
  }

  static QuestionCues standard() {
    List<Cue> cues = new ArrayList<>();
    for (String line : WordList.read(QuestionCues.class, RESOURCE)) {
      List<String> words = List.of(line.split(" ", -1));
      QuestionIntent intent =
          QuestionIntent.find(words.getFirst())
              .orElseThrow(() -> new IllegalStateException("no such kind of question: " + line));
      words.stream()
          .skip(1)
          .map(word -> new Cue(FoldedText.of(word).text(), intent))
          .forEach(cues::add);
    }
    return new QuestionCues(List.copyOf(cues));
  }

  Found in(String folded) {
    Found found = Found.nothing();
    for (Cue cue : cues) {
      int at = folded.indexOf(cue.text());
      if (at >= 0) {
        found.intents().add(cue.intent());
        found.places().set(at, at + cue.text().length());
      }
    }
    return found;
  }
}
