package org.xuetu.graph.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.store.MappedGraphStore;

/// Whatever is edited: the changes told, applied to the first graph, give the second; told the other
/// way round they are the mirror image; and each thing is told once.
class RandomEditsTest {
  private static final GraphChanges.Filter ALL = new GraphChanges.Filter(Set.of(), Set.of());
  private static final Map<ChangeType, ChangeType> MIRROR =
      Map.of(
          ChangeType.WITHDRAWN, ChangeType.ADDED,
          ChangeType.ADDED, ChangeType.WITHDRAWN,
          ChangeType.ENDED, ChangeType.BEGUN,
          ChangeType.BEGUN, ChangeType.ENDED,
          ChangeType.RENAMED, ChangeType.RENAMED,
          ChangeType.CHANGED, ChangeType.CHANGED,
          ChangeType.RESTATED, ChangeType.RESTATED);

  @TempDir private Path folder;

  @Test
  void theChangesLeadFromOneToTheOtherAndBack() throws Exception {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("RandomEditsTest -Dtest.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      MadeUpGraph before = graph(random);
      MadeUpGraph after = edited(before, random);
      try (MappedGraphStore one = before.write(folder, round + "a");
          MappedGraphStore other = after.write(folder, round + "b")) {
        GraphVersion first = MadeUpGraph.version(one, date(random));
        GraphVersion second = MadeUpGraph.version(other, date(random));
        List<ThingChange> there = GraphChanges.between(first, second).list(ALL, 0, 1000);
        List<ThingChange> back = GraphChanges.between(second, first).list(ALL, 0, 1000);
        assertThat(there).extracting(ThingChange::iri).doesNotHaveDuplicates();
        assertThat(applied(before, there)).isEqualTo(after.lines());
        assertMirror(there, back);
      }
    }
  }

  private static Set<String> applied(MadeUpGraph graph, List<ThingChange> changes) {
    Set<String> lines = graph.lines();
    for (ThingChange change : changes) {
      change.removed().forEach(line -> assertThat(lines.remove(line)).as(line).isTrue());
      change.added().forEach(line -> assertThat(lines.add(line)).as(line).isTrue());
    }
    return lines;
  }

  private static void assertMirror(List<ThingChange> there, List<ThingChange> back) {
    Map<String, ThingChange> mirrored = new HashMap<>();
    back.forEach(change -> mirrored.put(change.iri(), change));
    assertThat(back).hasSameSizeAs(there);
    for (ThingChange change : there) {
      ThingChange mirror = mirrored.get(change.iri());
      assertThat(mirror).as(change.iri()).isNotNull();
      assertThat(mirror.type()).isEqualTo(MIRROR.get(change.type()));
      assertThat(mirror.added()).isEqualTo(change.removed());
      assertThat(mirror.removed()).isEqualTo(change.added());
    }
  }

  private static MadeUpGraph graph(Random random) {
    MadeUpGraph graph = new MadeUpGraph();
    int things = random.nextInt(12);
    for (int i = 0; i < things; i++) {
      thing(graph, "course/%05d".formatted(random.nextInt(15)), random);
    }
    return graph;
  }

  private static void thing(MadeUpGraph graph, String id, Random random) {
    graph.drop(id, "");
    graph.thing(id, "schema:Course", "课" + random.nextInt(9) + "（虚构）", random.nextInt(9));
    statement(graph, id, random);
  }

  private static void statement(MadeUpGraph graph, String id, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> graph.date(id, "xt:validFrom", date(random));
      case 1 -> graph.date(id, "xt:validUntil", date(random));
      case 2 -> graph.literal(id, "skos:note", "注" + random.nextInt(3) + "（虚构）\\n第二行\"@zh");
      case 3 -> graph.addFrom("two", id, "skos:note", "\"注" + random.nextInt(3) + "\"@zh");
      default ->
          graph.add(
              id,
              "xt:practicalPartOf",
              "<http://example.org/id/course/%05d>".formatted(random.nextInt(15)));
    }
  }

  private static String date(Random random) {
    return "2026-0" + (1 + random.nextInt(9)) + "-15";
  }

  private static MadeUpGraph edited(MadeUpGraph graph, Random random) {
    Set<String> lines = new TreeSet<>(graph.lines());
    lines.removeIf(_ -> random.nextInt(10) == 0);
    MadeUpGraph edited = MadeUpGraph.of(lines);
    for (int edit = random.nextInt(6); edit > 0; edit--) {
      String id = "course/%05d".formatted(random.nextInt(15));
      switch (random.nextInt(3)) {
        case 0 -> edited.drop(id, "");
        case 1 -> thing(edited, id, random);
        default -> statement(edited, id, random);
      }
    }
    return edited;
  }
}
