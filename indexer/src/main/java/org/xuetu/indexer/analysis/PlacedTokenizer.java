package org.xuetu.indexer.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.xuetu.indexer.analysis.TermSource.PlacedTerm;

/// Hands a term source's terms to Lucene. The position of a token is its place in the folded text, so
/// a phrase is found whatever the segmenter did; offsets point at the original characters.
public final class PlacedTokenizer extends Tokenizer {
  private final TermSource source;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute places = addAttribute(PositionLengthAttribute.class);

  private final List<PlacedTerm> terms = new ArrayList<>();
  private Iterator<PlacedTerm> remaining = terms.iterator();
  private int lastPlace;
  private int allPlaces;
  private int originalLength;

  public PlacedTokenizer(TermSource source) {
    this.source = source;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    String original = readAll();
    FoldedText text = FoldedText.of(original);
    terms.clear();
    terms.addAll(source.terms(text));
    remaining = terms.iterator();
    lastPlace = -1;
    allPlaces = text.ranks()[text.length()];
    originalLength = original.length();
  }

  private String readAll() throws IOException {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[1024];
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      all.append(buffer, 0, read);
    }
    return all.toString();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!remaining.hasNext()) {
      return false;
    }
    PlacedTerm next = remaining.next();
    term.setEmpty().append(next.term());
    offset.setOffset(correctOffset(next.start()), correctOffset(next.end()));
    increment.setPositionIncrement(next.place() - lastPlace);
    places.setPositionLength(next.places());
    lastPlace = next.place();
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(originalLength), correctOffset(originalLength));
    increment.setPositionIncrement(Math.max(0, allPlaces - 1 - lastPlace));
  }
}
