package org.xuetu.graph.entity;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.model.Validity;

/// What the graph says about one record: its own statements, who refers to it, and where from.
///
/// @param certainty the highest with which a source speaks of it
/// @param validity when it holds, as far as a source says
/// @param statements in the order of the kind's fields
/// @param mentions records that refer to it, grouped by how
/// @param sources one for each source that describes it
public record EntityView(
    RecordId id,
    String iri,
    String kindLabel,
    String name,
    Certainty certainty,
    Validity validity,
    List<Statement> statements,
    List<Mentions> mentions,
    List<SourceNote> sources) {

  /// All values of one field.
  public record Statement(String field, String label, String property, List<ShownValue> values) {
    public Statement {
      values = List.copyOf(values);
    }
  }

  /// One value as shown to people.
  ///
  /// @param target the record it names, when it names one
  /// @param sources names of the sources that state it
  public record ShownValue(
      String text, Optional<RecordId> target, String iri, List<String> sources) {
    public ShownValue {
      sources = List.copyOf(sources);
    }
  }

  /// Records of one kind that refer to this one through one field.
  ///
  /// @param total how many there are; `records` may hold only the first of them
  public record Mentions(
      String kind,
      String kindLabel,
      String field,
      String label,
      long total,
      List<Mention> records) {
    public Mentions {
      records = List.copyOf(records);
    }
  }

  /// A record that refers to this one.
  ///
  /// @param details further values of it that help to tell it from its siblings
  /// @param validity when it holds, as far as a source says
  public record Mention(RecordId id, String name, List<Detail> details, Validity validity) {
    public Mention {
      details = List.copyOf(details);
    }
  }

  public record Detail(String label, String text, Optional<RecordId> target) {}

  /// What one source says of itself and of the row this record was read in.
  ///
  /// @param rows where in the source's tables
  /// @param originalRows file and row the facts were first carried over from
  public record SourceNote(
      String source,
      String title,
      Certainty certainty,
      String cited,
      List<String> rows,
      List<String> originalRows) {
    public SourceNote {
      rows = List.copyOf(rows);
      originalRows = List.copyOf(originalRows);
    }
  }

  public EntityView {
    statements = List.copyOf(statements);
    mentions = List.copyOf(mentions);
    sources = List.copyOf(sources);
  }

  public Optional<Statement> findStatement(String field) {
    return statements.stream().filter(statement -> statement.field().equals(field)).findFirst();
  }
}
