package org.xuetu.graph.pathway.model;

import java.math.BigDecimal;

/// An amount of credits, exact to a tenth: plans use whole and half credits.
public record Credits(int tenths) implements Comparable<Credits> {
  public static final Credits ZERO = new Credits(0);

  public Credits {
    if (tenths < 0) {
      throw new IllegalArgumentException("negative credits: " + tenths + "/10");
    }
  }

  public static Credits of(int whole) {
    return new Credits(Math.multiplyExact(whole, 10));
  }

  /// @throws ArithmeticException when the value is finer than a tenth
  public static Credits of(BigDecimal value) {
    return new Credits(value.movePointRight(1).intValueExact());
  }

  public Credits plus(Credits other) {
    return new Credits(Math.addExact(tenths, other.tenths));
  }

  public boolean atLeast(Credits other) {
    return tenths >= other.tenths;
  }

  /// The number people read: `6`, `2.5`.
  public BigDecimal value() {
    BigDecimal value = BigDecimal.valueOf(tenths, 1).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  @Override
  public int compareTo(Credits other) {
    return Integer.compare(tenths, other.tenths);
  }

  @Override
  public String toString() {
    return value().toPlainString();
  }
}
