package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.RuleBook;
import org.xuetu.graph.recognition.Achievement;

/// Made-up certificates, made-up rules about them, and made-up limits, from one seed.
final class RandomRules {
  private static final int CERTIFICATES = 4;

  private final Random random;
  private final Supplier<String> anyCourse;

  RandomRules(Random random, Supplier<String> anyCourse) {
    this.random = random;
    this.anyCourse = anyCourse;
  }

  RuleBook book() {
    List<Credential> credentials = new ArrayList<>();
    for (int i = 0; i < CERTIFICATES; i++) {
      credentials.add(new Credential("CK" + i, "虚构证书" + i, List.of(), Optional.empty(), List.of()));
    }
    List<RecognitionRule> rules = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      rules.add(rule("XR" + i));
    }
    if (random.nextBoolean()) {
      rules.add(limit("XL"));
    }
    return new RuleBook(rules, credentials);
  }

  private RecognitionRule rule(String key) {
    String kind = List.of("exempt", "exempt", "substitute", "credits-only").get(random.nextInt(4));
    List<String> targets =
        kind.equals("credits-only")
            ? List.of()
            : random.nextBoolean()
                ? List.of(anyCourse.get())
                : List.of(anyCourse.get(), anyCourse.get());
    List<String> anyOf =
        random.nextBoolean()
            ? List.of(certificate())
            : List.of(certificate(), certificate()).stream().distinct().toList();
    return new RecognitionRule(
        key,
        "虚构规则" + key,
        new RecognitionRule.Scope(
            "self-taught",
            List.of(random.nextInt(8) > 0 ? "xx" : "yy"),
            Optional.empty(),
            random.nextInt(6) > 0 ? List.of() : List.of("888888")),
        new RecognitionRule.Source(
            "certificate",
            Optional.empty(),
            anyOf,
            random.nextInt(6) > 0 ? List.of() : List.of("CK0"),
            List.of(),
            List.of(),
            1,
            random.nextInt(4) > 0 ? OptionalInt.empty() : OptionalInt.of(425),
            Optional.empty()),
        new RecognitionRule.Prior(Optional.empty(), Optional.empty(), Optional.empty(), false),
        new RecognitionRule.Effect(
            kind,
            kind,
            targets.stream().distinct().toList(),
            "",
            Optional.of(new BigDecimal(1 + random.nextInt(4))),
            List.of()),
        new RecognitionRule.Limits(Optional.empty(), Optional.empty(), 0),
        new RecognitionRule.Validity(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            random.nextInt(4) > 0 ? Optional.empty() : Optional.of(LocalDate.of(2029, 7, 1)),
            random.nextInt(3) > 0 ? OptionalInt.empty() : OptionalInt.of(6),
            random.nextInt(10) == 0,
            random.nextInt(10) == 0),
        "",
        new Citation(random.nextInt(8) == 0 ? Certainty.LOW : Certainty.HIGH, "虚构的规则"));
  }

  private RecognitionRule limit(String key) {
    return new RecognitionRule(
        key,
        "虚构上限",
        new RecognitionRule.Scope("self-taught", List.of("xx"), Optional.empty(), List.of()),
        new RecognitionRule.Source(
            "any",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            1,
            OptionalInt.empty(),
            Optional.empty()),
        new RecognitionRule.Prior(Optional.empty(), Optional.empty(), Optional.empty(), false),
        new RecognitionRule.Effect("constraint", "约束", List.of(), "", Optional.empty(), List.of()),
        new RecognitionRule.Limits(
            random.nextBoolean() ? Optional.of(new BigDecimal("0.5")) : Optional.empty(),
            random.nextInt(3) == 0 ? Optional.of(new BigDecimal("0.3")) : Optional.empty(),
            random.nextInt(2)),
        new RecognitionRule.Validity(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            false,
            false),
        "",
        new Citation(Certainty.HIGH, "虚构的上限"));
  }

  private String certificate() {
    return "CK" + random.nextInt(CERTIFICATES);
  }

  /// Certificates with scores and dates on both sides of every edge.
  List<Achievement> held() {
    List<Achievement> held = new ArrayList<>();
    for (int i = 0; i < CERTIFICATES; i++) {
      if (random.nextBoolean()) {
        Achievement certificate =
            Achievement.certificate("CK" + i).withScore(random.nextBoolean() ? 425 : 424);
        held.add(
            switch (random.nextInt(5)) {
              case 0 -> certificate;
              case 1 -> certificate.withDate(LocalDate.of(2029, 6, 30));
              case 2 -> certificate.withDate(LocalDate.of(2029, 7, 1));
              case 3 -> certificate.withDate(LocalDate.of(2024, 1, 1));
              default -> certificate.withDate(LocalDate.of(2023, 12, 31));
            });
      }
    }
    return held;
  }
}
