package org.xuetu.graph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read from Turtle, and how a fault is told. The terms here are made up.
class OntologyReaderTest {
  private static final String PREFIXES =
      """
      @prefix xt: <https://w3id.org/xuetu/ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  @TempDir Path folder;

  @Test
  void readsATermFromSeveralFiles() throws Exception {
    write("a.ttl", "xt:Made a rdfs:Class ; rdfs:label \"虚构\"@zh , \"made up\"@en .");
    write(
        "b.ttl",
        "xt:Made skos:definition \"只用于测试。\"@zh ; rdfs:subClassOf skos:Concept ;"
            + " skos:closeMatch skos:Collection .");
    Ontology ontology = OntologyReader.read(folder);
    Term term = ontology.find("https://w3id.org/xuetu/ns#Made").orElseThrow();
    assertThat(term.name()).isEqualTo("xt:Made");
    assertThat(term.type()).isEqualTo(Term.Type.CLASS);
    assertThat(term.definition()).contains("只用于测试。");
    assertThat(term.parents()).containsExactly("http://www.w3.org/2004/02/skos/core#Concept");
    assertThat(term.matches())
        .containsExactly(
            new Term.Match("skos:closeMatch", "http://www.w3.org/2004/02/skos/core#Collection"));
    assertThat(ontology.listOwn()).containsExactly(term);
  }

  @Test
  void aTermWithOneLabelOnlyIsNotDescribed() throws Exception {
    write("a.ttl", "xt:Half a rdfs:Class ; rdfs:label \"一半\"@zh .");
    assertThat(OntologyReader.read(folder).find("https://w3id.org/xuetu/ns#Half")).isEmpty();
  }

  @Test
  void brokenTurtleIsToldWithFileAndPlace() throws Exception {
    write("broken.ttl", "xt:Made a ] .");
    assertThatThrownBy(() -> OntologyReader.read(folder))
        .isInstanceOf(OntologyException.class)
        .hasMessageStartingWith("本体文件 ontology/broken.ttl 有误：第 5 行")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aNodeWithoutIriIsRefused() throws Exception {
    write("blank.ttl", "xt:Made rdfs:subClassOf [ a rdfs:Class ] .");
    assertThatThrownBy(() -> OntologyReader.read(folder))
        .isInstanceOf(OntologyException.class)
        .hasMessageContaining("blank.ttl")
        .hasMessageContaining("没有 IRI");
  }

  @Test
  void noFolderIsAnEmptyOntology() throws Exception {
    assertThat(OntologyReader.read(folder.resolve("none")).triples()).isEmpty();
    assertThat(Ontology.empty().version()).isEmpty();
  }

  private void write(String file, String turtle) throws IOException {
    Files.writeString(folder.resolve(file), PREFIXES + "\n" + turtle + "\n");
  }
}
