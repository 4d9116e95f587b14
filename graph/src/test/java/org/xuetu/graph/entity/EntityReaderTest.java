package org.xuetu.graph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.mapping.MadeUpCatalogue;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;

/// What is shown of a thing that two sources describe.
class EntityReaderTest {
  private final EntityReader reader =
      new EntityReader(MadeUpCatalogue.store(), MadeUpCatalogue.IRIS, MadeUpCatalogue.schema());

  @Test
  void aThingIsShownUnderTheTrustedNameWithEveryNameAndItsSource() {
    EntityView view = reader.find(new RecordId("course", "00001")).orElseThrow();

    assertThat(view.name()).isEqualTo("甲名（虚构）");
    assertThat(view.certainty()).isEqualTo(Certainty.HIGH);
    assertThat(view.findStatement("name").orElseThrow().values())
        .extracting(EntityView.ShownValue::text, EntityView.ShownValue::sources)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("甲名（虚构）", List.of("trusted")),
            org.assertj.core.groups.Tuple.tuple("乙名（虚构）", List.of("doubtful")));
    assertThat(view.sources())
        .extracting(EntityView.SourceNote::source, EntityView.SourceNote::certainty)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("doubtful", Certainty.LOW),
            org.assertj.core.groups.Tuple.tuple("trusted", Certainty.HIGH));
    assertThat(view.findStatement("province").orElseThrow().values().getFirst().text())
        .isEqualTo("全国");
  }

  @Test
  void neighboursAreNamedBothWays() {
    EntityView practical = reader.find(new RecordId("course", "00002")).orElseThrow();
    EntityView.ShownValue theory =
        practical.findStatement("theory").orElseThrow().values().getFirst();
    assertThat(theory.text()).isEqualTo("甲名（虚构）");
    assertThat(theory.target()).contains(new RecordId("course", "00001"));

    EntityView written = reader.find(new RecordId("course", "00001")).orElseThrow();
    EntityView.Mentions mentions = written.mentions().getFirst();
    assertThat(mentions.label()).isEqualTo("对应笔试课程");
    assertThat(mentions.total()).isEqualTo(1);
    assertThat(mentions.records().getFirst().name()).isEqualTo("实践<b>（虚构）");
  }

  @Test
  void whatNoSourceSpeaksOfIsNotThere() {
    assertThat(reader.find(new RecordId("course", "99999"))).isEmpty();
    assertThat(reader.find(new RecordId("nonsense", "00001"))).isEmpty();
  }
}
