package org.xuetu.indexer.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.StoredEntity;

/// One entity as search knows it.
///
/// @param codes codes that name it today
/// @param texts what else is said about it, for full-text search below its names
/// @param refers `type/key` of what it is about, needs or belongs to
/// @param conversion what it counts, and for what
/// @param filters what it can be filtered by; `type` and `certainty` are added by the index
/// @param derived filters that are counted, and not words that anyone searches by
/// @param numbers what it can be ordered by and limited to, such as credits
/// @param summary what is shown of it: text, numbers, truth values, and lists or maps of them
/// @param retired whether something else is used instead of it today
/// @param prominence between 0 and 1: how likely it is meant, other things being equal
public record SearchDocument(
    EntityType type,
    String key,
    String name,
    List<OtherName> otherNames,
    List<String> codes,
    List<String> texts,
    List<String> refers,
    Conversion conversion,
    Map<String, List<FilterValue>> filters,
    Map<String, FilterValue> derived,
    Map<String, Double> numbers,
    Map<String, Object> summary,
    boolean retired,
    double prominence,
    Optional<Certainty> certainty) {
  public SearchDocument {
    if (key.isEmpty() || name.isBlank()) {
      throw new IllegalArgumentException("an entity has a key and a name: " + type + "/" + key);
    }
    if (!(prominence >= 0 && prominence <= 1)) {
      throw new IllegalArgumentException("prominence of " + type + "/" + key + ": " + prominence);
    }
    otherNames = List.copyOf(otherNames);
    codes = List.copyOf(codes);
    texts = List.copyOf(texts);
    refers = List.copyOf(refers);
    filters = Collections.unmodifiableMap(new TreeMap<>(filters));
    derived = Collections.unmodifiableMap(new TreeMap<>(derived));
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
  }

  public static Draft draft(EntityType type, String key, String name) {
    return new Draft(type, key, name);
  }

  /// What it is called and filed under: where an index takes its words from.
  Stream<String> labels() {
    return labels(name, otherNames, filters);
  }

  private static Stream<String> labels(
      String name, Collection<OtherName> otherNames, Map<String, List<FilterValue>> filters) {
    Stream<String> called =
        otherNames.stream()
            .filter(other -> other.relation().use() != NameRelation.Use.NEVER)
            .map(OtherName::text);
    Stream<String> filed =
        filters.values().stream()
            .flatMap(
                values ->
                    Stream.concat(
                        values.stream().map(FilterValue::label),
                        values.stream().flatMap(value -> value.also().stream())));
    return Stream.concat(Stream.of(name), Stream.concat(called, filed));
  }

  StoredEntity stored() {
    return new StoredEntity(type, key, name, otherNames, codes, texts, summary, certainty);
  }

  /// Collects the parts of a document; repeated names, codes and texts are kept once.
  public static final class Draft {
    private final EntityType type;
    private final String key;
    private final String name;
    private final Set<OtherName> otherNames = new LinkedHashSet<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> refers = new LinkedHashSet<>();
    private Conversion conversion = Conversion.NONE;
    private final Map<String, List<FilterValue>> filters = new TreeMap<>();
    private final Map<String, FilterValue> derived = new TreeMap<>();
    private final Map<String, Double> numbers = new TreeMap<>();
    private final Map<String, Object> summary = new LinkedHashMap<>();
    private boolean retired;
    private double prominence;
    private Optional<Certainty> certainty = Optional.empty();

    private Draft(EntityType type, String key, String name) {
      this.type = type;
      this.key = key;
      this.name = name;
    }

    public Draft otherName(OtherName otherName) {
      otherNames.add(otherName);
      return this;
    }

    public Draft alias(String text) {
      return otherName(OtherName.alias(text));
    }

    public Draft code(String code) {
      codes.add(code);
      return this;
    }

    public Draft text(String text) {
      if (!text.isBlank()) {
        texts.add(text);
      }
      return this;
    }

    public Draft texts(Collection<String> more) {
      more.forEach(this::text);
      return this;
    }

    public Draft refersTo(String id) {
      refers.add(id);
      return this;
    }

    public Draft conversion(Conversion value) {
      conversion = value;
      return this;
    }

    public Draft retired(boolean value) {
      retired = value;
      return this;
    }

    public Draft filter(String filter, FilterValue value) {
      List<FilterValue> values = filters.computeIfAbsent(filter, _ -> new ArrayList<>());
      if (!values.contains(value)) {
        values.add(value);
      }
      return this;
    }

    public Draft filter(String filter, String value) {
      return filter(filter, FilterValue.of(value));
    }

    public Draft derived(String filter, FilterValue value) {
      derived.put(filter, value);
      return this;
    }

    public Draft number(String number, double value) {
      numbers.put(number, value);
      return this;
    }

    public Draft summary(String field, Object value) {
      summary.put(field, value);
      return this;
    }

    public Draft prominence(double value) {
      prominence = Math.clamp(value, 0, 1);
      return this;
    }

    public Draft certainty(Certainty value) {
      certainty = Optional.of(value);
      return this;
    }

    /// The labels of the document that this becomes.
    Stream<String> labels() {
      return SearchDocument.labels(name, otherNames, filters);
    }

    public SearchDocument done() {
      return new SearchDocument(
          type,
          key,
          name,
          List.copyOf(otherNames),
          List.copyOf(codes),
          List.copyOf(texts),
          List.copyOf(refers),
          conversion,
          filters,
          derived,
          numbers,
          summary,
          retired,
          prominence,
          certainty);
    }
  }
}
