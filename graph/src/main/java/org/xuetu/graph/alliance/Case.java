package org.xuetu.graph.alliance;

import java.util.List;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;

/// A reference learner who wants one programme.
///
/// @param words in Chinese: who it is
record Case(String words, List<Achievement> achievements, Programme programme) {
  Case {
    achievements = List.copyOf(achievements);
  }
}
