package org.xuetu.api.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Words for a command line that makes no sense, and for the help.
final class Usage {
  private Usage() {}

  static String unknownVerb(CommandLine program, String verb) {
    return "不认识的动词 " + verb + "；认识的有：" + verbs(program) + "。";
  }

  private static String verbs(CommandLine program) {
    return program.getSubcommands().entrySet().stream()
        .filter(it -> !it.getValue().getCommandSpec().usageMessage().hidden())
        .map(it -> it.getKey())
        .collect(Collectors.joining("、"));
  }

  static String complaint(CommandLine.ParameterException fault) {
    var command = fault.getCommandLine();
    return switch (fault) {
      case CommandLine.UnmatchedArgumentException unmatched -> unmatched(command, unmatched);
      case CommandLine.MissingParameterException missing ->
          "缺少 "
              + missing.getMissing().stream()
                  .map(
                      it ->
                          it instanceof OptionSpec option ? option.longestName() : it.paramLabel())
                  .collect(Collectors.joining("、"))
              + "。";
      case CommandLine.OverwrittenOptionException overwritten ->
          overwritten.getOverwritten() instanceof OptionSpec option
              ? "参数 " + option.longestName() + " 只能写一次。"
              : "参数只能写一次。";
      default -> value(fault);
    };
  }

  private static String value(CommandLine.ParameterException fault) {
    var argument = fault.getArgSpec();
    if (argument == null) {
      return "命令行读不懂。";
    }
    var name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    return "参数 %s 的值“%s”不合要求：%s。"
        .formatted(name, fault.getValue(), String.join("", argument.description()));
  }

  private static String unmatched(
      CommandLine command, CommandLine.UnmatchedArgumentException fault) {
    var first = fault.getUnmatched().getFirst();
    if (!first.startsWith("-")) {
      return command.getParent() == null || !command.getSubcommands().isEmpty()
          ? unknownVerb(command, first)
          : "多余的参数 " + first + "。";
    }
    return "不认识的参数 "
        + first
        + "；认识的有："
        + command.getCommandSpec().options().stream()
            .map(OptionSpec::longestName)
            .collect(Collectors.joining("、"))
        + "。";
  }

  /// Chinese headings for the whole tree of verbs.
  static void translate(CommandLine program) {
    for (var command : List.copyOf(program.getSubcommands().values())) {
      translate(command);
    }
    program
        .getCommandSpec()
        .usageMessage()
        .synopsisHeading("用法：")
        .synopsisSubcommandLabel("<动词>")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n动词：%n")
        .sortOptions(false)
        .width(100)
        .adjustLineBreaksForWideCJKCharacters(true);
  }
}
