package org.xuetu.indexer.related;

import java.util.List;
import org.xuetu.graph.model.EntityType;

/// What resembles one entity, the nearest first.
///
/// @param similar of the same type, with the reason
/// @param equivalents courses of other codes that may be the same: for people to decide
public record Related(List<Similar> similar, List<Equivalent> equivalents) {
  /// What must be known before anything is done with a suggestion.
  public static final String NOTICE = "由程序按名称、学分、层次和所在计划推测，供人判断；不是认定规则，不能当作免考、顶替或转换学分的依据。";

  public static final Related NONE = new Related(List.of(), List.of());

  public Related {
    similar = List.copyOf(similar);
    equivalents = List.copyOf(equivalents);
  }

  /// @param score between 0 and 1
  /// @param reasons in words
  public record Similar(
      EntityType type, String key, String name, double score, List<String> reasons) {
    public Similar {
      reasons = List.copyOf(reasons);
    }
  }

  /// A course that may be equivalent, and all that speaks for it and against it.
  ///
  /// @param score the weighted mean of what the evidence says, between 0 and 1
  public record Equivalent(String key, String name, double score, List<Evidence> evidence) {
    public Equivalent {
      evidence = List.copyOf(evidence);
    }
  }

  /// One thing compared.
  ///
  /// @param agreement from 0 (differs) to 1 (the same)
  /// @param detail what was compared, in words
  public record Evidence(Aspect aspect, double agreement, String detail) {}

  /// What is compared, and how much it says.
  public enum Aspect {
    NAME("name", "名称", 0.5),
    CREDITS("credits", "学分", 0.2),
    LEVEL("level", "层次", 0.1),
    PLANS("plans", "所在计划", 0.2);

    private final String key;
    private final String zh;
    private final double weight;

    Aspect(String key, String zh, double weight) {
      this.key = key;
      this.zh = zh;
      this.weight = weight;
    }

    public String key() {
      return key;
    }

    public String zh() {
      return zh;
    }

    double weight() {
      return weight;
    }
  }
}
