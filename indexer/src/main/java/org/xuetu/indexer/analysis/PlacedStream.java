package org.xuetu.indexer.analysis;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.xuetu.indexer.analysis.TermSource.PlacedTerm;

/// Hands the terms of one text to Lucene. The position of a token is its place in the folded text, so
/// a phrase is found whatever the segmenter did; offsets point at the original characters.
///
/// The terms are made before, so that a text is folded and read once for all the fields it goes into.
public final class PlacedStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute places = addAttribute(PositionLengthAttribute.class);

  private List<PlacedTerm> terms = List.of();
  private FoldedText text = FoldedText.of("");
  private Iterator<PlacedTerm> remaining = terms.iterator();
  private int lastPlace;

  /// What to hand out next; a stream is used again and again.
  public void set(FoldedText newText, List<PlacedTerm> newTerms) {
    text = newText;
    terms = newTerms;
  }

  @Override
  public void reset() {
    remaining = terms.iterator();
    lastPlace = -1;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!remaining.hasNext()) {
      return false;
    }
    PlacedTerm next = remaining.next();
    term.setEmpty().append(next.term());
    offset.setOffset(next.start(), next.end());
    increment.setPositionIncrement(next.place() - lastPlace);
    places.setPositionLength(next.places());
    lastPlace = next.place();
    return true;
  }

  @Override
  public void end() {
    clearAttributes();
    offset.setOffset(text.originalLength(), text.originalLength());
    increment.setPositionIncrement(Math.max(0, text.letters() - 1 - lastPlace));
  }
}
