package org.xuetu.graph.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read, and what is refused. All documents here are made up.
class RdfReaderTest {
  private static final RdfLimits SMALL =
      new RdfLimits(10_000, 50, 10, 20, 200, 10, Duration.ofSeconds(20));

  private static Graph read(String text, RdfSyntax syntax) throws RdfException {
    return new RdfReader().read(text.getBytes(UTF_8), syntax);
  }

  private static RdfException refused(String text, RdfSyntax syntax) {
    return refused(text.getBytes(UTF_8), syntax, RdfLimits.DEFAULT);
  }

  private static RdfException refused(byte[] bytes, RdfSyntax syntax, RdfLimits limits) {
    RdfException refused =
        catchThrowableOfType(RdfException.class, () -> new RdfReader(limits).read(bytes, syntax));
    assertThat(refused).as("was read").isNotNull();
    assertThat(refused.fix()).isNotEmpty();
    assertThat(refused.sentence()).contains(refused.problem()).endsWith("。");
    return refused;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TURTLE    | <http://a.example/s> <http://a.example/p> "数"@zh .
          N_TRIPLES | <http://a.example/s> <http://a.example/p> "数"@zh .
          TRIG      | <http://a.example/g> { <http://a.example/s> <http://a.example/p> "数"@zh . }
          N_QUADS   | <http://a.example/s> <http://a.example/p> "数"@zh <http://a.example/g> .
          RDF_XML   | <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="http://a.example/s"><p xmlns="http://a.example/" xml:lang="zh">数</p></r:Description></r:RDF>
          JSON_LD   | {"@id":"http://a.example/g","@graph":[{"@id":"http://a.example/s","http://a.example/p":{"@value":"数","@language":"zh"}}]}
          """)
  void everySyntaxGivesTheSameTriple(RdfSyntax syntax, String text) throws RdfException {
    Graph graph = read(text, syntax);
    assertThat(graph.size()).isEqualTo(1);
    assertThat(graph.find().next()).hasToString("http://a.example/s http://a.example/p \"数\"@zh");
  }

  @Test
  void everySyntaxIsFoundByNameAndMediaType() {
    for (RdfSyntax syntax : RdfSyntax.values()) {
      for (String extension : syntax.extensions()) {
        assertThat(RdfSyntax.ofFileName("课程." + extension.toUpperCase(java.util.Locale.ROOT)))
            .contains(syntax);
      }
      assertThat(RdfSyntax.ofMediaType(syntax.mediaType() + "; charset=utf-8")).contains(syntax);
    }
    assertThat(RdfSyntax.ofFileName("ttl")).isEmpty();
    assertThat(RdfSyntax.ofFileName("a.csv")).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws RdfException {
    assertThat(read("\uFEFF<http://a/s> <http://a/p> 1 .", RdfSyntax.TURTLE).size()).isEqualTo(1);
    assertThat(read("\uFEFF{\"@id\":\"http://a/s\",\"http://a/p\":1}", RdfSyntax.JSON_LD).size())
        .isEqualTo(1);
  }

  @Test
  void theSameFileGivesTheSameBlankNodes() throws RdfException {
    String text = "[ <http://a/p> [ <http://a/q> 1 ], [ <http://a/q> 2 ] ] <http://a/r> ( 1 2 ) .";
    assertThat(read(text, RdfSyntax.TURTLE).find().toSet())
        .isEqualTo(read(text, RdfSyntax.TURTLE).find().toSet());
  }

  @Test
  void relativeIrisDoNotNameThisMachine() throws RdfException {
    for (Graph graph :
        new Graph[] {
          read("<s> <p> <o> .", RdfSyntax.TURTLE),
          read("{\"@id\":\"s\",\"http://a/p\":{\"@id\":\"o\"}}", RdfSyntax.JSON_LD)
        }) {
      assertThat(graph.find().next().getSubject().getURI()).isEqualTo(RdfReader.BASE + "s");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TURTLE, '<http://a/s> <http://a/p>\n  \"open .', 2",
    "N_TRIPLES, '<http://a/s> <http://a/p> 1 .', 1",
    "N_QUADS, 'ä', 1",
    "TRIG, '{ <http://a/s> <http://a/p> 1 .', 1",
    "RDF_XML, '<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<r:Description>', 2",
    "JSON_LD, '{\"@id\": \"http://a/s\",\n  \"p\" 1}', 2",
    "JSON_LD, '', 0",
    "JSON_LD, '{} {}', 1",
    "JSON_LD, '{\"a\": 1, \"a\": 2}', 1",
    "JSON_LD, '7', 1",
  })
  void brokenSyntaxIsRefusedWithItsPlace(RdfSyntax syntax, String text, int line) {
    RdfException refused = refused(text, syntax);
    assertThat(refused.reason()).isEqualTo(RdfException.Reason.MALFORMED);
    assertThat(refused.place().map(TextPlace::line))
        .isEqualTo(Optional.of(line).filter(n -> n > 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = RdfSyntax.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RDF_XML"})
  void otherEncodingsAreRefusedWithThePlace(RdfSyntax syntax) {
    byte[] gb18030 = "# 一\n  数学".getBytes(java.nio.charset.Charset.forName("GB18030"));
    byte[] bytes = new byte[gb18030.length];
    System.arraycopy(gb18030, 0, bytes, 0, bytes.length);
    bytes[2] = 'x';
    bytes[3] = 'x';
    RdfException refused = refused(bytes, syntax, RdfLimits.DEFAULT);
    assertThat(refused.reason()).isEqualTo(RdfException.Reason.NOT_UTF8);
    assertThat(refused.place()).contains(new TextPlace(2, 3));
  }

  @Test
  void xmlWithBytesOfAnotherEncodingIsRefused() {
    byte[] bytes = "<a>\u00e9</a>".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(refused(bytes, RdfSyntax.RDF_XML, RdfLimits.DEFAULT).reason())
        .isEqualTo(RdfException.Reason.NOT_UTF8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<r>&x;</r>",
        "<!DOCTYPE r SYSTEM \"http://127.0.0.1:1/x.dtd\">\n<r/>",
        "<!DOCTYPE r [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>\n<r/>",
        "<!DOCTYPE r [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n<r>&c;</r>",
        "<!DOCTYPE r><r/>",
      })
  void documentTypesAreRefused(String xml) {
    RdfException refused = refused(xml, RdfSyntax.RDF_XML);
    assertThat(refused.reason()).isEqualTo(RdfException.Reason.DOCTYPE_REFUSED);
    assertThat(refused.place().orElseThrow().line()).isEqualTo(1);
  }

  @Test
  void undeclaredEntitiesAreRefused() {
    assertThat(refused("<r>&x;</r>", RdfSyntax.RDF_XML).reason())
        .isEqualTo(RdfException.Reason.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "TURTLE, '<http://a/s> <http://a/p> <http://a/b c> .'",
    "TURTLE, '<http://a/s> <http://a/p> <http://a/{b}> .'",
    "TURTLE, '<http://a/s> <http://a/p> \"1\"^^<no scheme> .'",
    "N_TRIPLES, '<s> <http://a/p> <http://a/o> .'",
    "JSON_LD, '{\"@id\":\"http://a/b c\",\"http://a/p\":1}'",
    "JSON_LD, '{\"@id\":\"http://a/s\",\"http://a/p q\":1}'",
    "JSON_LD, '{\"@id\":\"http://a/s\",\"http://a/p\":{\"@id\":\"http://a/<b>\"}}'",
    "JSON_LD, '{\"@id\":\"http://a/s\",\"@type\":\"http://a/|b\"}'",
    "JSON_LD, '{\"@id\":\"http://a/s\",\"http://a/p\":{\"@value\":\"1\",\"@type\":\"http://a/ b\"}}'",
    "RDF_XML, '<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><r:Description r:about=\"http://a/b c\"><p xmlns=\"http://a/\">1</p></r:Description></r:RDF>'",
  })
  void invalidIrisAreRefused(RdfSyntax syntax, String text) {
    assertThat(refused(text, syntax).reason())
        .isIn(RdfException.Reason.IRI_INVALID, RdfException.Reason.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TURTLE  | [ <http://a/p>     |  ] .
          TURTLE  | <http://a/s> <http://a/p> ( | )
          TRIG    | { <http://a/s> <http://a/p> [ <http://a/p> | ] }
          TURTLE  | <http://a/s> <http://a/p> <<( <http://a/s> <http://a/p> | )>>
          JSON_LD | {"http://a/p":     | }
          JSON_LD | [                  | ]
          RDF_XML | <a>                | </a>
          """)
  void deepNestingIsRefused(RdfSyntax syntax, String open, String close) {
    String opened = open.repeat(100_000);
    RdfException refused = refused(opened + close.repeat(100_000), syntax);
    assertThat(refused.reason()).as(refused.sentence()).isEqualTo(RdfException.Reason.TOO_DEEP);
    assertThat(refused.problem()).containsPattern("100|99");
    assertThat(refused.namedProblem()).contains("rdfDepth");
  }

  @Test
  void nestingIsCountedWhereItIsNestingOnly() throws RdfException {
    String brackets = "[".repeat(500);
    String text =
        """
        # %1$s
        <http://a/s#(((> <http://a/p> "%1$s", '%1$s', "\\"%1$s", \"""
        "%1$s ""
        \""", '''%1$s'''@zh, ( [] ) .
        """
            .formatted(brackets);
    assertThat(read(text, RdfSyntax.TURTLE).size()).isEqualTo(7);
    String close = "]".repeat(60);
    String sixty = "[<http://a/p>".repeat(60) + "[]" + close + " .\n";
    assertThat(read(sixty.repeat(3), RdfSyntax.TURTLE).size()).isEqualTo(180);
  }

  @ParameterizedTest
  @CsvSource({
    "TURTLE, ' [] <http://a/p> 1 .'",
    "N_TRIPLES, '_:x%d <http://a/p> <http://a/o> .'",
  })
  void blankNodeStormsAreRefused(RdfSyntax syntax, String statement) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(statement.formatted(i)).append('\n');
    }
    RdfException refused = refused(text.toString(), syntax);
    assertThat(refused.reason()).isEqualTo(RdfException.Reason.TOO_MANY_BLANK_NODES);
    assertThat(refused.namedProblem()).contains("rdfBlankNodes");
  }

  @Test
  void aListIsAStormToo() {
    String text = "<http://a/s> <http://a/p> (" + " 1".repeat(200_000) + " ) .";
    assertThat(refused(text, RdfSyntax.TURTLE).reason())
        .isEqualTo(RdfException.Reason.TOO_MANY_BLANK_NODES);
    String json =
        "{\"@id\":\"http://a/s\",\"http://a/p\":[" + "{},".repeat(200_000) + "{\"http://a/p\":1}]}";
    assertThat(refused(json, RdfSyntax.JSON_LD).reason())
        .isEqualTo(RdfException.Reason.TOO_MANY_BLANK_NODES);
  }

  @Test
  void everyLimitIsNamedInItsRefusal() {
    String triple = "<http://a/s> <http://a/p> <http://a/%d> .\n";
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 51; i++) {
      many.append(triple.formatted(i));
    }
    assertLimit(many.toString(), RdfException.Reason.TOO_MANY_TRIPLES, "50", "rdfTriples");
    assertLimit(
        "<http://a/s> <http://a/p> \"" + "长".repeat(201) + "\" .",
        RdfException.Reason.LITERAL_TOO_LONG,
        "200",
        "rdfCharacters");
    assertLimit("#".repeat(10_001), RdfException.Reason.TOO_LARGE, "10000", "rdfBytes");
    assertLimit(
        "[] <http://a/p> 1 .\n".repeat(11),
        RdfException.Reason.TOO_MANY_BLANK_NODES,
        "10",
        "rdfBlankNodes");
  }

  private static void assertLimit(
      String turtle, RdfException.Reason reason, String limit, String name) {
    RdfException refused = refused(turtle.getBytes(UTF_8), RdfSyntax.TURTLE, SMALL);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.problem()).contains(limit);
    assertThat(refused.namedProblem()).contains(name);
  }

  @Test
  void justWithinEveryLimitIsRead() throws RdfException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 49; i++) {
      many.append(i < 10 ? "[]" : "<http://a/" + i + ">").append(" <http://a/p> 1 .\n");
    }
    many.append("<http://a/s> <http://a/p> \"").append("长".repeat(200)).append("\" .");
    Graph graph = new RdfReader(SMALL).read(many.toString().getBytes(UTF_8), RdfSyntax.TURTLE);
    assertThat(graph.size()).isEqualTo(50);
  }

  @Test
  void aFileIsNotReadBeyondTheLimit() {
    java.io.InputStream endless =
        new java.io.InputStream() {
          @Override
          public int read() {
            return '#';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            java.util.Arrays.fill(bytes, offset, offset + length, (byte) '#');
            return length;
          }
        };
    RdfException refused =
        catchThrowableOfType(
            RdfException.class, () -> new RdfReader(SMALL).read(endless, RdfSyntax.TURTLE));
    assertThat(refused.reason()).isEqualTo(RdfException.Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @EnumSource(RdfSyntax.class)
  void rubbishOfEverySyntaxIsRefusedAndNothingElse(RdfSyntax syntax) {
    long seed = System.nanoTime();
    java.util.Random random = new java.util.Random(seed);
    String pieces = "{}[]()<>\"'@:,;.^_#\\/ \n\t=&1aé数" + '\u0000';
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(60), 0, pieces.length())
          .forEach(at -> text.append(pieces.charAt(at)));
      try {
        read(text.toString(), syntax);
      } catch (RdfException e) {
        assertThat(e.sentence()).endsWith("。");
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", text: " + text, e);
      }
    }
  }
}
