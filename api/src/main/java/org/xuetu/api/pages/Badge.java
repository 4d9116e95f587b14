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

  public static Badge of(Certainty certainty, Tongue tongue) {
    var explained = Optional.of(explain(certainty, tongue));
    return switch (certainty) {
      case HIGH -> new Badge(tongue.say("官方原文", "official"), "plain", explained);
      case MEDIUM -> new Badge(tongue.say("转述", "reported"), "plain", explained);
      case LOW -> new Badge(tongue.say("待核实", "unconfirmed"), "warn", explained);
    };
  }

  /// What a certainty means for somebody who wants to act on it.
  public static String explain(Certainty certainty, Tongue tongue) {
    return switch (certainty) {
      case HIGH -> tongue.say("取自官方文件或官方文件的转载。", "From an official document or a reprint of one.");
      case MEDIUM ->
          tongue.say(
              "取自第三方的转述或公认的常识，办理前请与主管部门或学校核对。",
              "Reported by others or common knowledge: check with the authority or school first.");
      case LOW ->
          tongue.say(
              "待核实：只是推测，或尚未见到官方原文，不能作为办理的依据。",
              "Unconfirmed: a conjecture, or the official text has not been seen. Do not act on it.");
    };
  }
}
