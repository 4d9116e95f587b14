package org.xuetu.indexer.relevance;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.xuetu.indexer.analysis.Pinyin;

/// Names with one slip of the pen or of the keyboard.
final class Slips {
  /// The first level of GB 2312: the 3,755 characters that are used most.
  private static final int FIRST_LEVEL_START = 0xB0;

  private static final int FIRST_LEVEL_END = 0xD7;

  private static final List<String> COMMON = common();
  private static final Map<String, List<String>> BY_READING = byReading();

  private final Random random;

  Slips(Random random) {
    this.random = random;
  }

  private static List<String> common() {
    CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
    List<String> common = new ArrayList<>();
    for (char c = '一'; c <= '龥'; c++) {
      if (encoder.canEncode(c)) {
        int row = String.valueOf(c).getBytes(encoder.charset())[0] & 0xFF;
        if (row >= FIRST_LEVEL_START && row <= FIRST_LEVEL_END) {
          common.add(String.valueOf(c));
        }
      }
    }
    return List.copyOf(common);
  }

  private static Map<String, List<String>> byReading() {
    Map<String, List<String>> byReading = new TreeMap<>();
    for (String character : COMMON) {
      Pinyin.full(character).stream()
          .findFirst()
          .ifPresent(
              reading -> byReading.computeIfAbsent(reading, _ -> new ArrayList<>()).add(character));
    }
    return byReading;
  }

  Optional<String> wrongCharacter(String name) {
    return place(name).map(at -> replaced(name, at, any(COMMON)));
  }

  Optional<String> missingCharacter(String name) {
    return place(name).map(at -> replaced(name, at, ""));
  }

  Optional<String> extraCharacter(String name) {
    return place(name).map(at -> replaced(name, at, name.charAt(at) + any(COMMON)));
  }

  /// Another common character that is read alike, where there is one.
  Optional<String> homophone(String name) {
    return place(name)
        .flatMap(
            at -> {
              String character = name.substring(at, at + 1);
              List<String> others =
                  Pinyin.full(character).stream()
                      .findFirst()
                      .map(reading -> BY_READING.getOrDefault(reading, List.of()))
                      .orElse(List.of())
                      .stream()
                      .filter(other -> !other.equals(character))
                      .toList();
              return others.isEmpty()
                  ? Optional.empty()
                  : Optional.of(replaced(name, at, any(others)));
            });
  }

  /// One letter too few, too many or wrong.
  Optional<String> letter(String typed) {
    int at = 1 + random.nextInt(typed.length() - 1);
    String wrong = String.valueOf((char) ('a' + random.nextInt(26)));
    String slipped =
        switch (random.nextInt(3)) {
          case 0 -> replaced(typed, at, "");
          case 1 -> replaced(typed, at, typed.charAt(at) + wrong);
          default -> replaced(typed, at, wrong);
        };
    return slipped.equals(typed) ? Optional.empty() : Optional.of(slipped);
  }

  private Optional<Integer> place(String name) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      if (Character.isIdeographic(name.charAt(i))) {
        places.add(i);
      }
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(any(places));
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String replaced(String name, int at, String by) {
    return name.substring(0, at) + by + name.substring(at + 1);
  }
}
