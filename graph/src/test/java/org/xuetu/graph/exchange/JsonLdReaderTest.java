package org.xuetu.graph.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contexts: the bundled ones are known, others are refused, and none makes the reader run on.
/// All documents here are made up.
class JsonLdReaderTest {
  private static Graph read(String json) throws RdfException {
    return new RdfReader().read(json.getBytes(UTF_8), RdfSyntax.JSON_LD);
  }

  private static RdfException refused(String json) {
    RdfException refused = catchThrowableOfType(RdfException.class, () -> read(json));
    assertThat(refused).as("was read").isNotNull();
    return refused;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/context",
        "https://example.org/context.jsonld",
        "file:///etc/hostname",
        "jar:file:/x.jar!/c",
        "https://schema.org.example/",
        "context.jsonld",
      })
  void anUnknownContextIsRefusedByName(String address) {
    for (String context :
        new String[] {
          "\"" + address + "\"",
          "[\"https://schema.org\", \"" + address + "\"]",
          "{\"@import\": \"" + address + "\"}",
          "{\"p\": {\"@id\": \"http://a/p\", \"@context\": \"" + address + "\"}}",
        }) {
      RdfException refused =
          refused("{\"@context\": " + context + ", \"@id\": \"http://a/s\", \"p\": {\"q\": 1}}");
      assertThat(refused.reason()).isEqualTo(RdfException.Reason.CONTEXT_UNKNOWN);
      assertThat(refused.problem()).contains(address.replace("///", "/"));
      assertThat(refused.fix()).contains("schema.org");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://schema.org",
        "https://schema.org/",
        "https://schema.org/docs/jsonldcontext.jsonld",
      })
  void schemaOrgIsKnownUnderItsAddresses(String address) throws RdfException {
    Graph graph =
        read("{\"@context\":\"%s\",\"@id\":\"http://a/s\",\"name\":\"甲\"}".formatted(address));
    assertThat(graph.find().next()).hasToString("http://a/s http://schema.org/name \"甲\"");
  }

  @Test
  void ourContextKnowsOurPrefixes() throws RdfException {
    Graph graph =
        read(
            """
            {"@context": "https://w3id.org/xuetu/context", "@id": "http://a/s",
             "xt:level": {"@id": "concept:level/bachelor"}}
            """);
    assertThat(graph.find().next())
        .hasToString(
            "http://a/s https://w3id.org/xuetu/ns#level"
                + " https://w3id.org/xuetu/concept/level/bachelor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"b:x\", \"b\": \"a:y\"}",
        "{\"a\": {\"@id\": \"b\"}, \"b\": {\"@id\": \"c\"}, \"c\": {\"@id\": \"a\"}}",
      })
  void aCyclicContextIsRefused(String context) {
    RdfException refused =
        refused("{\"@context\": " + context + ", \"@id\": \"http://a/s\", \"a\": 1}");
    assertThat(refused.reason()).isEqualTo(RdfException.Reason.CONTEXT_INVALID);
  }

  @Test
  void everyFormOfJsonLdBecomesItsStatements() throws RdfException {
    Graph graph =
        read(
            """
            {"@context": {"@vocab": "http://v/", "made": {"@reverse": "by"}, "l": {"@container": "@list"},
              "d": {"@type": "http://www.w3.org/2001/XMLSchema#decimal"}, "t": {"@container": "@language"}},
             "@id": "http://a/s", "@type": ["A", "B"], "made": {"@id": "http://a/m"}, "l": [1, 2.5],
             "d": 2.50, "yes": true, "t": {"zh": ["甲", "乙"], "en": "one"}, "none": null,
             "@included": {"@id": "_:x", "again": {"@id": "_:x"}},
             "@graph": [{"@id": "http://a/inner", "p": {"@value": "x", "@type": "http://a/t"}}]}
            """);
    Graph expected =
        new RdfReader()
            .read(
                """
                @prefix : <http://v/> . @prefix a: <http://a/> .
                a:s a :A, :B ; :l ( 1 2.5E0 ) ; :d 2.50 ; :yes true ; :t "甲"@zh, "乙"@zh, "one"@en .
                a:m :by a:s . _:y :again _:y . a:inner :p "x"^^a:t .
                """
                    .getBytes(UTF_8),
                RdfSyntax.TURTLE);
    assertThat(graph.isIsomorphicWith(expected)).as("%s", graph.find().toList()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1E-999999999", "123e400000000"})
  void numbersThatWouldFillTheMemoryAreRefused(String number) {
    RdfException refused = refused("{\"@id\":\"http://a/s\",\"http://a/p\":" + number + "}");
    assertThat(refused.reason()).isEqualTo(RdfException.Reason.NUMBER_TOO_LONG);
    assertThat(refused.place()).isPresent();
  }

  @Test
  void aNumberOfManyDigitsIsRefused() {
    assertThat(refused("{\"http://a/p\":" + "9".repeat(1000) + "}").reason())
        .isEqualTo(RdfException.Reason.NUMBER_TOO_LONG);
  }

  @Test
  void longTextAndLongNamesAreRefused() {
    String longText = "长".repeat(1_000_001);
    assertThat(refused("{\"http://a/p\":\"" + longText + "\"}").reason())
        .isEqualTo(RdfException.Reason.LITERAL_TOO_LONG);
  }

  /// Every object brings a context of its own on top of a large one: work that grows with the square
  /// of the file.
  @Test
  void manyLargeContextsEndWithTheTime() {
    StringBuilder terms = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      terms.append(i == 0 ? "" : ",").append("\"t%d\":\"http://a/%d\"".formatted(i, i));
    }
    StringBuilder nodes = new StringBuilder("{}");
    for (int i = 0; i < 20_000; i++) {
      nodes.append(",{\"@context\":{\"u\":\"http://b/%d\"},\"u\":1}".formatted(i));
    }
    String json = "{\"@context\":{" + terms + "},\"@graph\":[" + nodes + "]}";
    RdfLimits hurried =
        new RdfLimits(1 << 26, 1000_000, 100_000, 50, 1000, 10, Duration.ofMillis(300));
    RdfException refused =
        catchThrowableOfType(
            RdfException.class,
            () -> new RdfReader(hurried).read(json.getBytes(UTF_8), RdfSyntax.JSON_LD));
    assertThat(refused.reason()).isEqualTo(RdfException.Reason.TIMEOUT);
    assertThat(refused.namedProblem()).contains("rdfSeconds");
  }
}
