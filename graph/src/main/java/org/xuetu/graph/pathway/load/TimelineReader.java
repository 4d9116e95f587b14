package org.xuetu.graph.pathway.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.xuetu.graph.pathway.model.Assumption;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.StudyTime;
import org.xuetu.graph.pathway.model.Timeline;

/// Puts a province's clock together from assumption records: its own before the national ones, the
/// more certain before the less certain. Months with sessions come from offering patterns or else
/// from the province's calendar; an open university's terms come from an assumption, and it has no
/// slots.
final class TimelineReader {
  private static final String NATIONAL = "cn";
  private static final String RESULTS = "results-after-sitting";
  private static final String PRACTICE = "practice-batches";
  private static final String THESIS = "thesis-duration";
  private static final String ROUNDS = "graduation-rounds";
  private static final String EXEMPTION = "exemption-before-graduation";
  private static final String SLOTS = "slots-per-session";
  private static final String TERMS = "terms";
  private static final String LEAST_STUDY = "min-study-time";
  private static final String RECORD_LASTS = "record-lasts";
  private static final String SITTINGS = "certificate-sittings";

  private final StudyForm form;
  private final List<Facts> assumptions;
  private final List<Facts> calendar;
  private final List<Pattern> patterns;

  TimelineReader(Graph graph, StudyForm form, List<Pattern> patterns) {
    this.form = form;
    this.assumptions =
        Facts.ofClass(graph, "xt:Assumption").stream().filter(facts -> isFor(form, facts)).toList();
    this.calendar =
        Facts.ofClass(graph, "xt:CalendarEntry").stream()
            .filter(facts -> facts.concept("xt:eventKind").orElse("").equals("session"))
            .toList();
    this.patterns = patterns;
  }

  /// Assumptions that name no form are about examinations and certificates.
  private static boolean isFor(StudyForm form, Facts facts) {
    return facts.concept("xt:form").map(form.key()::equals).orElse(form == StudyForm.SELF_TAUGHT);
  }

  /// The first thing without which no date can be set in a province.
  Optional<String> findMissing(Province province) {
    if (sessionMonths(province).isEmpty()) {
      return Optional.of("开考月份");
    }
    if (number(province, RESULTS).isEmpty()) {
      return Optional.of("成绩公布时间");
    }
    if (number(province, THESIS).isEmpty()) {
      return Optional.of("论文用时");
    }
    if (form == StudyForm.SELF_TAUGHT && number(province, SLOTS).isEmpty()) {
      return Optional.of("每考期时段数");
    }
    if (months(province, PRACTICE).isEmpty()) {
      return Optional.of("实践考核批次");
    }
    if (months(province, ROUNDS).isEmpty()) {
      return Optional.of("毕业申请批次");
    }
    try {
      read(province);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("能互相衔接的实践批次、论文用时与毕业批次");
    }
  }

  /// @throws IllegalArgumentException when something is missing or does not fit together
  Timeline read(Province province) {
    return new Timeline(
        form,
        province,
        sessionMonths(province),
        sessionSource(province),
        form == StudyForm.OPEN ? Integer.MAX_VALUE : number(province, SLOTS).orElseThrow(),
        number(province, RESULTS).orElseThrow(),
        months(province, PRACTICE),
        number(province, THESIS).orElseThrow(),
        months(province, ROUNDS),
        number(province, EXEMPTION).orElse(0),
        new StudyTime(
            number(province, LEAST_STUDY).orElse(0),
            number(province, RECORD_LASTS).map(OptionalInt::of).orElseGet(OptionalInt::empty)),
        shown(province));
  }

  private SortedSet<Integer> sessionMonths(Province province) {
    if (form == StudyForm.OPEN) {
      return months(province, TERMS);
    }
    SortedSet<Integer> months = new TreeSet<>();
    patterns(province).forEach(pattern -> months.addAll(pattern.months()));
    if (months.isEmpty()) {
      calendar(province).forEach(facts -> months.addAll(facts.integers("xt:everyMonth")));
    }
    return months;
  }

  private Citation sessionSource(Province province) {
    if (form == StudyForm.OPEN) {
      return onTopic(province, TERMS).getFirst().citation();
    }
    return patterns(province).stream()
        .map(Pattern::citation)
        .findFirst()
        .orElseGet(() -> calendar(province).getFirst().citation());
  }

  private List<Pattern> patterns(Province province) {
    return patterns.stream()
        .filter(pattern -> pattern.province().equals(province) && !pattern.seen().isEmpty())
        .toList();
  }

  private List<Facts> calendar(Province province) {
    return calendar.stream()
        .filter(facts -> facts.concepts("xt:province").contains(province.key()))
        .filter(facts -> !facts.integers("xt:everyMonth").isEmpty())
        .toList();
  }

  private Optional<Integer> number(Province province, String topic) {
    return best(province, topic, facts -> facts.decimal("schema:value").isPresent())
        .flatMap(facts -> facts.decimal("schema:value"))
        .map(BigDecimal::intValueExact);
  }

  private SortedSet<Integer> months(Province province, String topic) {
    return best(province, topic, facts -> !facts.integers("xt:everyMonth").isEmpty())
        .map(facts -> facts.integers("xt:everyMonth"))
        .orElseGet(TreeSet::new);
  }

  private Optional<Facts> best(Province province, String topic, Predicate<Facts> test) {
    return onTopic(province, topic).stream()
        .filter(test)
        .min(Comparator.comparing(facts -> facts.citation().certainty()));
  }

  /// A province's own assumptions on a topic, or else the national ones.
  private List<Facts> onTopic(Province province, String topic) {
    List<Facts> own = of(province.key(), topic);
    return own.isEmpty() ? of(NATIONAL, topic) : own;
  }

  private List<Facts> of(String province, String topic) {
    return assumptions.stream()
        .filter(facts -> facts.getConcept("xt:province").equals(province))
        .filter(facts -> facts.getConcept("xt:assumptionTopic").equals(topic))
        .toList();
  }

  /// What is shown with every plan, by key. Sittings of certificates are told with their rule.
  private List<Assumption> shown(Province province) {
    List<Assumption> shown = new ArrayList<>();
    for (Facts facts : assumptions) {
      String topic = facts.getConcept("xt:assumptionTopic");
      boolean applies =
          onTopic(province, topic).stream().anyMatch(each -> each.key().equals(facts.key()));
      if (applies && !topic.equals(SITTINGS)) {
        shown.add(
            new Assumption(
                facts.key(),
                facts.getText("rdfs:label"),
                topic,
                facts.decimal("schema:value"),
                facts.integers("xt:everyMonth"),
                facts.getText("xt:basisText"),
                facts.citation()));
      }
    }
    return shown;
  }
}
