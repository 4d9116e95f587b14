package org.xuetu.api.pages;

import java.util.Optional;
import org.xuetu.graph.model.Certainty;

/// A word that is shown in a small frame beside a name.
///
/// @param tone `plain`, `type`, or `warn` for what must not be overlooked
/// @param explanation shown to those who point at it
public record Badge(String text, String tone, Optional<String> explanation) {
  public static Badge plain(String text) {
    return new Badge(text, "plain", Optional.empty());
  }

  public static Badge type(String text) {
    return new Badge(text, "type", Optional.empty());
  }

  public static Badge of(Certainty certainty) {
    return switch (certainty) {
      case HIGH -> new Badge("官方原文", "plain", Optional.of(explain(certainty)));
      case MEDIUM -> new Badge("转述", "plain", Optional.of(explain(certainty)));
      case LOW -> new Badge("待核实", "warn", Optional.of(explain(certainty)));
    };
  }

  /// What a certainty means for somebody who wants to act on it.
  public static String explain(Certainty certainty) {
    return switch (certainty) {
      case HIGH -> "取自官方文件或官方文件的转载。";
      case MEDIUM -> "取自第三方的转述或公认的常识，办理前请与主管部门或学校核对。";
      case LOW -> "待核实：只是推测，或尚未见到官方原文，不能作为办理的依据。";
    };
  }
}
