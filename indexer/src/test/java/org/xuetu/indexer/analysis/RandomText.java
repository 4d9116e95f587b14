package org.xuetu.indexer.analysis;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Texts of random characters: Chinese, letters, digits, marks, blanks, controls, emoji, halves of
/// surrogate pairs. The seed is printed; `-Dtest.seed=` replays it.
public final class RandomText {
  private static final String USUAL = "计算机高等数学一二三（）()Ⅱii英语専陞學Java C++#+1 ０１Ａｂ·、，。　會計";

  private final RandomGenerator random;

  private RandomText(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public static RandomText seeded(Class<?> test) {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println(test.getSimpleName() + " -Dtest.seed=" + seed);
    return new RandomText(seed);
  }

  public String next(int longest) {
    int length = random.nextInt(longest + 1);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      append(text);
    }
    return text.toString();
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  private void append(StringBuilder text) {
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> text.append(USUAL.charAt(random.nextInt(USUAL.length())));
      case 4, 5 -> text.append((char) random.nextInt(0x4E00, 0xA000));
      case 6 -> text.append((char) random.nextInt(0, 0x250));
      case 7 -> text.append((char) random.nextInt(0, 0x10000));
      case 8 -> text.append((char) random.nextInt(0xD800, 0xE000));
      default -> text.appendCodePoint(random.nextInt(0x10000, 0x30000));
    }
  }
}
