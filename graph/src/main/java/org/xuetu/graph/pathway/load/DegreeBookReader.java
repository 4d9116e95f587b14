package org.xuetu.graph.pathway.load;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.xuetu.graph.pathway.model.DegreeBook;
import org.xuetu.graph.pathway.model.DegreeCondition;

/// Reads which schools examine a programme and on what conditions they award a degree.
final class DegreeBookReader {
  private final Graph graph;

  DegreeBookReader(Graph graph) {
    this.graph = graph;
  }

  DegreeBook read() {
    Map<String, List<String>> hosts = new TreeMap<>();
    for (Facts facts : Facts.ofClass(graph, "schema:EducationalOccupationalProgram")) {
      hosts.put(facts.key(), facts.refs("xt:hostSchool"));
    }
    Map<String, String> schools = new TreeMap<>();
    for (Facts facts : Facts.ofClass(graph, "schema:CollegeOrUniversity")) {
      facts.text("skos:prefLabel").ifPresent(name -> schools.put(facts.key(), name));
    }
    return new DegreeBook(
        hosts,
        schools,
        Facts.ofClass(graph, "xt:DegreeCondition").stream()
            .map(DegreeBookReader::condition)
            .toList());
  }

  private static DegreeCondition condition(Facts facts) {
    return new DegreeCondition(
        facts.key(),
        facts.getRef("xt:degreeSchool"),
        facts.concept("xt:form"),
        facts.ref("xt:degreeMajor"),
        facts.getConcept("xt:conditionKind"),
        facts.conceptName("xt:conditionKind"),
        facts.decimal("xt:minValue"),
        facts.refs("xt:conditionCourse"),
        facts.refs("xt:conditionCredential"),
        number(facts, "xt:minCredentialScore"),
        number(facts, "xt:certificateValidYears"),
        Stream.of("xt:conditionText", "skos:note")
            .flatMap(property -> facts.text(property).stream())
            .collect(Collectors.joining("；")),
        facts.citation());
  }

  private static OptionalInt number(Facts facts, String property) {
    return facts.integer(property).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
