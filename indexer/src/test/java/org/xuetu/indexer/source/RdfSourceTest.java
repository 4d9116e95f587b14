package org.xuetu.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.record.Value;

/// Made-up RDF files as sources: a query makes the rows, the manifest the records.
final class RdfSourceTest {
  private static final String QUERY =
      """
      SELECT ?code ?name ?language ?iri
      WHERE {
        ?iri a ceterms:Course ; ceterms:codedNotation ?code ; ceterms:name ?text
        BIND(STR(?text) AS ?name) BIND(LANG(?text) AS ?language)
      } ORDER BY ?code ?name
      """;

  @TempDir Path folder;

  private SourceReader.Result read(String limits, String table) throws IOException {
    Path source = folder.resolve("rdf-source");
    Files.createDirectories(source);
    Files.writeString(source.resolve("course.rq"), QUERY);
    Files.writeString(
        source.resolve("manifest.json"),
        """
        {'name': 'rdf-source', 'title': '虚构', 'origin': '虚构', 'licence': null, 'licenceNote': '仅用于测试',
         'date': '2026', 'province': '境外', 'certainty': 'low', 'limits': {%s},
         'tables': [{'file': '*.jsonld', 'kind': 'course', 'select': 'course.rq', %s
           'map': {'code': 'code', 'name': {'column': 'name', 'language': 'language'}}}]}
        """
            .formatted(limits, table)
            .replace('\'', '"'));
    Path schema = Path.of(System.getProperty("xuetu.home", "..")).resolve("data/schema");
    return SourceReader.read(List.of(new SourceFolder(source)), SchemaReader.read(schema));
  }

  private void file(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("rdf-source"));
    Files.writeString(folder.resolve("rdf-source").resolve(name), text.replace('\'', '"'));
  }

  private static final String CTDL = "'@context': 'https://credreg.net/ctdl/schema/context/json',";

  private static String course(String context, String id, String code, String name) {
    return "{%s '@id': '%s', '@type': 'ceterms:Course', 'ceterms:codedNotation': '%s', 'ceterms:name': %s}"
        .formatted(context, id, code, name);
  }

  private static Value name(SourceReader.Result result, String code) {
    List<Record> records = result.catalogue().list(new RecordId("course", code));
    return records.getFirst().find("name").orElseThrow();
  }

  @Test
  void aTextIsInTheLanguageOfItsFile() throws Exception {
    file("a.jsonld", course(CTDL, "http://a/1", "00001", "{'en-US': 'Made up'}"));
    file("b.jsonld", course(CTDL, "http://a/2", "00002", "{'zh': '虚构'}"));
    file("c.jsonld", course(CTDL, "http://a/3", "00003", "'Untold'"));
    SourceReader.Result result = read("", "");
    assertThat(result.findings()).isEmpty();
    assertThat(name(result, "00001")).isEqualTo(new Value.Text("Made up", "en-US"));
    assertThat(name(result, "00002")).isEqualTo(new Value.Text("虚构", "zh"));
    assertThat(name(result, "00003")).isEqualTo(new Value.Text("Untold", ""));
  }

  /// Without a context the name would be no statement at all.
  @Test
  void aFileWithoutContextIsReadWithTheOneThatIsLentAndReported() throws Exception {
    file("bare.jsonld", course("", "http://a/1", "00001", "{'en': 'Made up'}"));
    file("own.jsonld", course("'@context': {'ceterms': 'http://other/'},", "http://a/2", "2", "1"));
    assertThat(read("", "").catalogue().records()).isEmpty();
    SourceReader.Result lent = read("", "'context': 'ctdl',");
    assertThat(name(lent, "00001")).isEqualTo(new Value.Text("Made up", "en"));
    assertThat(lent.catalogue().records()).as("a context of its own is respected").hasSize(1);
    assertThat(lent.findings())
        .extracting(Finding::code, Finding::file)
        .containsExactly(tuple(FindingCode.CONTEXT_MISSING, "bare.jsonld"));
    assertThat(read("", "'context': 'lom',").findings())
        .extracting(Finding::code)
        .contains(FindingCode.MAPPING_INVALID);
  }

  @Test
  void oneThingUnderTwoKeysIsKeptAndReported() throws Exception {
    file("a.jsonld", course(CTDL, "http://a/1", "00001", "{'en': 'One'}"));
    file("b.jsonld", course(CTDL, "http://a/1", "00002", "{'en': 'Other'}"));
    file("c.jsonld", course(CTDL, "http://a/1", "00001", "{'en': 'One'}"));
    SourceReader.Result result = read("", "'identity': 'iri', 'repeat': 'merge',");
    assertThat(result.catalogue().records()).hasSize(2);
    assertThat(result.findings()).hasSize(1);
    Finding finding = result.findings().getFirst();
    assertThat(finding.code()).isEqualTo(FindingCode.KEY_CONFLICT);
    assertThat(finding.line()).contains("http://a/1", "a.jsonld", "b.jsonld", "00001", "00002");
    assertThat(read("", "'repeat': 'merge',").findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"rdfBytes, 50", "rdfTriples, 2", "rdfDepth, 1", "rdfCharacters, 5", "rdfRows, 1"})
  void aLimitIsSetByTheManifestAndNamedInTheFinding(String limit, int allowed) throws Exception {
    String name = "{'en': 'A name of some length', 'zh': '又一个名称'}";
    file("a.jsonld", course(CTDL, "http://a/1", "00001", name));
    SourceReader.Result result = read("'%s': %d".formatted(limit, allowed), "");
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().getFirst().code()).isEqualTo(FindingCode.RDF_UNREADABLE);
    assertThat(result.findings().getFirst().message()).contains(limit).contains("" + allowed);
    assertThat(result.catalogue().records()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'rdfDepth': 401", "'rdfBytes': 0", "'rdfDeep': 5", "'rdfTriples': 'a'"})
  void aLimitThatIsNoneIsToldOfTheManifest(String limits) throws Exception {
    file("a.jsonld", course(CTDL, "http://a/1", "00001", "{'en': 'Made up'}"));
    assertThat(read(limits, "").findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.MANIFEST_INVALID);
  }
}
