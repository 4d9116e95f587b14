package org.xuetu.graph.recognition;

import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Substitution;

/// Why an achievement stands for courses of a programme.
public sealed interface CreditBasis {
  /// The course itself was passed.
  record Own() implements CreditBasis {}

  /// An old course stands for a new one.
  record Substituted(Substitution substitution) implements CreditBasis {}

  /// A recognition rule says so.
  record Ruled(RecognitionRule rule) implements CreditBasis {}

  default Optional<String> key() {
    return switch (this) {
      case Own _ -> Optional.empty();
      case Substituted(Substitution substitution) -> Optional.of(substitution.key());
      case Ruled(RecognitionRule rule) -> Optional.of(rule.key());
    };
  }

  default Optional<Citation> citation() {
    return switch (this) {
      case Own _ -> Optional.empty();
      case Substituted(Substitution substitution) -> Optional.of(substitution.citation());
      case Ruled(RecognitionRule rule) -> Optional.of(rule.citation());
    };
  }

  /// What it does, in Chinese.
  default String effect() {
    return switch (this) {
      case Own _ -> "课程合格";
      case Substituted _ -> "顶替";
      case Ruled(RecognitionRule rule) -> rule.effect().zh();
    };
  }

  /// Between which dates it applies, in Chinese, where there are any.
  default Optional<String> validity() {
    return switch (this) {
      case Own _ -> Optional.empty();
      case Substituted(Substitution substitution) ->
          Optional.of(
                  substitution.passedBefore().map(day -> "原课程须早于 " + day + " 通过。").orElse("")
                      + substitution
                          .certificateBefore()
                          .map(day -> "证书须早于 " + day + " 取得。")
                          .orElse("")
                      + substitution.validUntil().map(day -> "可用至 " + day + "。").orElse(""))
              .filter(words -> !words.isEmpty());
      case Ruled(RecognitionRule rule) ->
          Optional.of(
                  CertificateRulings.window(rule)
                      + rule.validity().from().map(day -> "；自 " + day + " 起施行").orElse("")
                      + rule.validity()
                          .fromAbout()
                          .map(month -> "；大约自 " + month + " 起施行")
                          .orElse("")
                      + rule.validity().until().map(day -> "；施行至 " + day).orElse(""))
              .filter(words -> !words.isEmpty());
    };
  }

  /// Whether it is an exemption, of which only so many are granted.
  default boolean isExemption() {
    return this instanceof Ruled(RecognitionRule rule) && rule.effect().isExemption();
  }
}
