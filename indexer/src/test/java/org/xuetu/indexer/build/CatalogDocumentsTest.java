package org.xuetu.indexer.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.source.SourceReader;

/// Documents of the bundled data.
final class CatalogDocumentsTest {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");

  private static Catalogue catalogue;
  private static final Map<String, SearchDocument> DOCUMENTS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    catalogue =
        SourceReader.read(DATA.resolve("sources"), SchemaReader.read(DATA.resolve("schema")))
            .catalogue();
    CatalogDocuments documents = new CatalogDocuments(catalogue);
    documents.ids().forEach(id -> DOCUMENTS.put(id.toString(), documents.document(id)));
  }

  private static SearchDocument get(String id) {
    SearchDocument document = DOCUMENTS.get(id);
    assertThat(document).as(id).isNotNull();
    return document;
  }

  private static List<String> values(String id, String filter) {
    return get(id).filters().getOrDefault(filter, List.of()).stream()
        .map(FilterValue::value)
        .toList();
  }

  @Test
  void everyEntityHasOneDocumentAndNoPartHasAny() {
    Map<String, Long> counts = new TreeMap<>(catalogue.countsByKind());
    counts.keySet().removeIf(kind -> EntityType.find(kind).isEmpty());
    Map<String, Long> documents = new TreeMap<>();
    counts.keySet().forEach(kind -> documents.put(kind, 0L));
    DOCUMENTS.values().forEach(d -> documents.merge(d.type().key(), 1L, Long::sum));
    assertThat(documents).isEqualTo(counts);
  }

  @Test
  void namesOfAllRelationsAreKept() {
    assertThat(get("course/13000").otherNames())
        .contains(
            new OtherName("00015", NameRelation.OLD_CODE),
            new OtherName("英语二", NameRelation.ALIAS));
    assertThat(get("school/AH-AHOU").otherNames().stream().map(OtherName::text))
        .contains("安徽电大", "安徽广播电视大学");
    assertThat(get("major/530302").otherNames())
        .contains(new OtherName("630302", NameRelation.OLD_CODE));
    assertThat(get("course/13015").otherNames()).contains(new OtherName("计组", NameRelation.NEAR));
    assertThat(get("school/10359").codes()).contains("10359", "4134010359");
  }

  @Test
  void aCourseIsFiledUnderTheLevelsAndProvincesOfItsProgrammes() {
    assertThat(values("course/00023", "province")).contains("js");
    assertThat(values("course/00023", "level")).contains("top-up");
    assertThat(values("programme/JS-050101-2024", "discipline")).isNotEmpty();
    assertThat(values("school/10359", "city")).containsExactly("合肥");
    assertThat(values("rule/RR001", "province")).containsExactly("js");
    assertThat(get("course/13000").numbers()).containsEntry("credits", 7.0);
  }

  @Test
  void aProgrammeIsFoundByItsCoursesAndSchools() {
    String texts = String.join("\n", get("programme/JS-050101-2024").texts());
    assertThat(texts).contains("中国现代文学史", "古代汉语", "南京师范大学").doesNotContain(".root");
    assertThat(String.join("\n", get("rule/RR003").texts())).contains("高级语言程序设计");
  }

  @Test
  void summariesSayWhereAndHowCertain() {
    SearchDocument programme = get("programme/JS-050101-2024");
    assertThat(programme.summary())
        .containsEntry("province", "江苏")
        .containsEntry("level", "专升本")
        .containsKeys("form", "version", "minCredits", "sources");
    assertThat(programme.certainty()).contains(Certainty.HIGH);
    assertThat(DOCUMENTS.values()).allSatisfy(d -> assertThat(d.certainty()).isPresent());
  }

  @Test
  void whatIsOutOfUseIsLessProminent() {
    assertThat(get("course/00015").prominence()).isLessThan(get("course/13000").prominence());
  }
}
