package org.xuetu.indexer.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.standard.Rule;
import org.xuetu.graph.standard.Standard;

/// What the standard asks for and its shapes cannot see: that a key occurs once in a contribution,
/// and that what is referred to is known.
final class LookupCheck {
  private final List<Rule> rules;
  private final KnownThings known;
  private final Map<RecordId, Place> seen = new HashMap<>();

  /// What does not hold, and what to do.
  record Miss(Rule rule, Optional<String> value, String fix) {}

  LookupCheck(Standard standard, KnownThings known) {
    this.rules = standard.rules().stream().filter(rule -> rule.asks() == Rule.Asks.LOOKUP).toList();
    this.known = known;
  }

  List<Miss> check(OfferedRow row) {
    List<Miss> misses = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.kind().equals(row.candidate().kind().name())) {
        rule.field()
            .flatMap(field -> row.candidate().kind().findField(field))
            .ifPresent(field -> check(rule, field, row, misses));
      }
    }
    return misses;
  }

  private void check(Rule rule, Field field, OfferedRow row, List<Miss> misses) {
    if (field.type() == FieldType.REF) {
      row.candidate().list(field.name()).stream()
          .filter(value -> !isKnown(value))
          .filter(value -> value instanceof Value.Ref || isNamed(field))
          .forEach(
              value ->
                  misses.add(new Miss(rule, Optional.of(value.text()), fix(rule, field, value))));
    } else {
      row.candidate().key().ifPresent(key -> checkUnique(rule, key, row, misses));
    }
  }

  /// Courses and majors go by code alone: what is no code is a matter of form.
  private static boolean isNamed(Field field) {
    return switch (field.to().getFirst()) {
      case "course", "major" -> false;
      default -> true;
    };
  }

  private boolean isKnown(Value value) {
    return value instanceof Value.Ref(RecordId target) && known.isKnown(target);
  }

  private String fix(Rule rule, Field field, Value value) {
    List<String> near = known.near(field.to().getFirst(), value.text());
    return near.isEmpty() ? rule.remedy() : rule.remedy() + "；相近的有：" + String.join("、", near);
  }

  private void checkUnique(Rule rule, String key, OfferedRow row, List<Miss> misses) {
    RecordId id = new RecordId(rule.kind(), key);
    Place first = seen.putIfAbsent(id, row.place());
    if (first != null) {
      String where = first.row().map(number -> "第" + number + "行").or(first::focus).orElse("前面的一条");
      misses.add(new Miss(rule, Optional.of(key), rule.remedy() + "；相同的编号在" + where));
    }
  }
}
