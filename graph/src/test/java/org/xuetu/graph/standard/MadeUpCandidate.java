package org.xuetu.graph.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.Value;

/// A course that does not exist and fits the standard in everything, to be spoilt in one place.
final class MadeUpCandidate {
  private final Schema schema;
  private final String kind;
  private final String focus;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();

  private MadeUpCandidate(Schema schema, String kind, String focus) {
    this.schema = schema;
    this.kind = kind;
    this.focus = focus;
  }

  static MadeUpCandidate resource(Schema schema, int number) {
    MadeUpCandidate made = new MadeUpCandidate(schema, "resource", "row " + number);
    return made.with("id", new Value.Code("10359-" + number))
        .with("name", text("虚构课程" + number))
        .with("provider", ref("school", "10359"))
        .with("kind", made.concept("resource-kind", "shared-course"))
        .with("teachers", text("某教师"), text("另一教师"))
        .with("summary", text("虚构的简介"))
        .with("credits", decimal("2.5"))
        .with("hours", new Value.Whole(40))
        .with("category", made.concept("course-category", "major"))
        .with("level", made.concept("level", "top-up"), made.concept("level", "bachelor"))
        .with("form", made.concept("form", "adult"))
        .with("examMode", made.concept("exam-mode", "written"))
        .with("courses", ref("course", "13000"), ref("course", "XX-1A"))
        .with("majors", ref("major", "050101"))
        .with("shared", new Value.Flag(true))
        .with("licence", text("联盟成员免费使用"))
        .with("platform", ref("platform", "PLT001"))
        .with("url", new Value.Link("https://example.org/a?b=1"))
        .with("opens", new Value.Date(LocalDate.of(2026, 9, 1)))
        .with("closes", new Value.Date(LocalDate.of(2026, 9, 1)));
  }

  static MadeUpCandidate course(Schema schema) {
    MadeUpCandidate made = new MadeUpCandidate(schema, "course", "row 2");
    return made.with("code", new Value.Code("99901"))
        .with("name", text("虚构课程"))
        .with("provider", text("一所没有的大学"))
        .with("credits", decimal("0"))
        .with("type", made.concept("course-type", "written"))
        .with("category", made.concept("course-category", "common"));
  }

  MadeUpCandidate with(String field, Value... given) {
    values.put(field, List.of(given));
    return this;
  }

  MadeUpCandidate without(String field) {
    values.remove(field);
    return this;
  }

  Candidate made() {
    return new Candidate(focus, schema.findKind(kind).orElseThrow(), values);
  }

  Value concept(String scheme, String key) {
    return new Value.ConceptValue(schema.getScheme(scheme).findByKey(key).orElseThrow());
  }

  static Value text(String text) {
    return new Value.Text(text, "zh");
  }

  static Value decimal(String number) {
    return new Value.Decimal(new BigDecimal(number));
  }

  static Value ref(String kind, String key) {
    return new Value.Ref(new RecordId(kind, key));
  }
}
