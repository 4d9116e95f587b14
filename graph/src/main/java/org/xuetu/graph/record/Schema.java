package org.xuetu.graph.record;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// All kinds and concept schemes of a data folder.
public final class Schema {
  private final SortedMap<String, Kind> kinds;
  private final SortedMap<String, ConceptScheme> schemes;

  public Schema(Collection<Kind> kinds, Collection<ConceptScheme> schemes) {
    SortedMap<String, Kind> kindsByName = new TreeMap<>();
    kinds.forEach(kind -> kindsByName.put(kind.name(), kind));
    SortedMap<String, ConceptScheme> schemesByName = new TreeMap<>();
    schemes.forEach(scheme -> schemesByName.put(scheme.name(), scheme));
    this.kinds = Collections.unmodifiableSortedMap(kindsByName);
    this.schemes = Collections.unmodifiableSortedMap(schemesByName);
    check();
  }

  private void check() {
    Set<String> classes = new HashSet<>();
    for (Kind kind : kinds.values()) {
      require(classes.add(kind.rdfClass()), kind, "class used by two kinds: " + kind.rdfClass());
      require(!kind.key().isEmpty(), kind, "no key");
      for (String part : kind.key()) {
        require(
            kind.findField(part).filter(Field::required).isPresent(), kind, "key field: " + part);
      }
      Set<String> names = new HashSet<>();
      for (Field field : kind.fields()) {
        require(names.add(field.name()), kind, "field twice: " + field.name());
        check(kind, field);
      }
    }
  }

  private void check(Kind kind, Field field) {
    boolean concept = field.type() == FieldType.CONCEPT;
    require(
        concept == field.scheme().filter(schemes::containsKey).isPresent(),
        kind,
        "concept scheme of " + field.name());
    boolean ref = field.type() == FieldType.REF;
    require(ref != field.to().isEmpty(), kind, "reference target of " + field.name());
    for (String target : field.to()) {
      require(kinds.containsKey(target), kind, field.name() + " refers to unknown kind " + target);
    }
  }

  private static void require(boolean holds, Kind kind, String what) {
    if (!holds) {
      throw new IllegalArgumentException("schema of kind " + kind.name() + ": " + what);
    }
  }

  public List<Kind> kinds() {
    return List.copyOf(kinds.values());
  }

  public List<ConceptScheme> schemes() {
    return List.copyOf(schemes.values());
  }

  public Optional<Kind> findKind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  public ConceptScheme getScheme(String name) {
    ConceptScheme scheme = schemes.get(name);
    if (scheme == null) {
      throw new IllegalArgumentException("unknown concept scheme " + name);
    }
    return scheme;
  }
}
