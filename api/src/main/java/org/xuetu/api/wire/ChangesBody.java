package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.change.ChangeCount;
import org.xuetu.graph.change.GraphChanges;
import org.xuetu.graph.change.ThingChange;
import org.xuetu.indexer.release.ReleaseComparison;
import org.xuetu.indexer.release.ReleaseManifest;

/// What changed from one release to another.
///
/// @param summary everything in one Chinese sentence
/// @param counts of everything, whatever the filter
/// @param total how many changes fit the filter
public record ChangesBody(
    Version from,
    Version to,
    String summary,
    List<Count> counts,
    long total,
    int page,
    int size,
    List<Change> changes) {

  public record Version(String release, String builtAt) {
    static Version of(ReleaseManifest manifest) {
      return new Version(manifest.id(), manifest.builtAt());
    }
  }

  public record Count(
      String change, String changeLabel, String type, String typeLabel, long count) {
    static Count of(ChangeCount count) {
      return new Count(
          count.type().key(), count.type().zh(), count.kind(), count.kindLabel(), count.count());
    }
  }

  /// @param key absent for a source, a concept or a word of the ontology
  /// @param statements the same as lines of N-Quads, when asked for
  public record Change(
      String change,
      String changeLabel,
      String type,
      String typeLabel,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> key,
      String iri,
      String name,
      List<Field> fields,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Statements> statements) {}

  public record Field(String property, String label, List<Stated> before, List<Stated> after) {}

  public record Stated(
      String text,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<EntityBody.Reference> target,
      List<String> sources) {}

  public record Statements(List<String> removed, List<String> added) {}

  /// Which part is wanted.
  ///
  /// @param number from 1
  public record Page(int number, int size, boolean statements) {}

  public static ChangesBody of(
      ReleaseComparison comparison, GraphChanges.Filter filter, Page page) {
    var changes = comparison.changes();
    return new ChangesBody(
        Version.of(comparison.from()),
        Version.of(comparison.to()),
        changes.sentence(),
        changes.counts().stream().map(Count::of).toList(),
        changes.count(filter),
        page.number(),
        page.size(),
        changes.list(filter, (page.number() - 1L) * page.size(), page.size()).stream()
            .map(it -> change(it, page.statements()))
            .toList());
  }

  private static Change change(ThingChange change, boolean statements) {
    return new Change(
        change.type().key(),
        change.type().zh(),
        change.kind(),
        change.kindLabel(),
        change.id().map(it -> it.key()),
        change.iri(),
        change.name(),
        change.fields().stream()
            .map(
                it -> new Field(it.property(), it.label(), values(it.before()), values(it.after())))
            .toList(),
        statements
            ? Optional.of(new Statements(change.removed(), change.added()))
            : Optional.empty());
  }

  private static List<Stated> values(List<ThingChange.StatedValue> values) {
    return values.stream()
        .map(it -> new Stated(it.text(), it.target().map(EntityBody.Reference::of), it.sources()))
        .toList();
  }
}
