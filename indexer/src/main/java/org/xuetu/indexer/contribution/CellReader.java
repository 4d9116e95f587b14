package org.xuetu.indexer.contribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.Value;

/// Reads a cell as people fill it in: kindly, and saying what was put right. What cannot be read as
/// the field's type becomes plain text, for the shapes to judge.
final class CellReader {
  private static final Pattern NUMBER =
      Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,10})?) ?(\\D{0,4})");
  private static final Pattern WORDS = Pattern.compile("[;；\\n]");
  private static final Pattern CODES = Pattern.compile("[;；,，、\\n]");

  /// What a cell says.
  ///
  /// @param notes what was put right
  record Reading(List<Value> values, List<Note> notes) {}

  /// Something put right.
  record Note(FileProblem problem, String value, String fix) {}

  private final Schema schema;
  private final ReferenceReader references;

  CellReader(Schema schema, KnownThings known) {
    this.schema = schema;
    this.references = new ReferenceReader(schema, known);
  }

  Reading read(Field field, String cell) {
    List<Note> notes = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (String part : parts(field, cell)) {
      FoldedCell folded = FoldedCell.of(part);
      if (!folded.isEmpty()) {
        Value value = value(field, folded, notes);
        if (!values.contains(value)) {
          values.add(value);
        }
      }
    }
    return new Reading(values, notes);
  }

  private static List<String> parts(Field field, String cell) {
    if (!field.list()) {
      return List.of(cell);
    }
    Pattern separator =
        switch (field.type()) {
          case TEXT, URL -> WORDS;
          default -> CODES;
        };
    return List.of(separator.split(cell));
  }

  private Value value(Field field, FoldedCell cell, List<Note> notes) {
    Optional<Value> value =
        switch (field.type()) {
          case TEXT -> Optional.of(new Value.Text(cell.text(), field.lang().orElse("")));
          case CODE -> Optional.of(code(field, cell.folded(), notes));
          case INTEGER -> number(cell.folded(), notes).flatMap(CellReader::whole);
          case DECIMAL -> number(cell.folded(), notes).map(Value.Decimal::new);
          case DATE -> DateCell.read(cell.folded(), notes).map(Value.Date::new);
          case MONTH -> Optional.empty();
          case BOOLEAN -> flag(cell.folded());
          case URL -> Optional.of(new Value.Link(cell.folded()));
          case CONCEPT -> concept(field, cell);
          case REF -> references.read(field, cell, notes);
        };
    if (value.isEmpty()) {
      return new Value.Text(cell.text(), field.lang().orElse(""));
    }
    if (cell.isChanged() && !(value.get() instanceof Value.Text)) {
      notes.add(new Note(FileProblem.FULL_WIDTH, cell.text(), "不用改；以后请用半角填写，读作 " + cell.folded()));
    }
    return value.get();
  }

  private static Value code(Field field, String text, List<Note> notes) {
    Optional<Pattern> pattern = field.pattern();
    if (pattern.isPresent() && !pattern.get().matcher(text).matches()) {
      Optional<String> whole = LostZeros.restore(text, pattern.get());
      whole.ifPresent(it -> notes.add(LostZeros.note(text, it)));
      return new Value.Code(whole.orElse(text));
    }
    return new Value.Code(text);
  }

  private static Optional<BigDecimal> number(String text, List<Note> notes) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches() || !matcher.group(2).matches("|个?学分|分|学时|课时|小时|个学时")) {
      return Optional.empty();
    }
    if (!matcher.group(2).isEmpty()) {
      notes.add(new Note(FileProblem.UNIT_DROPPED, text, "不用改；以后只填数字 " + matcher.group(1)));
    }
    return Optional.of(new BigDecimal(matcher.group(1)));
  }

  private static Optional<Value> whole(BigDecimal number) {
    try {
      return Optional.of(new Value.Whole(number.longValueExact()));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "是", "true", "yes", "y", "1", "√", "共享", "有" -> Optional.of(new Value.Flag(true));
      case "否", "false", "no", "n", "0", "×", "x", "不共享", "无" -> Optional.of(new Value.Flag(false));
      default -> Optional.empty();
    };
  }

  private Optional<Value> concept(Field field, FoldedCell cell) {
    ConceptScheme scheme = schema.getScheme(field.scheme().orElseThrow());
    return scheme
        .findByLabel(cell.text())
        .or(() -> scheme.findByLabel(cell.folded()))
        .or(() -> scheme.findByKey(cell.folded().toLowerCase(Locale.ROOT)))
        .map(Value.ConceptValue::new);
  }
}
