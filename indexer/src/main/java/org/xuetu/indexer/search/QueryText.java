package org.xuetu.indexer.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Numerals;
import org.xuetu.indexer.analysis.Segmenter;
import org.xuetu.indexer.analysis.Segmenter.Detail;
import org.xuetu.indexer.analysis.Segmenter.Word;

/// A query, read: its words, and which of them say what it is about.
///
/// @param original the query as it was typed
/// @param key the whole query in the form in which names are compared
/// @param parts words inside the long words, for when nothing holds the long ones
/// @param truncated whether the query was too long to be read to its end
record QueryText(
    String original,
    FoldedText folded,
    String key,
    List<Term> terms,
    List<Term> parts,
    boolean truncated) {
  /// More characters than any name or sensible question has.
  static final int LONGEST = 200;

  /// More words than these cost time and find nothing better.
  static final int MOST_WORDS = 32;

  private static final int LONGEST_RAW = 4 * LONGEST;

  /// One word of the query, numerals folded.
  ///
  /// @param question whether it only shapes the question
  record Term(String text, Word place, boolean question) {
    /// Letters that may be pinyin.
    boolean isLetters() {
      return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    boolean isSingle() {
      return text.codePointCount(0, text.length()) == 1;
    }

    boolean isHan() {
      return Character.isIdeographic(text.codePointAt(0));
    }

    boolean isDigit() {
      return isSingle() && Character.isDigit(text.charAt(0));
    }

    /// Whether an entity has to hold it: a single Chinese character is too often a cut gone wrong, and
    /// a single digit counts something.
    boolean isRequired() {
      return !question && !(isSingle() && isHan()) && !isDigit();
    }
  }

  static QueryText read(String q, Segmenter segmenter, QuestionWords questions) {
    FoldedText folded = FoldedText.of(q.length() > LONGEST_RAW ? q.substring(0, LONGEST_RAW) : q);
    boolean truncated = q.length() > LONGEST_RAW || folded.length() > LONGEST;
    String text = truncated ? cut(folded.text()) : folded.text();
    List<Word> words = segmenter.words(text, Detail.WHOLE);
    if (words.size() > MOST_WORDS) {
      words = words.subList(0, MOST_WORDS);
      truncated = true;
    }
    BitSet shaping = questions.among(words, text);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      terms.add(term(text, words.get(i), shaping.get(i)));
    }
    if (terms.stream().noneMatch(Term::isRequired)) {
      terms.replaceAll(term -> new Term(term.text, term.place, false));
    }
    List<Word> whole = words;
    List<Term> parts =
        segmenter.words(text, Detail.PARTS).stream()
            .filter(part -> part.length() > 1 && !whole.contains(part))
            .filter(part -> whole.stream().anyMatch(word -> word.covers(part)))
            .map(part -> term(text, part, false))
            .limit(MOST_WORDS)
            .toList();
    String key = Numerals.fold(text.replace(" ", ""));
    return new QueryText(q, folded, key, List.copyOf(terms), parts, truncated);
  }

  private static String cut(String text) {
    int end = Math.min(text.length(), LONGEST);
    boolean splitsPair =
        end > 0
            && end < text.length()
            && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return text.substring(0, splitsPair ? end - 1 : end).strip();
  }

  private static Term term(String text, Word word, boolean question) {
    return new Term(Numerals.fold(word.of(text)), word, question);
  }

  /// The same query, in which the words at these places only shape the question; unless all words do.
  QueryText shaped(BitSet places) {
    List<Term> shaped =
        terms.stream()
            .map(
                term ->
                    places.nextClearBit(term.place().start()) >= term.place().end()
                        ? new Term(term.text(), term.place(), true)
                        : term)
            .toList();
    return shaped.stream().anyMatch(Term::isRequired)
        ? new QueryText(original, folded, key, shaped, parts, truncated)
        : this;
  }

  /// How many characters say what the query is about.
  int weight() {
    return required().stream().mapToInt(term -> term.text().length()).sum();
  }

  /// A piece of the folded query as it was typed, with the bracket that closes one inside it.
  String typed(Word place) {
    int start = folded.originalStart(place.start());
    int end = folded.originalEnd(place.end() - 1);
    String piece = original.substring(start, end);
    boolean open = piece.matches(".*[(（][^)）]*");
    boolean closes = end < original.length() && ")）".indexOf(original.charAt(end)) >= 0;
    return open && closes ? original.substring(start, end + 1) : piece;
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /// The terms an entity has to hold. All of them, where none is long enough to be required.
  List<Term> required() {
    List<Term> required = terms.stream().filter(Term::isRequired).toList();
    return required.isEmpty() ? terms : required;
  }

  List<Term> optional() {
    List<Term> required = required();
    return terms.stream().filter(term -> !required.contains(term)).toList();
  }

  /// Letters and digits only: what may be pinyin, initials or a code.
  boolean isLatin() {
    return key.chars().allMatch(c -> c < 0x80);
  }
}
