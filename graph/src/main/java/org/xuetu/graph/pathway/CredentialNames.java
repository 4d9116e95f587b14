package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.RuleBook;

/// Finds what certificate a learner means: by key, name or alias, with its level or its score in the
/// same words (`四级425分`, `计算机二级C语言`). A name may mean several.
final class CredentialNames {
  private static final Pattern SCORE = Pattern.compile("([0-9]{2,3}) *分");
  private static final Pattern NOISE = Pattern.compile("[\\s()\\[\\]《》\"'·、,.:;—_-]");
  private static final String FILLERS = "(证书|证|考试|合格|笔试|成绩|通过|水平|等级)*";
  private static final int SHORTEST_PART = 3;
  private static final int MOST = 3;

  private final RuleBook rules;

  CredentialNames(RuleBook rules) {
    this.rules = rules;
  }

  static Optional<BigDecimal> scoreIn(String words) {
    Matcher found = SCORE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
    return found.find() ? Optional.of(new BigDecimal(found.group(1))) : Optional.empty();
  }

  /// Everything that the words may mean; empty when nothing is known by them.
  Set<String> find(String words, Optional<String> level) {
    Optional<Credential> byKey = rules.findCredential(words.strip().toUpperCase(Locale.ROOT));
    if (byKey.isPresent()) {
      return Set.of(byKey.get().key());
    }
    String plain = SCORE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    Set<String> exact = matching(fold(plain), true);
    Set<String> found = exact.isEmpty() ? matching(fold(plain), false) : exact;
    if (level.isEmpty() || found.size() < 2) {
      return found;
    }
    Set<String> ofLevel = new TreeSet<>(found);
    ofLevel.removeIf(
        key ->
            rules
                .findCredential(key)
                .map(each -> !each.levels().contains(level.get()))
                .orElse(true));
    return ofLevel.isEmpty() ? found : ofLevel;
  }

  private Set<String> matching(String words, boolean whole) {
    if (words.isEmpty()) {
      return Set.of();
    }
    Set<String> found = new TreeSet<>();
    int longest = 0;
    for (Credential credential : rules.credentials()) {
      int length = whole ? wholly(credential, words) : partly(credential, words);
      if (length > longest) {
        found.clear();
        longest = length;
      }
      if (length > 0 && length == longest) {
        found.add(credential.key());
      }
    }
    return found;
  }

  private static int wholly(Credential credential, String words) {
    return labels(credential).anyMatch(words::equals) ? words.length() : 0;
  }

  /// How much of the words one name explains, when the rest is part of the full name or says
  /// nothing.
  private static int partly(Credential credential, String words) {
    String name = fold(credential.name());
    if (words.length() >= SHORTEST_PART && name.contains(words)) {
      return words.length();
    }
    return labels(credential)
        .filter(label -> label.length() >= 2 && words.contains(label))
        .filter(label -> isExplained(words.replace(label, ""), name))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean isExplained(String rest, String name) {
    return rest.matches(FILLERS) || name.contains(rest.replaceAll(FILLERS + "$", ""));
  }

  private static Stream<String> labels(Credential credential) {
    return Stream.concat(Stream.of(credential.name()), credential.aliases().stream())
        .map(CredentialNames::fold)
        .filter(label -> !label.isEmpty());
  }

  /// Width, case, punctuation and numerals of levels do not matter.
  static String fold(String words) {
    String plain =
        NOISE
            .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll("");
    for (int level = 1; level <= 6; level++) {
      plain = plain.replace("一二三四五六".charAt(level - 1) + "级", Integer.toString(level));
      plain = plain.replace(level + "级", Integer.toString(level));
    }
    return plain;
  }

  /// Names that share most with the words, for one who mistyped.
  List<String> nearest(String words) {
    Set<String> wanted = pairs(fold(words));
    record Near(Credential credential, long shared) {}
    List<Near> near = new ArrayList<>();
    for (Credential credential : rules.credentials()) {
      Set<String> common =
          labels(credential).flatMap(label -> pairs(label).stream()).collect(Collectors.toSet());
      common.retainAll(wanted);
      near.add(new Near(credential, common.size()));
    }
    return near.stream()
        .filter(each -> each.shared * 3 >= wanted.size() && each.shared > 0)
        .sorted(
            Comparator.comparingLong(Near::shared)
                .reversed()
                .thenComparing(each -> each.credential.key()))
        .limit(MOST)
        .map(each -> each.credential.key() + " " + each.credential.name())
        .toList();
  }

  private static Set<String> pairs(String words) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < Math.min(words.length(), 60); i++) {
      pairs.add(words.substring(i, i + 2));
    }
    return pairs;
  }
}
