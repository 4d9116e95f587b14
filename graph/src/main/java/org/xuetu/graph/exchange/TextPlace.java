package org.xuetu.graph.exchange;

/// A place in a text file, both counted from 1.
public record TextPlace(int line, int column) {
  public String sentence() {
    return "第 " + line + " 行第 " + column + " 列";
  }
}
