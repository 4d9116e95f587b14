package org.xuetu.graph.model;

import java.util.Arrays;
import java.util.Optional;

/// How far a statement can be trusted.
public enum Certainty {
  /// Read in an official or republished official text.
  HIGH("high", "高"),
  /// A third party's paraphrase, or stable common knowledge.
  MEDIUM("medium", "中"),
  /// A guess that waits for official data: never shown as a fact.
  LOW("low", "低");

  private final String key;
  private final String zh;

  Certainty(String key, String zh) {
    this.key = key;
    this.zh = zh;
  }

  public String key() {
    return key;
  }

  public String zh() {
    return zh;
  }

  public static Optional<Certainty> find(String key) {
    return Arrays.stream(values()).filter(value -> value.key.equals(key)).findFirst();
  }
}
