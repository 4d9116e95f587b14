package org.xuetu.api.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xuetu.indexer.contribution.ContributionLimits;

/// Turns the words of the effective values into a checked [AppConfig].
final class SettingParser {
  private final Path home;
  private final List<EffectiveValue> values;
  private final Map<Setting, EffectiveValue> bySetting = new EnumMap<>(Setting.class);

  SettingParser(Path home, List<EffectiveValue> values) {
    this.home = home;
    this.values = values;
    values.forEach(value -> bySetting.put(value.setting(), value));
  }

  AppConfig parse() {
    return new AppConfig(
        home,
        folder(Setting.DATA),
        folder(Setting.RELEASES),
        base(),
        new AppConfig.Listen(text(Setting.HOST), integer(Setting.PORT, 0, 65_535)),
        new AppConfig.Limits(
            new AppConfig.Sparql(
                seconds(Setting.SPARQL_TIMEOUT, 600),
                integer(Setting.SPARQL_ROWS, 1, Integer.MAX_VALUE),
                (long) integer(Setting.SPARQL_BYTES, 1, 1 << 20) << 20,
                (long) integer(Setting.SPARQL_MEMORY, 1, 1 << 20) << 20,
                integer(Setting.SPARQL_RUNNING, 1, 100)),
            integer(Setting.BODY_LIMIT, 1024, 64 << 20),
            new ContributionLimits(
                integer(Setting.CONTRIBUTION_BYTES, 1024, 256 << 20),
                integer(Setting.CONTRIBUTION_ROWS, 10, 1_000_000),
                integer(Setting.CONTRIBUTION_TRIPLES, 100, 50_000_000),
                integer(Setting.CONTRIBUTION_FINDINGS, 1, 100_000)),
            integer(Setting.BATCH_LEARNERS, 1, 10_000),
            seconds(Setting.RELEASE_CHECK, 3600)),
        values);
  }

  private EffectiveValue value(Setting setting) {
    var value = bySetting.get(setting);
    if (value == null) {
      throw new IllegalStateException("no value for " + setting);
    }
    return value;
  }

  private String text(Setting setting) {
    var value = value(setting);
    if (value.value().isBlank()) {
      throw ConfigException.invalid(value, "不能为空");
    }
    return value.value().strip();
  }

  private int integer(Setting setting, int least, int most) {
    var wanted = "请写 " + least + " 到 " + most + " 之间的整数";
    try {
      int number = Integer.parseInt(text(setting));
      if (number < least || number > most) {
        throw ConfigException.invalid(value(setting), wanted);
      }
      return number;
    } catch (NumberFormatException notANumber) {
      throw ConfigException.invalid(value(setting), wanted);
    }
  }

  private Duration seconds(Setting setting, int most) {
    return Duration.ofSeconds(integer(setting, 1, most));
  }

  /// A default is taken from the home folder, everything else from the working directory.
  private Path folder(Setting setting) {
    try {
      var path = Path.of(text(setting));
      return value(setting).origin() instanceof Origin.Default
          ? home.resolve(path).normalize()
          : path.toAbsolutePath().normalize();
    } catch (InvalidPathException unusable) {
      throw ConfigException.invalid(value(setting), "这不是一个文件夹的路径");
    }
  }

  private URI base() {
    var wanted = "请写以 http:// 或 https:// 开头、不带 ? 和 # 的网址";
    try {
      var text = text(Setting.BASE);
      var uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web
          || uri.getHost() == null
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null) {
        throw ConfigException.invalid(value(Setting.BASE), wanted);
      }
      return uri;
    } catch (URISyntaxException malformed) {
      throw ConfigException.invalid(value(Setting.BASE), wanted);
    }
  }
}
