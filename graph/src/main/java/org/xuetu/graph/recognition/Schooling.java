package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;

/// The level of a diploma and how the schooling ended.
///
/// @param rank 0 secondary school, 1 专科, 2 本科, 3 master, 4 doctor
/// @param graduated false for 结业 and 肄业
public record Schooling(int rank, boolean graduated) {
  private static final List<List<String>> WORDS =
      List.of(
          List.of("高中", "中专", "职高", "技校", "中职", "secondary", "CR005"),
          List.of("专科", "大专", "高职", "高起专", "高升专", "junior-college", "school-to-college", "CR001"),
          List.of(
              "本科",
              "学士",
              "专升本",
              "高起本",
              "top-up",
              "bachelor",
              "school-to-bachelor",
              "CR002",
              "CR003",
              "CR007"),
          List.of("硕士", "master", "CR004"),
          List.of("博士", "doctor"));
  private static final String TOP_UP = "专升本";

  /// What is not held, or not yet.
  private static final List<String> PENDING =
      List.of("在读", "在校", "未毕业", "没毕业", "未取得", "没有", "辍学", "退学");

  public static final int JUNIOR_COLLEGE = 1;

  /// The highest level that some words name; 专升本 is a level, not a 专科.
  public static Optional<Integer> rankOf(String words) {
    if (words.contains(TOP_UP)) {
      return Optional.of(2);
    }
    for (int rank = WORDS.size() - 1; rank >= 0; rank--) {
      if (WORDS.get(rank).stream().anyMatch(words::contains)) {
        return Optional.of(rank);
      }
    }
    return Optional.empty();
  }

  /// What a diploma says; empty when no level can be made out, or it is not held yet.
  public static Optional<Schooling> of(Achievement diploma) {
    String ending = diploma.origin().completion().orElse("") + diploma.key();
    boolean graduated =
        !ending.contains("结业")
            && !ending.contains("肄业")
            && !ending.contains("completed")
            && !ending.contains("left")
            && !diploma.credentials().contains("CR007");
    if (PENDING.stream().anyMatch((ending + diploma.origin().level().orElse(""))::contains)) {
      return Optional.empty();
    }
    Optional<Integer> rank =
        diploma.origin().level().flatMap(Schooling::rankOf).or(() -> rankOf(diploma.key()));
    return rank.map(each -> new Schooling(each, graduated));
  }
}
