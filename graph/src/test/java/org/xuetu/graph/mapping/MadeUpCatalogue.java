package org.xuetu.graph.mapping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.RowPlace;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SourceManifest;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.store.MemoryGraphStore;
import org.xuetu.graph.vocab.Iris;

/// Two made-up sources: both know course 00001 by another name, one of them with low certainty.
public final class MadeUpCatalogue {
  public static final Iris IRIS = new Iris("http://example.org");
  public static final ConceptScheme PROVINCE =
      new ConceptScheme(
          "province",
          "省份",
          "province",
          List.of(new ConceptScheme.Concept("province", "CN", "全国", "national", List.of())));
  private static final Kind COURSE =
      new Kind(
          "course",
          "课程",
          "Course",
          "schema:Course",
          List.of("code"),
          List.of(
              field("code", "课程代码", FieldType.CODE, "schema:courseCode", true),
              field("name", "名称", FieldType.TEXT, "skos:prefLabel", true),
              field("credits", "学分", FieldType.DECIMAL, "xt:credits", false),
              field("province", "省份", FieldType.CONCEPT, "xt:province", false),
              field("theory", "对应笔试课程", FieldType.REF, "xt:practicalPartOf", false)));

  private MadeUpCatalogue() {}

  public static Schema schema() {
    return new Schema(List.of(COURSE), List.of(PROVINCE));
  }

  public static Catalogue catalogue() {
    return new Catalogue(
        schema(),
        List.of(source("doubtful"), source("trusted")),
        List.of(
            course("doubtful", 2, Certainty.LOW, "00001", "乙名（虚构）", Map.of()),
            course(
                "trusted",
                2,
                Certainty.HIGH,
                "00001",
                "甲名（虚构）",
                Map.of(
                    "credits", List.of(new Value.Decimal(new BigDecimal("4.5"))),
                    "province", List.of(new Value.ConceptValue(PROVINCE.concepts().getFirst())))),
            course(
                "trusted",
                3,
                Certainty.MEDIUM,
                "00002",
                "实践<b>（虚构）",
                Map.of("theory", List.of(new Value.Ref(new RecordId("course", "00001")))))));
  }

  public static MemoryGraphStore store() {
    byte[] quads = quads().getBytes(StandardCharsets.UTF_8);
    return MemoryGraphStore.load(new ByteArrayInputStream(quads), Lang.NQUADS);
  }

  public static String quads() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
    writer.start();
    new QuadMapper(IRIS, Ontology.empty()).map(catalogue(), writer::quad);
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Field field(
      String name, String zh, FieldType type, String property, boolean required) {
    return new Field(
        name,
        zh,
        name,
        type,
        property,
        required,
        false,
        false,
        type == FieldType.TEXT ? Optional.of("zh") : Optional.empty(),
        type == FieldType.CODE ? Optional.of(Pattern.compile("\\d{5}")) : Optional.empty(),
        type == FieldType.CONCEPT ? Optional.of("province") : Optional.empty(),
        type == FieldType.REF ? List.of("course") : List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static SourceManifest source(String name) {
    return new SourceManifest(
        name,
        "虚构来源 " + name,
        "虚构",
        Optional.empty(),
        "仅用于测试",
        "2026",
        "全国",
        Certainty.MEDIUM,
        Optional.empty());
  }

  private static Record course(
      String source,
      int row,
      Certainty certainty,
      String code,
      String name,
      Map<String, List<Value>> more) {
    Map<String, List<Value>> values = new java.util.TreeMap<>(more);
    values.put("code", List.of(new Value.Code(code)));
    values.put("name", List.of(new Value.Text(name, "zh")));
    return new Record(
        new RecordId("course", code),
        COURSE,
        new RowPlace(source, "courses.csv", row),
        values,
        certainty,
        "虚构文件",
        "虚构#" + row);
  }
}
