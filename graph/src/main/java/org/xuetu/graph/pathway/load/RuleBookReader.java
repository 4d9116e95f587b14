package org.xuetu.graph.pathway.load;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.RuleBook;

/// Reads the recognition rules and the credentials.
final class RuleBookReader {
  private final Graph graph;

  RuleBookReader(Graph graph) {
    this.graph = graph;
  }

  RuleBook read() {
    return new RuleBook(
        Facts.ofClass(graph, "xt:Rule").stream().map(this::rule).toList(),
        Facts.ofClass(graph, "schema:EducationalOccupationalCredential").stream()
            .map(RuleBookReader::credential)
            .toList());
  }

  private static Credential credential(Facts facts) {
    return new Credential(
        facts.key(),
        facts.getText("skos:prefLabel"),
        facts.texts("skos:altLabel"),
        facts.concept("xt:credentialFamily"),
        facts.texts("xt:credentialLevel"));
  }

  private RecognitionRule rule(Facts facts) {
    return new RecognitionRule(
        facts.key(),
        facts.getText("skos:prefLabel"),
        new RecognitionRule.Scope(
            facts.getConcept("xt:ruleScope"),
            facts.concepts("xt:province"),
            facts.ref("xt:ruleOf"),
            facts.refs("xt:ruleMajor")),
        source(facts),
        new RecognitionRule.Prior(
            facts.concept("xt:priorLevel"),
            facts.concept("xt:priorLevelUnfinished"),
            facts.text("xt:priorMajorText"),
            facts.flag("xt:needsCoursePass")),
        effect(facts),
        new RecognitionRule.Limits(
            facts.decimal("xt:capShareOfCourses"),
            facts.decimal("xt:capShareOfCredits"),
            facts.integer("xt:minPassedBefore").orElse(0)),
        new RecognitionRule.Validity(
            facts.date("xt:validFrom"),
            facts.month("xt:validFromAbout"),
            facts.date("xt:validUntil"),
            facts.date("xt:certificateBefore"),
            number(facts, "xt:certificateValidYears"),
            !facts.refs("xt:correctedBy").isEmpty(),
            facts.flag("xt:hypothesis")),
        Stream.of("xt:sourceText", "xt:minLevelText", "xt:conditionText", "xt:capText")
            .flatMap(property -> facts.text(property).stream())
            .collect(Collectors.joining("；")),
        facts.citation());
  }

  private static RecognitionRule.Source source(Facts facts) {
    return new RecognitionRule.Source(
        facts.getConcept("xt:sourceKind"),
        facts.concept("xt:sourceForm"),
        facts.refs("xt:sourceCredential"),
        facts.refs("xt:requiredCredential"),
        facts.texts("xt:acceptedLevel"),
        facts.refs("xt:sourceCourse"),
        facts.integer("xt:sourceMinCount").orElse(1),
        number(facts, "xt:minScore"),
        facts.decimal("xt:minYears"));
  }

  private RecognitionRule.Effect effect(Facts facts) {
    List<String> impacts =
        Stream.concat(
                facts.texts("xt:degreeImpactText").stream(),
                facts.conceptNames("xt:degreeImpact").stream())
            .distinct()
            .toList();
    return new RecognitionRule.Effect(
        facts.getConcept("xt:effect"),
        facts.conceptName("xt:effect"),
        facts.refs("xt:targetCourse"),
        facts.text("xt:targetText").orElse(""),
        facts.decimal("xt:targetCredits"),
        impacts);
  }

  private static OptionalInt number(Facts facts, String property) {
    return facts.integer(property).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
