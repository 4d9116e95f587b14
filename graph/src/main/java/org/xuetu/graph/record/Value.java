package org.xuetu.graph.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.xuetu.graph.model.RecordId;

/// One checked value of a field.
public sealed interface Value {
  /// The value as people write it; a concept's Chinese label, a reference's key.
  String text();

  record Text(String text, String lang) implements Value {}

  record Code(String text) implements Value {}

  record Whole(long number) implements Value {
    @Override
    public String text() {
      return Long.toString(number);
    }
  }

  record Decimal(BigDecimal number) implements Value {
    @Override
    public String text() {
      return number.toPlainString();
    }
  }

  record Date(LocalDate date) implements Value {
    @Override
    public String text() {
      return date.toString();
    }
  }

  record Month(YearMonth month) implements Value {
    @Override
    public String text() {
      return month.toString();
    }
  }

  record Flag(boolean flag) implements Value {
    @Override
    public String text() {
      return Boolean.toString(flag);
    }
  }

  record Link(String text) implements Value {}

  record ConceptValue(ConceptScheme.Concept concept) implements Value {
    @Override
    public String text() {
      return concept.zh();
    }
  }

  record Ref(RecordId target) implements Value {
    @Override
    public String text() {
      return target.key();
    }
  }
}
