package org.xuetu.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {
  @TempDir Path home;

  @Test
  void withoutWordsEverythingHasItsDefault() {
    var config = load(Map.of(), Map.of(), Optional.empty());
    assertThat(config.listen()).isEqualTo(new AppConfig.Listen("127.0.0.1", 7070));
    assertThat(config.data()).isEqualTo(home.resolve("data"));
    assertThat(config.releases()).isEqualTo(home.resolve("releases"));
    assertThat(config.base()).hasToString("http://localhost:7070");
    assertThat(config.limits().sparql().time()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.effective())
        .hasSize(Setting.values().length)
        .allMatch(value -> value.origin() instanceof Origin.Default);
  }

  @Test
  void flagBeatsEnvironmentBeatsFileBeatsDefault() throws IOException {
    var file = write("port=1001\nhost=127.0.0.2\nsparqlTimeout=3\n");
    var config =
        load(
            Map.of(Setting.PORT, "1003"),
            Map.of("XUETU_PORT", "1002", "XUETU_HOST", "127.0.0.3"),
            Optional.of(file));
    assertThat(config.listen()).isEqualTo(new AppConfig.Listen("127.0.0.3", 1003));
    assertThat(config.limits().sparql().time()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.effective().stream().map(EffectiveValue::line))
        .contains(
            "port = 1003（命令行 --port）",
            "host = 127.0.0.3（环境变量 XUETU_HOST）",
            "sparqlTimeout = 3（配置文件 " + file + "）",
            "bodyLimit = 1048576（默认值）");
  }

  @Test
  void theEnvironmentMayNameTheFile() throws IOException {
    var file = write("port=1001\n");
    var config = load(Map.of(), Map.of("XUETU_CONFIG", file.toString()), Optional.empty());
    assertThat(config.listen().port()).isEqualTo(1001);
  }

  @Test
  void anUnknownKeyIsRefusedWithTheKnownOnes() throws IOException {
    var file = write("prot=1001\n");
    assertThatThrownBy(() -> load(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("prot")
        .hasMessageContaining("port")
        .hasMessageContaining("sparqlTimeout");
    assertThatThrownBy(() -> load(Map.of(), Map.of("XUETU_PROT", "1"), Optional.empty()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("XUETU_PROT");
  }

  @Test
  void aMissingFileIsToldByName() {
    var file = home.resolve("none.properties");
    assertThatThrownBy(() -> load(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "PORT,-1",
    "PORT,65536",
    "PORT,abc",
    "PORT,''",
    "HOST,' '",
    "SPARQL_TIMEOUT,0",
    "BASE,ftp://example.org",
    "BASE,localhost:7070",
    "BASE,http://example.org/?a=1",
    "BASE,http://a b",
    "BODY_LIMIT,12"
  })
  void aValueThatMakesNoSenseIsRefusedWithItsOrigin(Setting setting, String value) {
    assertThatThrownBy(() -> load(Map.of(setting, value), Map.of(), Optional.empty()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(setting.key())
        .hasMessageContaining(setting.flag());
  }

  @Test
  void theBaseHasNoSlashAtItsEnd() {
    var config = load(Map.of(Setting.BASE, "https://example.org/x/"), Map.of(), Optional.empty());
    assertThat(config.base()).hasToString("https://example.org/x");
  }

  private AppConfig load(
      Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
    return new ConfigLoader(home, environment).load(flags, file);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(home.resolve("xuetu.properties"), text);
  }
}
