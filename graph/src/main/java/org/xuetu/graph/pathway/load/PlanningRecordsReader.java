package org.xuetu.graph.pathway.load;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Clash;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Fee;
import org.xuetu.graph.pathway.model.Offering;
import org.xuetu.graph.pathway.model.PaperTime;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.pathway.model.UnplannedProgramme;

/// Reads the planning records of a release from its graph.
public final class PlanningRecordsReader {
  private static final String SELF_TAUGHT = StudyForm.SELF_TAUGHT.key();

  private final Graph graph;
  private final Slots slots;

  private PlanningRecordsReader(Graph graph) {
    this.graph = graph;
    this.slots = new Slots(graph);
  }

  /// @param dataset its default graph is the union of all sources
  /// @throws IllegalArgumentException when a record lacks what its schema requires
  public static PlanningRecords read(DatasetGraph dataset) {
    return new PlanningRecordsReader(dataset.getDefaultGraph()).read();
  }

  private PlanningRecords read() {
    List<Pattern> patterns = patterns();
    TimelineReader sessions = new TimelineReader(graph, StudyForm.SELF_TAUGHT, patterns);
    TimelineReader terms = new TimelineReader(graph, StudyForm.OPEN, patterns);
    ProgrammeReader reader = new ProgrammeReader(graph);
    List<Programme> programmes = new ArrayList<>();
    List<UnplannedProgramme> unplanned = new ArrayList<>();
    Map<String, Timeline> timelineOf = new HashMap<>();
    Map<String, Optional<String>> missingIn = new HashMap<>();
    for (Facts facts : Facts.ofClass(graph, "schema:EducationalOccupationalProgram")) {
      Optional<String> unusable = whyUnusable(facts, reader);
      if (unusable.isPresent()) {
        unplanned.add(unplanned(facts, unusable.get()));
        continue;
      }
      Programme programme = reader.read(facts);
      Province province = programme.province();
      TimelineReader timelines = programme.form() == StudyForm.OPEN ? terms : sessions;
      String clock = programme.form().key() + province.key();
      Optional<String> missing =
          missingIn.computeIfAbsent(clock, _ -> timelines.findMissing(province));
      if (missing.isPresent()) {
        unplanned.add(unplanned(facts, province.zh() + "缺少排期所需的假设：" + missing.get() + "。"));
      } else {
        programmes.add(programme);
        timelineOf.computeIfAbsent(clock, _ -> timelines.read(province));
      }
    }
    return new PlanningRecords(
        new PlanningRecords.Parts(
            programmes,
            unplanned,
            courses(),
            sessions(),
            offerings(),
            patterns,
            clashes(),
            substitutions(),
            new CertificateRuleReader(graph).read(),
            fees(),
            timelineOf.values(),
            new ProvinceReader(graph).read(),
            new RuleBookReader(graph).read(),
            new DegreeBookReader(graph).read()));
  }

  private static Optional<String> whyUnusable(Facts facts, ProgrammeReader reader) {
    String form = facts.getConcept("xt:form");
    if (form.equals(StudyForm.SELF_TAUGHT.key())) {
      return Optional.empty();
    }
    if (!form.equals(StudyForm.OPEN.key()) || facts.ref("schema:provider").isEmpty()) {
      return Optional.of(facts.conceptName("xt:form") + "的计划尚不能规划。");
    }
    return reader.listsCourses(facts)
        ? Optional.empty()
        : Optional.of("教学计划课程未收录：只有总学分或模块学分，不能规划，请向办学方索取教学计划。");
  }

  private static UnplannedProgramme unplanned(Facts facts, String reason) {
    return new UnplannedProgramme(facts.key(), facts.getText("skos:prefLabel"), reason);
  }

  static Province province(Facts facts) {
    return new Province(facts.getConcept("xt:province"), facts.conceptName("xt:province"));
  }

  private List<Course> courses() {
    return Facts.ofClass(graph, "schema:Course").stream()
        .map(facts -> new Course(facts.key(), facts.getText("skos:prefLabel")))
        .toList();
  }

  private List<Session> sessions() {
    return Facts.ofClass(graph, "schema:Event").stream()
        .filter(facts -> facts.concept("xt:form").orElse(SELF_TAUGHT).equals(SELF_TAUGHT))
        .map(
            facts ->
                new Session(
                    facts.key(),
                    province(facts),
                    facts.month("xt:month").orElseThrow(),
                    facts.date("schema:startDate"),
                    facts.concepts("xt:slot").stream().map(slots::of).toList(),
                    facts.date("xt:registrationTo"),
                    facts.citation()))
        .toList();
  }

  private List<Offering> offerings() {
    return Facts.ofClass(graph, "xt:Offering").stream()
        .map(
            facts ->
                new Offering(
                    facts.getRef("xt:session"),
                    facts.getRef("xt:course"),
                    slots.of(facts.getConcept("xt:slot")),
                    facts.date("schema:startDate").orElseThrow(),
                    time(facts),
                    facts.citation()))
        .toList();
  }

  private static Optional<PaperTime> time(Facts facts) {
    return facts
        .date("schema:startDate")
        .flatMap(
            day ->
                facts.texts("xt:slotText").stream()
                    .flatMap(hours -> PaperTime.of(day, hours).stream())
                    .findFirst());
  }

  private List<Clash> clashes() {
    return Facts.ofClass(graph, "xt:CalendarEntry").stream()
        .filter(facts -> facts.concept("xt:eventKind").orElse("").equals("clash"))
        .filter(facts -> facts.ref("xt:session").isPresent())
        .map(
            facts ->
                new Clash(
                    facts.key(),
                    facts.getRef("xt:session"),
                    facts.refs("xt:course"),
                    facts.citation()))
        .toList();
  }

  private List<Pattern> patterns() {
    return Facts.ofClass(graph, "xt:OfferingPattern").stream()
        .map(
            facts ->
                new Pattern(
                    facts.key(),
                    province(facts),
                    facts.getRef("xt:course"),
                    facts.integers("xt:offeredInMonth"),
                    seen(facts),
                    facts.citation()))
        .toList();
  }

  /// Values such as `2026-04=sat-pm`.
  private SortedMap<YearMonth, Slot> seen(Facts facts) {
    SortedMap<YearMonth, Slot> seen = new TreeMap<>();
    for (String value : facts.texts("xt:slotSeen")) {
      int equals = value.indexOf('=');
      seen.put(YearMonth.parse(value.substring(0, equals)), slots.of(value.substring(equals + 1)));
    }
    return seen;
  }

  private List<Substitution> substitutions() {
    return Facts.ofClass(graph, "xt:Substitution").stream()
        .map(
            facts ->
                new Substitution(
                    facts.key(),
                    province(facts),
                    facts.ref("xt:major"),
                    facts.concept("xt:level"),
                    facts.getRef("xt:oldCourse"),
                    facts.refs("xt:oldCourseAlso"),
                    facts.getRef("xt:newCourse"),
                    facts.refs("xt:newCourseAlso"),
                    facts.refs("xt:newCourseAlternative"),
                    facts.ref("xt:newCourseIfAlone"),
                    facts.refs("xt:exemptsPractical"),
                    facts.date("xt:passedBefore"),
                    facts.date("xt:certificateBefore"),
                    facts.date("xt:validUntil"),
                    facts.text("skos:note").orElse(""),
                    facts.citation()))
        .toList();
  }

  /// Fees that everyone of a province pays: those of one school or city stay out.
  private List<Fee> fees() {
    return Facts.ofClass(graph, "schema:PriceSpecification").stream()
        .filter(facts -> facts.concept("xt:form").orElse("").equals(SELF_TAUGHT))
        .filter(facts -> facts.refs("xt:chargedBy").isEmpty() && facts.text("xt:city").isEmpty())
        .filter(facts -> facts.refs("xt:major").isEmpty())
        .map(
            facts ->
                new Fee(
                    facts.key(),
                    province(facts),
                    facts.getConcept("xt:feeKind"),
                    facts.decimal("schema:price").orElseThrow(),
                    facts.conceptName("xt:feeUnit"),
                    facts.citation()))
        .toList();
  }

  /// The certificate rules of the graph.
  private static final class CertificateRuleReader {
    private final Graph graph;

    private CertificateRuleReader(Graph graph) {
      this.graph = graph;
    }

    private List<CertificateRule> read() {
      List<Facts> sittings =
          Facts.ofClass(graph, "xt:Assumption").stream()
              .filter(
                  facts -> facts.getConcept("xt:assumptionTopic").equals("certificate-sittings"))
              .toList();
      return Facts.ofClass(graph, "xt:Rule").stream()
          .filter(CertificateRuleReader::isExemption)
          .filter(facts -> !facts.concepts("xt:province").isEmpty())
          .map(
              facts -> {
                String source = facts.text("xt:sourceText").orElse("");
                return new CertificateRule(
                    facts.key(),
                    province(facts),
                    source + facts.text("xt:minLevelText").orElse(""),
                    sittings.stream()
                        .filter(each -> !source.isEmpty())
                        .filter(each -> each.getText("rdfs:label").startsWith(source))
                        .findFirst()
                        .map(each -> each.integers("xt:everyMonth"))
                        .orElseGet(TreeSet::new),
                    facts.refs("xt:targetCourse"),
                    facts.citation());
              })
          .toList();
    }

    private static boolean isExemption(Facts facts) {
      return facts.concept("xt:effect").orElse("").equals("exempt")
          && facts.concept("xt:ruleScope").orElse("").equals("self-taught")
          && facts.concept("xt:sourceKind").orElse("").equals("certificate")
          && !facts.refs("xt:targetCourse").isEmpty()
          && !facts.flag("xt:hypothesis")
          && facts.refs("xt:correctedBy").isEmpty()
          && facts.text("xt:validUntil").isEmpty()
          && facts.refs("xt:ruleMajor").isEmpty();
    }
  }
}
