package org.xuetu.indexer.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.StoredEntity;
import org.xuetu.indexer.search.Mentions.Mention;

/// What a hit has to say to the query in words: a score below the one required, a code that is another
/// one today, a rule that is not settled.
final class Remarks {
  private Remarks() {}

  static List<String> of(
      StoredEntity entity, Understanding understanding, Optional<OtherName> matched) {
    List<String> remarks = new ArrayList<>();
    matched.flatMap(other -> renamed(entity, other)).ifPresent(remarks::add);
    understanding.score().flatMap(score -> compared(entity, score)).ifPresent(remarks::add);
    for (Mention mention : understanding.mentions()) {
      replaced(entity, mention).ifPresent(remarks::add);
    }
    if (isUndecided(entity)) {
      remarks.add("这条规则待核实，不能当作结论");
    }
    return remarks;
  }

  private static Optional<String> renamed(StoredEntity entity, OtherName other) {
    String today = entity.codes().stream().findFirst().orElse(entity.key());
    return switch (other.relation()) {
      case OLD_CODE ->
          Optional.of("%s 是旧代码，现在是 %s %s".formatted(other.text(), today, entity.name()));
      case FORMER_NAME -> Optional.of("%s 是曾用名，现在叫 %s".formatted(other.text(), entity.name()));
      case ALIAS,
          ABBREVIATION,
          COLLOQUIAL,
          OTHER_CODE,
          MISSPELLING,
          PINYIN,
          AMBIGUOUS,
          PARTIAL,
          NEAR,
          NOT_SAME_AS ->
          Optional.empty();
    };
  }

  private static Optional<String> compared(StoredEntity entity, Score score) {
    Object least = entity.summary().get("minScore");
    if (entity.type() != EntityType.RULE || !(least instanceof Number number)) {
      return Optional.empty();
    }
    BigDecimal required = new BigDecimal(number.toString());
    boolean enough = BigDecimal.valueOf(score.value()).compareTo(required) >= 0;
    return Optional.of(
        (enough ? "%d 分达到了要求的 %s 分" : "%d 分不到要求的 %s 分，不符合这条规则")
            .formatted(score.value(), required.toPlainString()));
  }

  private static Optional<String> replaced(StoredEntity entity, Mention mention) {
    if (!(entity.summary().get("replaces") instanceof List<?> replaces)) {
      return Optional.empty();
    }
    return replaces.stream()
        .map(String::valueOf)
        .filter(text -> text.startsWith(mention.text()))
        .findFirst()
        .map(text -> "可顶替 " + text);
  }

  static boolean isUndecided(StoredEntity entity) {
    return entity.type() == EntityType.RULE
        && (entity.certainty().filter(it -> it == Certainty.LOW).isPresent()
            || Boolean.TRUE.equals(entity.summary().get("hypothesis")));
  }
}
