package org.xuetu.indexer.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name with a remark in brackets behind it, as in 合肥大学（原合肥学院）.
///
/// @param remark what stands in the brackets, without words such as 原 that say what it is
record BracketedName(String name, String remark) {
  private static final Pattern FORM =
      Pattern.compile("(.+?)\\s*[(（\\[【〔]\\s*([^()（）\\[\\]【】〔〕]+?)\\s*[)）\\]】〕]\\s*");

  private static final Pattern SAYS_WHAT =
      Pattern.compile("^(原名|原|曾用名|曾名|又名|简称|现名|现|前身|前身为)\\s*[:：]?\\s*");

  static Optional<BracketedName> find(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new BracketedName(form.group(1), SAYS_WHAT.matcher(form.group(2)).replaceFirst("")))
        : Optional.empty();
  }
}
