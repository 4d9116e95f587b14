package org.xuetu.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `xt:search` is a table of the best hits, wherever it stands and in whatever order it is run.
class SearchPropertyTest {
  private final MadeUpText text = new MadeUpText();
  private final SparqlEngine engine = new SparqlEngine(text.store(), text);

  private List<String> rows(String query) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SparqlQuery parsed = SparqlQuery.parse(query, List.of(), List.of());
    engine.write(parsed, ResultFormat.CSV, QueryLimits.alone(Duration.ofSeconds(20)), out);
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  /// `SEARCH(hit, score, text, limit)` in a query: a search, or the same table written out.
  private static final Pattern SEARCH =
      Pattern.compile("SEARCH\\((\\w+), (\\w+), (\\S+), (\\d+)\\)");

  private static String searching(String query) {
    return SEARCH.matcher(query).replaceAll("(?$1 ?$2) xt:search ('$3' $4) .");
  }

  private String writtenOut(String query) {
    Matcher search = SEARCH.matcher(query);
    return search.replaceAll(
        call ->
            text.answer(call.group(3)).stream()
                .limit(Long.parseLong(call.group(4)))
                .map(it -> "(<%s> '%s'^^xsd:double)".formatted(it.iri(), it.score()))
                .collect(
                    Collectors.joining(
                        " ", "VALUES (?" + call.group(1) + " ?" + call.group(2) + ") { ", " }")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEARCH(x, s, 甲, 7)",
        "SEARCH(x, s, 戊, 7) ?x a ?t . ?x skos:prefLabel ?n",
        "?x a schema:Course . SEARCH(x, s, 甲, 7)",
        "SEARCH(x, s, 甲, 1000) ?x a schema:Course ; skos:prefLabel ?n",
        "SEARCH(x, s, 甲, 7) ?x skos:prefLabel ?n FILTER(?s > 6)",
        "?x schema:courseCode '12' . SEARCH(x, s, 甲, 1000)",
        "?x schema:courseCode '12' . SEARCH(x, s, 甲, 3) OPTIONAL { ?x a ?戊 }",
        "VALUES ?x { <http://example.org/id/course/00> <http://example.org/id/course/05> 'no' } SEARCH(x, s, 甲, 1000)",
        "?x xt:theory ?y . SEARCH(x, s, 甲, 9) SEARCH(y, r, 乙, 9)",
        "SEARCH(x, s, 甲, 30) SEARCH(x, r, 乙, 30)",
        "SEARCH(x, s, 甲, 9) SEARCH(x, s, 甲, 5)",
        "?x a schema:Course OPTIONAL { SEARCH(x, s, 丙, 9) }",
        "?x a schema:Course OPTIONAL { SEARCH(x, s, 丙, 9) FILTER(?s < 7) }",
        "OPTIONAL { SEARCH(x, s, 戊, 9) } ?x a schema:Course",
        "?x a schema:Course . { SEARCH(x, s, 丙, 9) } UNION { SEARCH(x, s, 丁, 9) }",
        "?x a schema:Course MINUS { SEARCH(x, s, 甲, 12) }",
        "?x a schema:Course FILTER EXISTS { SEARCH(x, s, 甲, 12) }",
        "?x a schema:Course FILTER NOT EXISTS { SEARCH(x, s, 甲, 12) ?x schema:courseCode '0' }",
        "GRAPH <http://example.org/source/two> { ?x skos:prefLabel ?n . SEARCH(x, s, 甲, 20) }",
        "GRAPH ?g { SEARCH(x, s, 甲, 20) ?x skos:prefLabel ?n }",
        "GRAPH ?g { ?x skos:prefLabel ?n } SEARCH(x, s, 甲, 20)",
        "{ SELECT ?x ?s { SEARCH(x, s, 甲, 20) } ORDER BY ?s ?x LIMIT 5 } ?x xt:theory ?y",
        "?x xt:theory ?y { SELECT ?y { SEARCH(y, s, 甲, 5) } }",
        "{ SELECT (COUNT(?x) AS ?c) { SEARCH(x, s, 甲, 100) ?x xt:theory/xt:theory ?z } }",
        "SEARCH(x, s, 乙, 30) ?x xt:theory+ <http://example.org/id/course/30>",
        "?x xt:theory/xt:theory ?z . SEARCH(z, s, 丁, 30)",
        "SEARCH(x, s, 甲, 5) BIND(?s * 2 AS ?twice) SEARCH(z, t, 丁, 3)",
      })
  void itIsATableWhereverItStands(String pattern) throws Exception {
    String query = "SELECT * { " + pattern + " }";
    List<String> expected = rows(writtenOut(query));
    assertThat(rows(searching(query))).containsExactlyInAnyOrderElementsOf(expected);
    if (!pattern.contains("戊")) {
      assertThat(expected).as("the control finds something").isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VALUES ?q { '甲' '丁' } (?x ?s) xt:search (?q 4)",
        "(?x ?s) xt:search (?q 4) VALUES ?q { '甲' '丁' }",
        "{ (?x ?s) xt:search (?q 4) . ?x a schema:Course } VALUES ?q { '甲' '丁' }",
        "BIND('甲' AS ?q) { ?x a schema:Course . (?x ?s) xt:search (?q 4) } UNION { (?x ?s) xt:search ('丁' 4) }",
        "?w schema:text ?q . FILTER(?q IN ('甲', '丁')) (?x ?s) xt:search (?q 4) . ?x a schema:Course",
        "(?x ?s) xt:search (?q 4) . ?x a schema:Course . ?w schema:text ?q FILTER(?q IN ('甲', '丁'))",
        "{ SELECT ?q { VALUES ?q { '甲' '丁' } } } OPTIONAL { (?x ?s) xt:search (?q 4) }",
        "VALUES (?q ?l) { ('甲' 4) ('丁' 4) } OPTIONAL { (?x ?s) xt:search (?q ?l) . ?x a ?t FILTER(?s > 0) }",
        "VALUES ?q { '甲' '丁' } { SELECT ?x ?s ?q { (?x ?s) xt:search (?q 4) } }",
        "VALUES (?q ?f) { ('甲' 'type:course') ('丁' 'type:course') } GRAPH ?g { (?x ?s) xt:search (?q 4 ?f) ; } . FILTER(?g = <http://example.org/source/one>)",
      })
  void whatIsLookedForMayComeFromTheQuery(String pattern) throws Exception {
    List<String> expected =
        rows(writtenOut("SELECT ?x ?s { { SEARCH(x, s, 甲, 4) } UNION { SEARCH(x, s, 丁, 4) } }"));
    String query = "SELECT ?x ?s { " + pattern.replace(" ; }", " }") + " }";
    int before = text.asked;
    assertThat(rows(query)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(text.asked - before).as("each text once").isLessThanOrEqualTo(2);
  }

  @Test
  void aRowWithoutWordsFindsNothing() throws Exception {
    assertThat(rows("SELECT ?x { VALUES ?q { UNDEF } ?x xt:search ?q }")).isEmpty();
    assertThat(
            rows(
                "SELECT ?i ?x { VALUES (?i ?q) { (1 UNDEF) (2 '丁') } OPTIONAL { ?x xt:search (?q 1) } }"))
        .hasSize(2)
        .contains("1,");
  }

  @Test
  void oneSearchForAllRows() throws Exception {
    rows("SELECT * { GRAPH ?g { ?x a schema:Course } ?y xt:theory ?x . ?x xt:search ('甲' 20) }");
    assertThat(text.asked).isEqualTo(1);
    assertThat(text.read).as("every hit is read once").isLessThanOrEqualTo(MadeUpText.THINGS);
  }

  @Test
  void aKnownThingIsAskedAboutAlone() throws Exception {
    assertThat(rows("SELECT ?s { ?x schema:courseCode '12' . (?x ?s) xt:search '甲' }")).hasSize(1);
    assertThat(text.found).isEqualTo(1);
    assertThat(text.read).isZero();
    assertThat(rows("ASK { <http://example.org/id/course/12> xt:search '甲' }")).contains("true");
    assertThat(text.read).isZero();
  }

  @Test
  void manyHitsAreNotReadForAFewThatAreWanted() throws Exception {
    assertThat(rows("SELECT ?x { ?x xt:search ('甲' 3) ; skos:prefLabel ?n }")).hasSize(3);
    assertThat(text.found).isZero();
  }

  @Test
  void allFourResultsAreInTheTermsOfTheGraph() throws Exception {
    assertThat(
            rows(
                "SELECT * { (?hit ?score ?snippet ?matched) xt:search ('丁' 1) . ?hit skos:prefLabel ?matched FILTER(DATATYPE(?snippet) = rdf:HTML && DATATYPE(?score) = xsd:double) }"))
        .hasSize(1);
  }

  @Test
  void oneVariableTwiceMustBeOneValue() throws Exception {
    assertThat(rows("SELECT * { (?x ?x) xt:search '甲' }")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?x xt:search 5 }                                     | 1 | 15 | 检索词须是文字",
        "SELECT * { ?x xt:search ' ' }                                   | 1 | 15 | 检索词是空的",
        "SELECT * { ?x xt:search () }                                    | 1 | 15 | 右边写",
        "SELECT * { ?x xt:search ('甲' 0) }                              | 1 | 15 | 1 到 10000",
        "SELECT * { ?x xt:search ('甲' 10001) }                          | 1 | 15 | 1 到 10000",
        "SELECT * { ?x xt:search ('甲' -1) }                             | 1 | 15 | 1 到 10000",
        "SELECT * { ?x xt:search ('甲' 5 6) }                            | 1 | 15 | 一个条数",
        "SELECT * { ?x xt:search ('甲' 1.5) }                            | 1 | 15 | 条数（整数）",
        "SELECT * { ?x xt:search ('甲' 'course') }                       | 1 | 15 | type:course",
        "SELECT * { ?x xt:search ('甲' xt:Rule) }                        | 1 | 15 | type:course",
        "SELECT * { ?x xt:search ('甲' 'colour:red') }                   | 1 | 15 | 没有这样的筛选",
        "SELECT * { ?x a ?t OPTIONAL { ?x xt:search ('甲' 'colour:red') } } | 1 | 34 | 没有这样的筛选",
        "SELECT * { (?x 5) xt:search '甲' }                              | 1 | 19 | 须是变量",
        "SELECT * { ('x' ?s) xt:search '甲' }                            | 1 | 21 | 变量或 IRI",
        "SELECT * { (?a ?b ?c ?d ?e) xt:search '甲' }                    | 1 | 29 | 最多 4 项",
        "SELECT * { ?x xt:search ?q }                                    | 1 | 15 | ?q",
        "SELECT * { ?x xt:search (?q 5) FILTER(?q = '甲') }              | 1 | 15 | ?q",
        "SELECT * { VALUES ?q {'甲'} { SELECT ?x { ?x xt:search ?q } } } | 1 | 45 | ?q",
        "SELECT * { ?x a/xt:search '甲' }                                | 1 | 17 | 属性路径",
        "SELECT * { (?x ?s) xt:search '甲' ; a ?t }                      | 1 | 20 | 另写",
        "SELECT * { VALUES ?l { 'x' } ?x xt:search ('甲' ?l) }           | 1 | 33 | 条数（整数）",
        "SELECT * { ?x xt:search '甲' . ?y <https://w3id.org/xuetu/ns#search> 5 } | 1 | 34 | 检索词须是文字",
        "SELECT ('xt:search' AS ?z) { ?x xt:search 5 }                   | 1 | 33 | 检索词须是文字",
        "CONSTRUCT { ?x xt:search 'm' } { ?x xt:search 5 }               | 1 | 37 | 检索词须是文字",
      })
  void whatCannotBeUsedIsSaidWithItsPlace(String query, int line, int column, String hint) {
    SparqlException fault = catchThrowableOfType(SparqlException.class, () -> rows(query));
    assertThat(fault).isNotNull();
    assertThat(fault.reason()).isEqualTo(SparqlException.Reason.ARGUMENT);
    assertThat(fault.sentence()).contains(hint);
    assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(line, column));
  }

  @Test
  void thePlaceCountsLinesAndPassesOverRemarks() {
    String query =
        "# xt:search\nSELECT * { ?x skos:note \"\"\"xt:search\n\"\"\" .\n  ?y xt:search 5 }";
    SparqlException fault = catchThrowableOfType(SparqlException.class, () -> rows(query));
    assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(4, 6));
  }

  @Test
  void withoutAnIndexItIsRefused() {
    SparqlEngine bare = new SparqlEngine(text.store());
    SparqlException fault =
        catchThrowableOfType(
            SparqlException.class,
            () ->
                bare.write(
                    SparqlQuery.parse("ASK { ?x xt:search '甲' }", List.of(), List.of()),
                    ResultFormat.JSON,
                    QueryLimits.alone(Duration.ofSeconds(5)),
                    new ByteArrayOutputStream()));
    assertThat(fault.reason()).isEqualTo(SparqlException.Reason.REFUSED);
  }

  @Test
  void itsRowsAreHeldOnTheQuerysBudget() {
    QueryLimits narrow =
        new QueryLimits(
            Duration.ofSeconds(20), 1000, 1 << 20, new QueryMemory(4000, 4000), new Turnstile(2));
    SparqlException fault =
        catchThrowableOfType(
            SparqlException.class,
            () ->
                engine.write(
                    SparqlQuery.parse("SELECT * { ?x xt:search '甲' }", List.of(), List.of()),
                    ResultFormat.CSV,
                    narrow,
                    new ByteArrayOutputStream()));
    assertThat(fault.reason()).isIn(SparqlException.Reason.TOO_LARGE, SparqlException.Reason.BUSY);
  }
}
