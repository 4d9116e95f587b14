package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.recognition.RecognisedCredit;

/// What achievements are worth toward one course, under which rule of which source.
///
/// @param merit whether it meets a requirement, only adds credits, or meets another condition
public record RecognisedBody(
    List<String> achievements,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> target,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> targetName,
    BigDecimal credits,
    String state,
    String stateLabel,
    String merit,
    String meritLabel,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> effect,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> rule,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> source,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> certainty,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> validity,
    String reason) {
  static RecognisedBody of(RecognisedCredit credit) {
    return new RecognisedBody(
        credit.achievements(),
        credit.target(),
        credit.targetName(),
        credit.credits().value(),
        credit.state().key(),
        credit.state().zh(),
        credit.merit().key(),
        credit.merit().zh(),
        credit.effect(),
        credit.rule(),
        credit.citation().map(Citation::source),
        credit.citation().map(it -> it.certainty().key()),
        credit.validity(),
        credit.reason());
  }
}
