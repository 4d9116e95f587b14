package org.xuetu.api.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.xuetu.api.wire.PathwayQuery;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.recognition.Achievement;

/// Turns the body of a pathway request into a question for the planner.
final class PathwayReader {
  private static final int MOST_ACHIEVEMENTS = 500;

  private final Clock clock;

  PathwayReader(Clock clock) {
    this.clock = clock;
  }

  PathwayRequest read(PathwayQuery query) {
    var learner = query.learner();
    var constraints = query.constraints();
    var achievements = learner.flatMap(PathwayQuery.Learner::achievements).orElse(List.of());
    if (achievements.size() > MOST_ACHIEVEMENTS) {
      throw ParameterReader.invalid(
          "learner.achievements", achievements.size() + " 项", "一次最多 " + MOST_ACHIEVEMENTS + " 项");
    }
    return new PathwayRequest(
        new PathwayRequest.Learner(
            IntStream.range(0, achievements.size())
                .mapToObj(
                    at -> achievement(achievements.get(at), "learner.achievements[" + at + "]"))
                .toList(),
            learner.flatMap(PathwayQuery.Learner::holds).orElse(List.of()),
            learner.flatMap(PathwayQuery.Learner::province),
            learner.flatMap(PathwayQuery.Learner::prior)),
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
            .orElse(List.of(PathwayRequest.Objective.EARLIEST_FINISH)));
  }

  private static Achievement achievement(PathwayQuery.Achievement achievement, String where) {
    return new Achievement(
        achievement
            .type()
            .map(word -> word(Achievement.Kind.values(), word, where + ".type"))
            .orElse(Achievement.Kind.COURSE),
        achievement.key(),
        achievement.score(),
        achievement.date().map(text -> date(where + ".date", text)),
        achievement.school());
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

  private static YearMonth month(String where, String text) {
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

  private static LocalDate date(String where, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      throw ParameterReader.invalid(where, text, "请写成 2026-04-18 这样的日期");
    }
  }
}
