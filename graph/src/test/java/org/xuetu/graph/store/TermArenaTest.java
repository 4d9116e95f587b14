package org.xuetu.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Terms are numbered once each and sorted by their bytes, whatever these are.
class TermArenaTest {
  @Test
  void termsAreDistinctAndSortedAsBytes() {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("TermArenaTest -Dtest.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      TermArena arena = new TermArena();
      TreeSet<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
      List<byte[]> given = new ArrayList<>();
      int count = random.nextInt(400);
      for (int i = 0; i < count; i++) {
        byte[] term = term(random, given);
        given.add(term);
        expected.add(term);
        int number = arena.number(term, term.length);
        assertThat(arena.number(term.clone(), term.length)).isEqualTo(number);
        assertThat(bytes(arena, number)).isEqualTo(term);
      }
      assertThat(arena.size()).isEqualTo(expected.size());
      List<byte[]> sorted = new ArrayList<>();
      for (int number : TermSorter.sorted(arena)) {
        sorted.add(bytes(arena, number));
      }
      assertThat(sorted)
          .usingElementComparator(Arrays::compareUnsigned)
          .isEqualTo(List.copyOf(expected));
    }
  }

  /// Often the beginning of another, or another with zeros or the highest bytes behind it.
  private static byte[] term(Random random, List<byte[]> given) {
    byte[] base =
        given.isEmpty() || random.nextInt(3) == 0
            ? new byte[0]
            : given.get(random.nextInt(given.size()));
    int kept = random.nextInt(base.length + 1);
    byte[] term = Arrays.copyOf(base, kept + random.nextInt(20));
    for (int i = kept; i < term.length; i++) {
      term[i] = (byte) (random.nextInt(3) == 0 ? 0 : random.nextInt(3) == 0 ? 0xFF : 'a');
    }
    return term;
  }

  private static byte[] bytes(TermArena arena, int number) {
    int start = arena.start(number);
    return Arrays.copyOfRange(arena.chunk(number), start, start + arena.length(number));
  }

  /// Longer than a piece of the arena.
  @Test
  void aHugeTermIsATerm() {
    TermArena arena = new TermArena();
    byte[] huge = new byte[10_000_000];
    Arrays.fill(huge, (byte) 'x');
    byte[] small = {'x'};
    assertThat(arena.number(small, 1)).isZero();
    assertThat(arena.number(huge, huge.length)).isEqualTo(1);
    assertThat(arena.number(small, 1)).isZero();
    assertThat(TermSorter.sorted(arena)).containsExactly(0, 1);
  }
}
