package org.xuetu.api.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// Reads the configuration: flags before environment before file before default.
public final class ConfigLoader {
  /// Names the file when no flag does.
  public static final String FILE_VARIABLE = "XUETU_CONFIG";

  /// Variables that the launcher and the tests read, not this loader.
  private static final Set<String> RESERVED =
      Set.of(FILE_VARIABLE, "XUETU_HOME", "XUETU_JAVA_HOME", "XUETU_JAVA_OPTS", "XUETU_CHROMIUM");

  private final Path home;
  private final Map<String, String> environment;

  public ConfigLoader(Path home, Map<String, String> environment) {
    this.home = home.toAbsolutePath().normalize();
    this.environment = Map.copyOf(environment);
  }

  /// The folder the launcher names, or the working directory.
  public static Path home() {
    return Path.of(Optional.ofNullable(System.getProperty("xuetu.home")).orElse(""))
        .toAbsolutePath();
  }

  /// @param flags values given on the command line
  /// @param file the file named on the command line
  public AppConfig load(Map<Setting, String> flags, Optional<Path> file) {
    for (var variable : new TreeSet<>(environment.keySet())) {
      if (variable.startsWith("XUETU_")
          && !RESERVED.contains(variable)
          && Setting.findByVariable(variable).isEmpty()) {
        throw ConfigException.unknown(variable, "环境变量");
      }
    }
    var path = file.or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE)).map(Path::of));
    var written = path.map(ConfigLoader::read).orElseGet(Map::of);
    var values = new ArrayList<EffectiveValue>();
    for (var setting : Setting.values()) {
      values.add(effective(setting, flags, path, written));
    }
    return new SettingParser(home, values).parse();
  }

  private EffectiveValue effective(
      Setting setting,
      Map<Setting, String> flags,
      Optional<Path> path,
      Map<Setting, String> written) {
    var flag = flags.get(setting);
    if (flag != null) {
      return new EffectiveValue(setting, flag, new Origin.Flag(setting.flag()));
    }
    var variable = environment.get(setting.variable());
    if (variable != null) {
      return new EffectiveValue(setting, variable, new Origin.Environment(setting.variable()));
    }
    var line = written.get(setting);
    if (line != null && path.isPresent()) {
      return new EffectiveValue(setting, line, new Origin.File(path.get()));
    }
    return new EffectiveValue(setting, setting.fallback(), new Origin.Default());
  }

  private static Map<Setting, String> read(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new ConfigException(
          "unreadable-config",
          file.toString(),
          "配置文件 " + file + " 读不了：请确认它存在、可读，并且是 UTF-8 的 properties 文件。");
    }
    var values = new EnumMap<Setting, String>(Setting.class);
    for (String key : List.copyOf(new TreeSet<>(properties.stringPropertyNames()))) {
      var setting = Setting.findByKey(key);
      values.put(
          setting.orElseThrow(() -> ConfigException.unknown(key, "配置文件 " + file)),
          properties.getProperty(key));
    }
    return values;
  }
}
