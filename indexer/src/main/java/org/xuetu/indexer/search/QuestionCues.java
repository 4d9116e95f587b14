package org.xuetu.indexer.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.WordList;

/// Words by which a question is known: 有哪些学校, 能免, 怎么报名. They are data; a way of asking more is a
/// word more.
final class QuestionCues {
  private static final String RESOURCE = "question-cues.txt";

  /// @param text as it stands in a folded query
  /// @param concepts keys of the names of what is asked for with it, none where it only asks
  private record Cue(String text, QuestionIntent intent, List<String> concepts) {}

  /// What is asked for, and where the words stand that say so.
  ///
  /// @param places characters of the folded query, by what they ask for
  /// @param concepts keys of names that the cues stand for
  record Found(Map<QuestionIntent, BitSet> places, Set<String> concepts) {
    Set<QuestionIntent> intents() {
      return places.keySet();
    }

    /// The places where it is asked, to be added to.
    BitSet ask(QuestionIntent intent) {
      return places.computeIfAbsent(intent, _ -> new BitSet());
    }

    BitSet all() {
      BitSet all = new BitSet();
      places.values().forEach(all::or);
      return all;
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
      List<String> kind = List.of(words.getFirst().split("=", 2));
      QuestionIntent intent =
          QuestionIntent.find(kind.getFirst())
              .orElseThrow(() -> new IllegalStateException("no such kind of question: " + line));
      List<String> concepts = kind.stream().skip(1).map(FoldedText::keyOf).toList();
      words.stream()
          .skip(1)
          .map(word -> new Cue(FoldedText.of(word).text(), intent, concepts))
          .forEach(cues::add);
    }
    return new QuestionCues(List.copyOf(cues));
  }

  Found in(String folded) {
    Found found = new Found(new EnumMap<>(QuestionIntent.class), new LinkedHashSet<>());
    for (Cue cue : cues) {
      int at = folded.indexOf(cue.text());
      if (at >= 0) {
        found.ask(cue.intent()).set(at, at + cue.text().length());
        found.concepts().addAll(cue.concepts());
      }
    }
    return found;
  }
}
