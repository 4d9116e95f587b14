package org.xuetu.indexer.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.WordList;

/// Words by which a question is known: 有哪些学校, 能免, 怎么报名. They are data; a way of asking more is a
/// word more.
final class QuestionCues {
  private static final String RESOURCE = "question-cues.txt";

  /// What stands between the parts of a cue: 医学类 in 哪些医学类大学.
  private static final String GAP = "…";

  private static final int FARTHEST = 6;

  /// @param parts as they stand in a folded query
  /// @param concepts keys of the names of what is asked for with it, none where it only asks
  private record Cue(List<String> parts, QuestionIntent intent, List<String> concepts) {
    /// Where its parts stand, one after another; nowhere, where one is missing or too far away.
    BitSet in(String folded) {
      BitSet found = new BitSet();
      int from = 0;
      for (String part : parts) {
        int at = folded.indexOf(part, from);
        if (at < 0 || from > 0 && at > from + FARTHEST) {
          return new BitSet();
        }
        from = at + part.length();
        found.set(at, from);
      }
      return found;
    }
  }

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
      words.stream().skip(1).map(word -> new Cue(parts(word), intent, concepts)).forEach(cues::add);
    }
    return new QuestionCues(List.copyOf(cues));
  }

  private static List<String> parts(String word) {
    return Stream.of(word.split(GAP, -1)).map(part -> FoldedText.of(part).text()).toList();
  }

  /// Of two cues, one inside the other, the longer one is meant: 是什么课 does not ask 什么课.
  Found in(String folded) {
    Map<Cue, BitSet> places = new LinkedHashMap<>();
    for (Cue cue : cues) {
      BitSet place = cue.in(folded);
      if (!place.isEmpty()) {
        places.put(cue, place);
      }
    }
    Found found = new Found(new EnumMap<>(QuestionIntent.class), new LinkedHashSet<>());
    places.forEach(
        (cue, place) -> {
          if (places.values().stream().noneMatch(longer -> isInside(place, longer))) {
            found.ask(cue.intent()).or(place);
            found.concepts().addAll(cue.concepts());
          }
        });
    return found;
  }

  private static boolean isInside(BitSet place, BitSet longer) {
    BitSet both = (BitSet) place.clone();
    both.and(longer);
    return both.equals(place) && !place.equals(longer);
  }
}
