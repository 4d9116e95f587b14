package org.xuetu.indexer.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.standard.TableForm;

/// Keeps the score of the whole file and of each school in it.
public final class ScoreBook {
  /// One school's part of a file.
  ///
  /// @param school its key, or what was written where it is not known; absent where nothing was
  public record SchoolScore(Optional<String> school, Optional<String> name, Score score) {}

  private final KnownThings known;
  private final Map<String, Score> bySchool = new TreeMap<>();
  private final Map<String, Optional<String>> names = new TreeMap<>();
  private Score whole = Score.NONE;

  ScoreBook(KnownThings known) {
    this.known = known;
  }

  void add(OfferedRow row, boolean conforms) {
    List<TableForm.Column> asked = row.form().recommended();
    int filled =
        (int)
            asked.stream()
                .filter(column -> !row.candidate().list(column.field().name()).isEmpty())
                .count();
    whole = whole.plus(conforms, asked.size(), filled);
    String school = school(row);
    Score before = bySchool.getOrDefault(school, Score.NONE);
    bySchool.put(school, before.plus(conforms, asked.size(), filled));
  }

  private String school(OfferedRow row) {
    Optional<Value> provider = row.candidate().list("provider").stream().findFirst();
    String key = provider.map(Value::text).orElse("");
    if (!names.containsKey(key)) {
      Optional<String> name =
          provider.flatMap(
              value ->
                  value instanceof Value.Ref(RecordId id) && known.isInRelease(id)
                      ? Optional.of(known.entities().label(id))
                      : Optional.empty());
      names.put(key, name);
    }
    return key;
  }

  /// Absent for a file without any record.
  Optional<Score> whole() {
    return whole.rows() == 0 ? Optional.empty() : Optional.of(whole);
  }

  List<SchoolScore> schools() {
    return bySchool.entrySet().stream()
        .map(
            entry ->
                new SchoolScore(
                    Optional.of(entry.getKey()).filter(key -> !key.isEmpty()),
                    names.getOrDefault(entry.getKey(), Optional.empty()),
                    entry.getValue()))
        .toList();
  }
}
