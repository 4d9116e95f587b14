package org.xuetu.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "显示用法")
final class HelpVerb implements Verb {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "动词", description = "要看哪个动词的用法")
  private @Nullable String verb;

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public ExitCode run(Supplier<AppConfig> config, Console console) {
    var program =
        Optional.ofNullable(spec)
            .map(CommandSpec::parent)
            .map(CommandSpec::commandLine)
            .orElseThrow(() -> new IllegalStateException("help stands alone"));
    if (verb == null) {
      program.usage(console.out());
      console.out().flush();
      return ExitCode.OK;
    }
    CommandLine named = program.getSubcommands().get(verb);
    if (named == null) {
      console.complain(Usage.unknownVerb(program, verb));
      return ExitCode.USAGE;
    }
    named.usage(console.out());
    console.out().flush();
    return ExitCode.OK;
  }
}
