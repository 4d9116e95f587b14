package org.xuetu.api.pages.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody has filled in, as it was typed. It travels with the page and is never kept.
public record PlanWishes(Map<String, List<String>> values) {
  /// The names of the form's fields.
  public static final Set<String> FIELDS =
      Set.of(
          "holds",
          "target",
          "prior",
          "province",
          "start",
          "deadline",
          "perSession",
          "budget",
          "goal",
          "language",
          "objective",
          "alternatives",
          "via",
          "undecided");

  /// One field with one value.
  public record Field(String name, String value) {}

  public static final PlanWishes NONE = new PlanWishes(Map.of());

  public PlanWishes {
    values = Map.copyOf(values);
  }

  /// A field's first value; blank counts as not filled in.
  public Optional<String> filled(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .map(String::strip)
        .toList();
  }

  /// What a box shows: nothing where nothing was filled in.
  public String shown(String name) {
    return filled(name).orElse("");
  }

  /// The value at one of several places, as for the second target.
  public String shown(String name, int at) {
    var all = all(name);
    return at < all.size() ? all.get(at) : "";
  }

  public boolean is(String name, String value) {
    return all(name).contains(value);
  }

  /// The keys of the targets: each begins with one, its name may follow.
  public List<String> targets() {
    return all("target").stream().map(text -> text.split("\\s+", 2)[0]).toList();
  }

  /// Everything that was filled in, to be sent once more with something beside it.
  public List<Field> fields() {
    return values.keySet().stream()
        .sorted()
        .flatMap(name -> all(name).stream().map(value -> new Field(name, value)))
        .toList();
  }

  public List<Field> fieldsWithout(String name) {
    return fields().stream().filter(field -> !field.name().equals(name)).toList();
  }

  /// The same with further lines of what is held.
  public PlanWishes holding(List<String> lines) {
    var more = new LinkedHashMap<>(values);
    var all = Stream.concat(filled("holds").stream(), lines.stream()).toList();
    more.put("holds", List.of(String.join("\n", all)));
    return new PlanWishes(more);
  }
}
