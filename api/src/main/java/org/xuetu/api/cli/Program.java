package org.xuetu.api.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.ConfigLoader;
import org.xuetu.api.config.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Reads the command line, loads the configuration, runs the verb, and turns faults into one
/// sentence and an exit code.
public final class Program {
  private final ConfigLoader loader;
  private final CommandLine commandLine;
  private final boolean terminal;

  public Program(ConfigLoader loader, List<Verb> verbs, boolean terminal) {
    this.loader = loader;
    this.terminal = terminal;
    this.commandLine = new CommandLine(new XuetuCommand());
    verbs.forEach(verb -> commandLine.addSubcommand(configurable(verb)));
    commandLine.addSubcommand(new HelpVerb());
    Usage.translate(commandLine);
    commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(this::run)
        .setParameterExceptionHandler((fault, _) -> refuse(fault));
  }

  /// Lets tests listen.
  public Program speakTo(PrintWriter out, PrintWriter err) {
    commandLine.setOut(out).setErr(err);
    return this;
  }

  public int execute(String... arguments) {
    return commandLine.execute(arguments);
  }

  private static CommandLine configurable(Verb verb) {
    var spec = CommandSpec.forAnnotatedObject(verb);
    for (var setting : verb.settings()) {
      spec.addOption(
          OptionSpec.builder(setting.flag())
              .type(String.class)
              .paramLabel("<值>")
              .description(setting.description() + "（默认 " + setting.fallback() + "）")
              .build());
    }
    if (!verb.settings().isEmpty()) {
      spec.addOption(
          OptionSpec.builder("--config")
              .type(Path.class)
              .paramLabel("<文件>")
              .description("配置文件（properties），也可用环境变量 " + ConfigLoader.FILE_VARIABLE)
              .build());
    }
    return new CommandLine(spec);
  }

  private int run(ParseResult parsed) {
    var last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    var command = last.commandSpec().commandLine();
    var console = new Console(command.getOut(), command.getErr(), terminal);
    if (!(last.commandSpec().userObject() instanceof Verb verb)) {
      // `xuetu` alone, or a verb that only gathers others.
      command.usage(console.err());
      console.err().flush();
      return ExitCode.USAGE.number();
    }
    try {
      var words = last;
      return verb.run(() -> load(words), console).number();
    } catch (Exception | Error fault) {
      return FaultReport.of(fault).tell(console).number();
    }
  }

  private AppConfig load(ParseResult parsed) {
    var flags = new EnumMap<Setting, String>(Setting.class);
    for (var setting : Setting.values()) {
      if (parsed.hasMatchedOption(setting.flag())) {
        flags.put(setting, parsed.matchedOptionValue(setting.flag(), ""));
      }
    }
    return loader.load(flags, Optional.ofNullable(parsed.matchedOptionValue("--config", null)));
  }

  private static int refuse(CommandLine.ParameterException fault) {
    var err = fault.getCommandLine().getErr();
    err.println(Usage.complaint(fault));
    err.println("用法见：xuetu help");
    err.flush();
    return ExitCode.USAGE.number();
  }
}
