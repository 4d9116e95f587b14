package org.xuetu.indexer.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.xuetu.graph.model.RecordId;

/// What a contribution would change in the graph of the current release, were it taken over. Nothing
/// is.
///
/// @param counts how many records there are of each sort of change
/// @param records the first of them, those that change something before those that do not
/// @param links by kind, the things of the release that the records would be linked to
public record Preview(
    Map<Change, Long> counts, List<Offered> records, SortedMap<String, List<Link>> links) {
  /// What would become of a record.
  public enum Change {
    NEW,
    CHANGED,
    UNCHANGED,
    /// It has a violation, or no key, and would not be taken over.
    HELD_BACK
  }

  /// One record.
  ///
  /// @param values what would be stated anew, of a record that is in the release
  public record Offered(
      RecordId id,
      String iri,
      Optional<String> name,
      Place place,
      Change change,
      List<NewValue> values) {
    public Offered {
      values = List.copyOf(values);
    }
  }

  /// A value that no source states yet.
  ///
  /// @param old what is stated now; empty when nothing is
  public record NewValue(String field, String label, List<OldValue> old, List<String> offered) {
    public NewValue {
      old = List.copyOf(old);
      offered = List.copyOf(offered);
    }
  }

  /// @param sources the names of the sources that state it
  public record OldValue(String text, List<String> sources) {
    public OldValue {
      sources = List.copyOf(sources);
    }
  }

  /// A thing of the release that records would be linked to.
  ///
  /// @param records how many of them
  public record Link(RecordId id, String iri, String name, long records) {}

  public Preview {
    counts = Map.copyOf(counts);
    records = List.copyOf(records);
  }
}
