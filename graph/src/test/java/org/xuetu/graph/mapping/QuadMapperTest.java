package org.xuetu.graph.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a row becomes, statement by statement.
class QuadMapperTest {
  private static final String QUADS = MadeUpCatalogue.quads();

  @Test
  void aRowIsStatedInTheGraphOfItsSource() {
    String course = "<http://example.org/id/course/00001>";
    String trusted = "<http://example.org/source/trusted> .";
    assertThat(QUADS)
        .contains(
            course + " <http://www.w3.org/2004/02/skos/core#prefLabel> \"甲名（虚构）\"@zh " + trusted)
        .contains(
            course
                + " <https://w3id.org/xuetu/ns#credits> \"4.5\"^^<http://www.w3.org/2001/XMLSchema#decimal> "
                + trusted)
        .contains(
            course
                + " <https://w3id.org/xuetu/ns#province> <https://w3id.org/xuetu/concept/province/CN> "
                + trusted)
        .contains(course + " <https://w3id.org/xuetu/ns#certainty> \"high\" " + trusted)
        .contains(course + " <https://w3id.org/xuetu/ns#sourceRow> \"courses.csv#2\" " + trusted)
        .contains(course + " <https://w3id.org/xuetu/ns#originalRow> \"虚构#2\" " + trusted)
        .contains(course + " <http://purl.org/dc/terms/source> \"虚构文件\"@zh " + trusted)
        .contains(
            "<http://example.org/id/course/00002> <https://w3id.org/xuetu/ns#practicalPartOf> "
                + course);
  }

  @Test
  void bothSourcesAreHeardAndTheTrustedOneNamesTheThing() {
    assertThat(QUADS)
        .contains("\"乙名（虚构）\"@zh <http://example.org/source/doubtful> .")
        .contains(
            "<http://www.w3.org/2000/01/rdf-schema#label> \"甲名（虚构）\"@zh"
                + " <http://example.org/source/labels> .")
        .doesNotContain("rdf-schema#label> \"乙名（虚构）\"@zh");
  }

  @Test
  void thereAreNoBlankNodesAndTheOrderIsStable() {
    assertThat(QUADS).doesNotContain("_:");
    assertThat(MadeUpCatalogue.quads()).isEqualTo(QUADS);
  }
}
