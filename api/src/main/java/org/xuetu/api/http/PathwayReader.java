package org.xuetu.api.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.xuetu.api.wire.PathwayQuery;
import org.xuetu.graph.pathway.PathwayRequest;

/// Turns the body of a pathway request into a question for the planner.
final class PathwayReader {
  private final Clock clock;

  PathwayReader(Clock clock) {
    this.clock = clock;
  }

  PathwayRequest read(PathwayQuery query) {
    var constraints = query.constraints();
    return new PathwayRequest(
        LearnerReader.read(query.learner()),
        query.targets(),
        query.goal().map(PathwayReader::goal).orElse(PathwayRequest.Goal.GRADUATION),
        new PathwayRequest.Constraints(
            constraints
                .flatMap(PathwayQuery.Constraints::start)
                .map(text -> month("constraints.start", text))
                .orElseGet(() -> YearMonth.now(clock)),
            constraints
                .flatMap(PathwayQuery.Constraints::deadline)
                .map(text -> month("constraints.deadline", text)),
            constraints.map(PathwayQuery.Constraints::perSession).orElse(OptionalInt.empty()),
            constraints.flatMap(PathwayQuery.Constraints::budget),
            constraints.flatMap(PathwayQuery.Constraints::foreignLanguage)),
        query
            .objective()
            .map(PathwayReader::objectives)
            .orElse(List.of(PathwayRequest.Objective.EARLIEST_FINISH)),
        query.alternatives().orElse(0),
        query.via().map(PathwayRequest.Via::of));
  }

  private static PathwayRequest.Goal goal(String word) {
    return word(PathwayRequest.Goal.values(), word, "goal");
  }

  private static List<PathwayRequest.Objective> objectives(List<String> words) {
    return words.stream()
        .map(
            word ->
                Arrays.stream(PathwayRequest.Objective.values())
                    .filter(it -> it.key().equals(word))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            ParameterReader.invalid(
                                "objective",
                                word,
                                "可用的值有 "
                                    + String.join(
                                        "、",
                                        Arrays.stream(PathwayRequest.Objective.values())
                                            .map(PathwayRequest.Objective::key)
                                            .toList()))))
        .toList();
  }

  private static <E extends Enum<E>> E word(E[] values, String word, String where) {
    return Arrays.stream(values)
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                ParameterReader.invalid(
                    where,
                    word,
                    "可用的值有 "
                        + String.join(
                            "、",
                            Arrays.stream(values)
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .toList())));
  }

  static YearMonth month(String where, String text) {
    return Optional.of(text)
        .filter(it -> it.matches("[0-9]{4}-[0-9]{2}"))
        .map(
            it -> {
              try {
                return YearMonth.parse(it);
              } catch (DateTimeException impossible) {
                throw ParameterReader.invalid(where, text, "没有这个月份");
              }
            })
        .orElseThrow(() -> ParameterReader.invalid(where, text, "请写成 2026-04 这样的年月"));
  }
}
