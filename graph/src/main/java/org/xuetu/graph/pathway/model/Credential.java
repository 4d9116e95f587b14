package org.xuetu.graph.pathway.model;

import java.util.List;
import java.util.Optional;

/// A certificate, diploma or other outcome by its local key.
///
/// @param aliases other names that learners use; one alias may name several credentials
/// @param family concept key, such as `ncre`
/// @param levels the levels it is issued in; one where the credential is of a single level
public record Credential(
    String key, String name, List<String> aliases, Optional<String> family, List<String> levels) {
  private static final List<String> LADDER_FAMILIES = List.of("cet", "pets", "cjt");
  private static final List<String> LADDER = List.of("一级B", "一级", "二级", "三级", "四级", "五级", "六级");

  public Credential {
    aliases = List.copyOf(aliases);
    levels = List.copyOf(levels);
  }

  /// Whether this credential does where another is asked for: the same, or a higher level of a
  /// family whose levels include one another (CET-6 where CET-4 is asked). Computer certificates
  /// differ by subject, so their rules name every credential that counts.
  public boolean standsFor(Credential asked) {
    if (key.equals(asked.key)) {
      return true;
    }
    boolean ladder =
        family.isPresent() && LADDER_FAMILIES.contains(family.get()) && family.equals(asked.family);
    return ladder && rank() >= asked.rank() && asked.rank() >= 0;
  }

  private int rank() {
    return levels.size() == 1 ? LADDER.indexOf(levels.getFirst()) : -1;
  }
}
