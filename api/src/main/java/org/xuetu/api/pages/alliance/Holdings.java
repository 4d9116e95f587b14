package org.xuetu.api.pages.alliance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Download;
import org.xuetu.api.pages.Shown;
import org.xuetu.api.pages.Tongue;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;

/// Who the members are and what is held of each, beside what is claimed: answers worded for people.
final class Holdings {
  private static final String MEMBER = "成员单位";

  private final AllianceAnswers answers;
  private final Tongue tongue;

  Holdings(AllianceAnswers answers, Tongue tongue) {
    this.answers = answers;
    this.tongue = tongue;
  }

  Optional<AlliancePage.Coverage> coverage() {
    return AllianceAnswers.rows(answers.members()).stream()
        .findFirst()
        .map(
            row -> {
              var claimed = row.getOrDefault("membersClaimed", "");
              var held = row.getOrDefault("membersHeld", "");
              return new AlliancePage.Coverage(
                  claimed, held, bar(tongue.say("成员单位", "Members"), held, claimed));
            });
  }

  /// Every role but that of a plain member.
  List<AlliancePage.Role> council() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    for (var row : AllianceAnswers.rows(answers.members())) {
      if (!row.getOrDefault("role", "").equals(MEMBER)) {
        roles.merge(
            row.getOrDefault("role", ""),
            List.of(row.getOrDefault("school", "")),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
      }
    }
    return roles.entrySet().stream()
        .map(role -> new AlliancePage.Role(role.getKey(), role.getValue()))
        .toList();
  }

  Figures members() {
    return new Figures(
        "members",
        List.of(
            tongue.say("学校", "School"),
            tongue.say("联盟角色", "Role"),
            tongue.say("专业计划", "Programmes"),
            tongue.say("课程", "Courses"),
            tongue.say("数字课程资源", "Resources"),
            tongue.say("认定规则", "Rules"),
            tongue.say("主考专业", "Majors hosted")),
        AllianceAnswers.rows(answers.members()).stream()
            .map(
                row ->
                    Stream.concat(
                            Stream.of(school(row)),
                            texts(
                                row,
                                "role",
                                "programmes",
                                "courses",
                                "resources",
                                "rules",
                                "hosts"))
                        .toList())
            .toList(),
        report(AllianceAnswers.MEMBERS));
  }

  /// What a school's courses are held against is the form it hands in; the sources that are read here
  /// are not such forms, so nothing is said of them.
  Figures conformance() {
    return new Figures(
        "conformance",
        List.of(
            tongue.say("学校", "School"),
            tongue.say("收录课程", "Courses held"),
            tongue.say("是否符合标准", "Conforms to the standard")),
        AllianceAnswers.rows(answers.members()).stream()
            .map(
                row ->
                    List.of(
                        school(row),
                        Figures.plain(row.getOrDefault("courses", "")),
                        Figures.plain(
                            row.getOrDefault("courses", "0").equals("0")
                                ? tongue.say("没有数据", "no data")
                                : tongue.say("没有检验结果", "not checked"))))
            .toList(),
        List.of());
  }

  Figures committees() {
    return new Figures(
        "committees",
        List.of(
            tongue.say("专门委员会", "Committee"),
            tongue.say("管什么", "What for"),
            tongue.say("主任委员单位", "Chaired by")),
        AllianceAnswers.rows(answers.committees()).stream()
            .map(row -> texts(row, "committee", "task", "chair").toList())
            .toList(),
        List.of());
  }

  Figures claims() {
    return new Figures(
        "claims",
        List.of(
            tongue.say("说的是什么", "Of what"),
            tongue.say("简报原文", "In the bulletin's words"),
            tongue.say("简报所称", "Claimed"),
            tongue.say("实际收录", "Held"),
            tongue.say("相差", "Missing")),
        AllianceAnswers.rows(answers.claims()).stream()
            .map(row -> texts(row, "what", "words", "claimed", "held", "missing").toList())
            .toList(),
        report(AllianceAnswers.CLAIMS));
  }

  List<Bar> claimBars() {
    return AllianceAnswers.rows(answers.claims()).stream()
        .map(
            row ->
                bar(
                    row.getOrDefault("what", ""),
                    row.getOrDefault("held", ""),
                    row.getOrDefault("claimed", "")))
        .toList();
  }

  private static List<Download> report(String name) {
    return Figures.downloads(Addresses.query(name));
  }

  private Bar bar(String label, String held, String claimed) {
    return new Bar(
        label,
        Optional.empty(),
        tongue.say("收录 " + held + "，所称 " + claimed, held + " held, " + claimed + " claimed"),
        Bar.length(number(held), number(claimed)),
        Bar.length(BigDecimal.ONE, BigDecimal.ONE));
  }

  /// Counts as the query gives them; a cell without a value counts for nothing.
  private static BigDecimal number(String text) {
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static Shown school(Map<String, String> row) {
    return Figures.link(
        row.getOrDefault("school", ""),
        Addresses.of(RecordId.of(EntityType.SCHOOL, row.getOrDefault("code", ""))));
  }

  private static Stream<Shown> texts(Map<String, String> row, String... columns) {
    return Stream.of(columns).map(it -> Figures.plain(row.getOrDefault(it, "")));
  }
}
