package org.xuetu.graph.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.vocab.Iris;

/// Known edits of a made-up graph, and exactly those are told.
class GraphChangesTest {
  private static final GraphChanges.Filter ALL = new GraphChanges.Filter(Set.of(), Set.of());
  private static final String THREE = "3\"^^<http://www.w3.org/2001/XMLSchema#decimal>";
  private static final String FOUR = "4\"^^<http://www.w3.org/2001/XMLSchema#decimal>";

  @TempDir private Path folder;

  private static MadeUpGraph start() {
    return new MadeUpGraph()
        .thing("course/00001", "schema:Course", "甲课（虚构）", 2)
        .literal("course/00001", "xt:credits", THREE)
        .thing("course/00002", "schema:Course", "乙课（虚构）", 3)
        .thing("course/00003", "schema:Course", "丙课（虚构）", 4)
        .thing("rule/RR001", "xt:Rule", "甲规则（虚构）", 2)
        .add("rule/RR001", "xt:targetCourse", "<http://example.org/id/course/00001>")
        .thing("rule/RR002", "xt:Rule", "乙规则（虚构）", 3)
        .date("rule/RR002", "xt:validUntil", "2026-06-30")
        .thing("rule/RR003", "xt:Rule", "丙规则（虚构）", 4)
        .date("rule/RR003", "xt:validFrom", "2026-07-01");
  }

  private interface Check {
    void accept(GraphChanges changes) throws Exception;
  }

  private void compare(MadeUpGraph before, MadeUpGraph after, Check check) throws Exception {
    compare(before, "2026-05-01", after, "2026-05-02", check);
  }

  private void compare(
      MadeUpGraph before, String dateBefore, MadeUpGraph after, String dateAfter, Check check)
      throws Exception {
    String name = "g" + System.nanoTime();
    try (MappedGraphStore one = before.write(folder, name + "a");
        MappedGraphStore other = after.write(folder, name + "b")) {
      check.accept(
          GraphChanges.between(
              MadeUpGraph.version(one, dateBefore), MadeUpGraph.version(other, dateAfter)));
    }
  }

  @Test
  void theSameGraphHasNotChanged() throws Exception {
    compare(
        start(),
        start(),
        changes -> {
          assertThat(changes.list(ALL, 0, 100)).isEmpty();
          assertThat(changes.counts()).isEmpty();
          assertThat(changes.sentence()).isEqualTo("没有变化。");
        });
  }

  @Test
  void everyEditIsToldOnceAndNothingElse() throws Exception {
    MadeUpGraph after =
        start()
            .drop("rule/RR001", "")
            .drop("course/00001", "credits")
            .literal("course/00001", "xt:credits", FOUR)
            .drop("course/00002", "乙课（虚构）")
            .literal("course/00002", "skos:prefLabel", "新乙课（虚构）\"@zh")
            .addFrom("labels", "course/00002", "rdfs:label", "\"新乙课（虚构）\"@zh")
            .drop("course/00003", "sourceRow")
            .literal("course/00003", "xt:sourceRow", "rows.csv#5\"")
            .thing("course/00004", "schema:Course", "丁课（虚构）", 4)
            .thing("course/00005", "schema:Course", "戊课（虚构）", 6);
    compare(
        start(),
        after,
        changes -> {
          assertThat(changes.list(ALL, 0, 100))
              .extracting(ThingChange::type, change -> change.id().orElseThrow().toString())
              .containsExactly(
                  tuple(ChangeType.WITHDRAWN, "rule/RR001"),
                  tuple(ChangeType.ADDED, "course/00004"),
                  tuple(ChangeType.ADDED, "course/00005"),
                  tuple(ChangeType.RENAMED, "course/00002"),
                  tuple(ChangeType.CHANGED, "course/00001"),
                  tuple(ChangeType.RESTATED, "course/00003"));
          assertThat(changes.sentence())
              .isEqualTo("撤销 1 条认定规则，新增 2 门课程，1 门课程改名，修改 1 门课程，1 条记录只改了出处。");
        });
  }

  @Test
  void aChangedFieldIsToldWithOldAndNewValueAndTheirSources() throws Exception {
    MadeUpGraph after =
        start()
            .drop("course/00001", "credits")
            .addFrom("two", "course/00001", "xt:credits", "\"" + FOUR);
    compare(
        start(),
        after,
        changes -> {
          ThingChange change = changes.list(ALL, 0, 1).getFirst();
          assertThat(change.name()).isEqualTo("甲课（虚构）");
          assertThat(change.fields())
              .containsExactly(
                  new ThingChange.FieldChange(
                      "xt:credits",
                      "学分",
                      List.of(new ThingChange.StatedValue("3", Optional.empty(), List.of("one"))),
                      List.of(new ThingChange.StatedValue("4", Optional.empty(), List.of("two")))));
        });
  }

  @Test
  void aReferenceIsToldByNameAndWhatItNames() throws Exception {
    MadeUpGraph after =
        start()
            .drop("rule/RR001", "targetCourse")
            .add("rule/RR001", "xt:targetCourse", "<http://example.org/id/course/00002>");
    compare(
        start(),
        after,
        changes -> {
          ThingChange.FieldChange field = changes.list(ALL, 0, 1).getFirst().fields().getFirst();
          assertThat(field.label()).isEqualTo("目标课程");
          assertThat(field.before().getFirst().text()).isEqualTo("甲课（虚构）");
          assertThat(field.after().getFirst().target()).contains(new RecordId("course", "00002"));
        });
  }

  @Test
  void aFurtherSourceForTheSameWordIsNoChangeOfTheThing() throws Exception {
    MadeUpGraph after = start().addFrom("two", "course/00001", "xt:credits", "\"" + THREE);
    compare(
        start(),
        after,
        changes ->
            assertThat(changes.counts())
                .containsExactly(new ChangeCount(ChangeType.RESTATED, "course", "课程", 1)));
  }

  @Test
  void whatEndsOrBeginsBetweenTheDatesIsToldAlthoughNoWordChanged() throws Exception {
    compare(
        start(),
        "2026-06-30",
        start(),
        "2026-07-01",
        changes ->
            assertThat(changes.list(ALL, 0, 100))
                .extracting(ThingChange::type, ThingChange::name)
                .containsExactly(
                    tuple(ChangeType.ENDED, "乙规则（虚构）"), tuple(ChangeType.BEGUN, "丙规则（虚构）")));
    compare(
        start(),
        "2026-06-29",
        start(),
        "2026-06-30",
        changes -> assertThat(changes.list(ALL, 0, 100)).isEmpty());
  }

  @Test
  void aRuleGivenAnEndThatHasPassedHasEnded() throws Exception {
    compare(
        start(),
        start().date("rule/RR001", "xt:validUntil", "2026-04-30"),
        changes -> {
          ThingChange change = changes.list(ALL, 0, 100).getFirst();
          assertThat(change.type()).isEqualTo(ChangeType.ENDED);
          assertThat(change.fields().getFirst().label()).isEqualTo("失效日期");
        });
  }

  @Test
  void filtersAndPagesCutTheSameList() throws Exception {
    MadeUpGraph after = start();
    for (int i = 10; i < 30; i++) {
      after.thing("course/000" + i, "schema:Course", "课" + i + "（虚构）", i);
    }
    after.drop("rule/RR001", "").drop("rule/RR002", "");
    compare(
        start(),
        after,
        changes -> {
          List<ThingChange> all = changes.list(ALL, 0, 100);
          assertThat(all).hasSize(22);
          assertThat(changes.list(ALL, 5, 7)).isEqualTo(all.subList(5, 12));
          assertThat(changes.list(ALL, 22, 7)).isEmpty();
          var added = new GraphChanges.Filter(Set.of(ChangeType.ADDED), Set.of());
          assertThat(changes.count(added)).isEqualTo(20);
          assertThat(changes.list(added, 0, 1).getFirst()).isEqualTo(all.get(2));
          assertThat(changes.count(new GraphChanges.Filter(Set.of(), Set.of("rule")))).isEqualTo(2);
        });
  }

  @Test
  void graphsWithDifferentBasesAreNotCompared() throws IOException {
    try (MappedGraphStore store = start().write(folder, "one")) {
      GraphVersion one = MadeUpGraph.version(store, "2026-05-01");
      GraphVersion other =
          new GraphVersion(store, one.schema(), new Iris("http://other.example"), LocalDate.EPOCH);
      assertThatThrownBy(() -> GraphChanges.between(one, other))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
