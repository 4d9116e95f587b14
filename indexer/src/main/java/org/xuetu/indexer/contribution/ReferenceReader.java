package org.xuetu.indexer.contribution;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.Value;

/// Reads a school, a platform, a course or a major: by its key, or by a name that only it has. A code
/// that is well formed is a reference even where nobody has heard of it.
final class ReferenceReader {
  private static final Pattern CODE_AND_NAME =
      Pattern.compile("([0-9]{5,6}) ?\\D.*|.*\\D\\(([0-9]{5,6})\\)");
  private static final List<String> MAJOR_MARKS = List.of("K", "T", "TK");

  private final Schema schema;
  private final KnownThings known;

  ReferenceReader(Schema schema, KnownThings known) {
    this.schema = schema;
    this.known = known;
  }

  Optional<Value> read(Field field, FoldedCell cell, List<CellReader.Note> notes) {
    String kind = field.to().getFirst();
    return byCode(kind, cell.folded(), notes)
        .or(() -> known.findByName(kind, cell.text()))
        .or(() -> withCode(kind, cell.folded()))
        .map(Value.Ref::new);
  }

  private Optional<RecordId> byCode(String kind, String text, List<CellReader.Note> notes) {
    Pattern pattern = keyPattern(kind);
    if (pattern.matcher(text).matches()) {
      return Optional.of(marked(new RecordId(kind, text)));
    }
    Optional<String> whole = LostZeros.restore(text, pattern);
    whole.ifPresent(code -> notes.add(LostZeros.note(text, code)));
    return whole.map(code -> marked(new RecordId(kind, code)));
  }

  /// People leave out the marks behind a major's code.
  private RecordId marked(RecordId id) {
    if (id.kind().equals("major") && !known.isKnown(id)) {
      for (String mark : MAJOR_MARKS) {
        RecordId other = new RecordId(id.kind(), id.key() + mark);
        if (known.isKnown(other)) {
          return other;
        }
      }
    }
    return id;
  }

  /// `10359 合肥工业大学` and `合肥工业大学(10359)`: the code counts.
  private Optional<RecordId> withCode(String kind, String text) {
    Matcher matcher = CODE_AND_NAME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String code = Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
    return keyPattern(kind).matcher(code).matches()
        ? Optional.of(marked(new RecordId(kind, code)))
        : Optional.empty();
  }

  private Pattern keyPattern(String kind) {
    Kind target = schema.findKind(kind).orElseThrow();
    return target.findField(target.key().getFirst()).flatMap(Field::pattern).orElseThrow();
  }
}
