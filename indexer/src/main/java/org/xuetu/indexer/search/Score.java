package org.xuetu.indexer.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xuetu.indexer.analysis.Segmenter.Word;

/// A result that a query states: 424分, 四级430.
///
/// @param place in the folded query
record Score(int value, Word place) {
  /// A number that is called a score, or that follows a name and is as long as a score.
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![0-9a-z])([0-9]{1,3})(?: ?分(?!之|钟))|(?<=[^0-9 ]) ?([1-9][0-9]{2})(?![0-9a-z])");

  static Optional<Score> in(String folded) {
    Matcher matcher = WRITTEN.matcher(folded);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Optional.of(
        new Score(Integer.parseInt(digits), new Word(matcher.start(), matcher.end())));
  }
}
