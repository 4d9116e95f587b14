package org.xuetu.graph.sparql;

/// A place in a query's text, counted from 1; line 0 is no place.
record TextPlace(int line, int column) {
  static final TextPlace NONE = new TextPlace(0, 0);

  static TextPlace at(String text, int offset) {
    int line = 1;
    int start = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      start = at + 1;
    }
    return new TextPlace(line, text.codePointCount(start, offset) + 1);
  }
}
