package org.xuetu.graph.text;

/// An index over the names and words of everything in one release. Safe for any number of threads.
public interface TextIndex {
  /// @throws TextQuestionException when the question names what the index does not have
  TextHits ask(TextQuestion question) throws TextQuestionException;
}
