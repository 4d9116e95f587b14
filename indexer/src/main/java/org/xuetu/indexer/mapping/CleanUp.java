package org.xuetu.indexer.mapping;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One named step from the text of a table to the text of a field; `data/README.md` lists them.
///
/// An unknown value stays unknown: only [Otherwise] is asked about empty text.
sealed interface CleanUp {
  /// What the text becomes; several texts where it is split.
  List<String> apply(String text) throws Unclean;

  /// Full-width letters, digits and signs in their usual width.
  record FoldWidth() implements CleanUp {
    @Override
    public List<String> apply(String text) {
      StringBuilder folded = new StringBuilder(text.length());
      for (char c : text.toCharArray()) {
        folded.append(
            c >= 0xFF01 && c <= 0xFF5E || c == 0x3000
                ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                : String.valueOf(c));
      }
      return List.of(folded.toString().strip());
    }
  }

  /// Chinese brackets as ASCII ones.
  record FoldBrackets() implements CleanUp {
    @Override
    public List<String> apply(String text) {
      return List.of(
          text.replace('（', '(')
              .replace('）', ')')
              .replace('［', '[')
              .replace('］', ']')
              .replace('【', '[')
              .replace('】', ']'));
    }
  }

  /// Leading zeros up to a length.
  record ZeroFill(int length) implements CleanUp {
    @Override
    public List<String> apply(String text) {
      return List.of("0".repeat(Math.max(0, length - text.length())) + text);
    }
  }

  /// The characters from one place to another, both counted from 1.
  record Substring(int first, int last) implements CleanUp {
    @Override
    public List<String> apply(String text) throws Unclean {
      if (text.length() < last) {
        throw new Unclean(text, "只有 " + text.length() + " 个字符，取不到第 " + last + " 个", "请对照原始文件核对这个值");
      }
      return List.of(text.substring(first - 1, last));
    }
  }

  /// Marks at the end, such as `*` and `#`, taken away.
  record StripSuffix(String marks) implements CleanUp {
    @Override
    public List<String> apply(String text) {
      int end = text.length();
      while (end > 0
          && (marks.indexOf(text.charAt(end - 1)) >= 0
              || Character.isWhitespace(text.charAt(end - 1)))) {
        end--;
      }
      return List.of(text.substring(0, end));
    }
  }

  /// The part that a pattern finds: its first group, or all of it. What it does not find is unknown.
  record Find(Pattern pattern) implements CleanUp {
    @Override
    public List<String> apply(String text) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.find()) {
        return List.of("");
      }
      String found = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
      return List.of(Optional.ofNullable(found).orElse("").strip());
    }
  }

  /// Every place that a pattern finds, replaced.
  record Replace(Pattern pattern, String replacement) implements CleanUp {
    @Override
    public List<String> apply(String text) {
      return List.of(pattern.matcher(text).replaceAll(replacement).strip());
    }
  }

  /// Several values in one cell.
  record Split(Pattern separator) implements CleanUp {
    @Override
    public List<String> apply(String text) {
      return Arrays.stream(separator.split(text))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }
  }

  /// Words that mean "unknown".
  record Empty(Set<String> words) implements CleanUp {
    @Override
    public List<String> apply(String text) {
      return List.of(words.contains(text) ? "" : text);
    }
  }

  /// What stands where there is nothing.
  record Otherwise(String value) implements CleanUp {
    @Override
    public List<String> apply(String text) {
      return List.of(text.isEmpty() ? value : text);
    }
  }

  /// A date in the source's way of writing it.
  record Date(String pattern, DateTimeFormatter format) implements CleanUp {
    static Date of(String pattern) {
      return new Date(
          pattern,
          DateTimeFormatter.ofPattern(pattern.replace('y', 'u'))
              .withResolverStyle(ResolverStyle.STRICT));
    }

    @Override
    public List<String> apply(String text) throws Unclean {
      try {
        return List.of(LocalDate.parse(text, format).toString());
      } catch (DateTimeException e) {
        throw new Unclean(text, "不是写成 " + pattern + " 的日期", "请改正这个日期，或改清单里的日期写法");
      }
    }
  }

  /// The words of a source's own list, each with ours.
  ///
  /// @param keep whether a word that is not in the list stays as it is
  record Codes(Map<String, String> table, boolean keep) implements CleanUp {
    private static final int SHOWN = 30;

    @Override
    public List<String> apply(String text) throws Unclean {
      String found = table.get(text);
      if (found == null && !keep) {
        throw new Unclean(
            text,
            "对照表里没有这个词",
            "请在对照表里补上它；已有："
                + table.keySet().stream().limit(SHOWN).collect(Collectors.joining("、")));
      }
      return List.of(found == null ? text : found);
    }
  }
}
