package org.xuetu.indexer.build;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.Value;

/// What an entity counts, and what it counts that for. Which of two things is the one held and which
/// the one wanted is lost in what a rule merely refers to.
///
/// @param narrowness 1 where it counts few things; a rule for every certificate of a family says less
///     about one of them
public record Conversion(Side source, Side target, double narrowness) {
  /// So many certificates are still a choice between named ones.
  private static final double FEW = 4;

  /// @param ids `type/key`, or `level/key` for a diploma of that level
  /// @param words the same in the words of the rule
  public record Side(List<String> ids, List<String> words) {
    static final Side NONE = new Side(List.of(), List.of());

    public Side {
      ids = List.copyOf(ids);
      words = List.copyOf(words);
    }
  }

  static final Conversion NONE = new Conversion(Side.NONE, Side.NONE, 1);

  static Conversion between(Side source, Side target, int sources) {
    return new Conversion(source, target, Math.min(1, FEW / Math.max(1, sources)));
  }

  /// The id under which a diploma of a level is a source.
  public static String diploma(String level) {
    return "level/" + level;
  }

  static Conversion of(RecordId id, Catalogue catalogue, References references) {
    return switch (id.kind()) {
      case "rule" -> ofRule(id, catalogue, references);
      case "course" -> {
        List<String> replaced =
            references.replaced(id).stream().map(it -> it.kind() + "/" + it.key()).toList();
        yield between(new Side(replaced, List.of()), Side.NONE, replaced.size());
      }
      default -> NONE;
    };
  }

  private static Conversion ofRule(RecordId id, Catalogue catalogue, References references) {
    Set<RecordId> sources = new LinkedHashSet<>();
    Set<RecordId> targets = new LinkedHashSet<>();
    Set<String> diplomas = new LinkedHashSet<>();
    Set<String> sourceWords = new LinkedHashSet<>();
    Set<String> targetWords = new LinkedHashSet<>();
    for (Record rule : catalogue.list(id)) {
      Stream.of("sourceCredentials", "sourceCourses")
          .forEach(field -> sources.addAll(rule.listRefs(field)));
      Stream.of("targetCourses", "targetTerm", "school")
          .forEach(field -> targets.addAll(rule.listRefs(field)));
      for (Value level : rule.list("priorLevel")) {
        if (level instanceof Value.ConceptValue(var concept)) {
          diplomas.add(diploma(concept.key()));
        }
      }
      Stream.of("source_text", "minLevel_text", "priorMajor_text")
          .forEach(field -> sourceWords.addAll(rule.listText(field)));
      targetWords.addAll(rule.listText("target_text"));
    }
    return between(
        new Side(ids(sources, diplomas, references), List.copyOf(sourceWords)),
        new Side(ids(targets, Set.of(), references), List.copyOf(targetWords)),
        sources.size());
  }

  /// With the terms that explain them: 四级 is asked for by the term as well as by the certificate.
  private static List<String> ids(Set<RecordId> ids, Set<String> diplomas, References references) {
    return Stream.of(
            ids.stream().map(it -> it.kind() + "/" + it.key()),
            ids.stream()
                .flatMap(it -> references.explainedBy(it).stream())
                .map(it -> it.kind() + "/" + it.key()),
            diplomas.stream())
        .flatMap(it -> it)
        .distinct()
        .toList();
  }
}
