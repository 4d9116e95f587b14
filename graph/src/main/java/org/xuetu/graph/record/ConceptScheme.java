package org.xuetu.graph.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A closed vocabulary, such as the levels or the provinces.
public final class ConceptScheme {
  /// One value of the vocabulary.
  ///
  /// @param also other words that mean it in a source's table
  public record Concept(String scheme, String key, String zh, String en, List<String> also) {
    public Concept {
      also = List.copyOf(also);
    }
  }

  private final String name;
  private final String zh;
  private final String en;
  private final List<Concept> concepts;
  private final Map<String, Concept> byLabel = new HashMap<>();
  private final Map<String, Concept> byKey = new HashMap<>();

  public ConceptScheme(String name, String zh, String en, List<Concept> concepts) {
    this.name = name;
    this.zh = zh;
    this.en = en;
    this.concepts = List.copyOf(concepts);
    for (Concept concept : concepts) {
      if (byKey.put(concept.key(), concept) != null) {
        throw new IllegalArgumentException(name + ": concept key twice: " + concept.key());
      }
      label(concept.zh(), concept);
      concept.also().forEach(word -> label(word, concept));
    }
  }

  private void label(String label, Concept concept) {
    Concept other = byLabel.putIfAbsent(label, concept);
    if (other != null && !other.equals(concept)) {
      throw new IllegalArgumentException(name + ": one label for two concepts: " + label);
    }
  }

  public String name() {
    return name;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  public List<Concept> concepts() {
    return concepts;
  }

  public Optional<Concept> findByLabel(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }

  public Optional<Concept> findByKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
