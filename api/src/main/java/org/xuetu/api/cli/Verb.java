package org.xuetu.api.cli;

import java.util.List;
import java.util.function.Supplier;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;

/// Something the program can be told to do. Its arguments are picocli annotations on its fields.
public interface Verb {
  /// The settings that may be given as flags.
  List<Setting> settings();

  /// @param config loaded when it is first asked for
  ExitCode run(Supplier<AppConfig> config, Console console) throws Exception;
}
