package org.xuetu.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.xuetu.api.wire.LearnerQuery;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.recognition.Achievement;

/// Turns the learner's record in a request body into what the planner knows a learner by.
final class LearnerReader {
  private static final int MOST_ACHIEVEMENTS = 500;

  private LearnerReader() {}

  static PathwayRequest.Learner read(Optional<LearnerQuery> learner) {
    var achievements = learner.flatMap(LearnerQuery::achievements).orElse(List.of());
    var holds = learner.flatMap(LearnerQuery::holds).orElse(List.of());
    int count = achievements.size() + holds.size();
    if (count > MOST_ACHIEVEMENTS) {
      throw ParameterReader.invalid(
          "learner.achievements", count + " 项", "一次最多 " + MOST_ACHIEVEMENTS + " 项");
    }
    return new PathwayRequest.Learner(
        IntStream.range(0, achievements.size())
            .mapToObj(at -> achievement(achievements.get(at), "learner.achievements[" + at + "]"))
            .toList(),
        holds,
        learner.flatMap(LearnerQuery::province),
        learner.flatMap(LearnerQuery::prior),
        learner.flatMap(LearnerQuery::field),
        learner.flatMap(LearnerQuery::undecided).orElse(false));
  }

  private static Achievement achievement(LearnerQuery.Achievement given, String where) {
    var type = given.type().orElse("course");
    var kind = kind(type, given, where);
    var named = given.key().or(given::name);
    if (named.isEmpty() && kind == Achievement.Kind.DIPLOMA) {
      named = given.level();
    }
    return new Achievement(
        kind,
        named
            .map(String::strip)
            .filter(words -> !words.isEmpty())
            .orElseThrow(
                () ->
                    ProblemException.ofParameter(
                        ProblemCode.MALFORMED_BODY,
                        where + ".key",
                        "请给出 " + where + " 的代码（key）或名称（name）。")),
        given.score(),
        given.date().map(text -> date(where + ".date", text)),
        new Achievement.Origin(
            given.school(),
            given.province(),
            given.level(),
            given.major(),
            given.completion(),
            given.years()),
        Set.of());
  }

  private static Achievement.Kind kind(String type, LearnerQuery.Achievement given, String where) {
    return switch (type) {
      case "course" ->
          given.key().isEmpty() && given.school().isPresent()
              ? Achievement.Kind.SCHOOL_COURSE
              : Achievement.Kind.COURSE;
      case "credential", "certificate" -> Achievement.Kind.CERTIFICATE;
      case "diploma" -> Achievement.Kind.DIPLOMA;
      case "training" -> Achievement.Kind.TRAINING;
      case "work" -> Achievement.Kind.WORK;
      default ->
          throw ParameterReader.invalid(
              where + ".type", type, "可用的值有 course、credential、diploma、training、work");
    };
  }

  static LocalDate date(String where, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      throw ParameterReader.invalid(where, text, "请写成 2026-04-18 这样的日期");
    }
  }
}
