package org.xuetu.api.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything that can be configured. Flags, environment, file and help all read this one table.
public enum Setting {
  HOST("host", "127.0.0.1", "监听的地址"),
  PORT("port", "7070", "监听的端口；0 表示任选一个空闲的"),
  DATA("data", "data", "数据源文件夹"),
  RELEASES("releases", "releases", "发布版所在的文件夹"),
  BASE("base", "http://localhost:7070", "实体 IRI 的前缀"),
  SPARQL_TIMEOUT("sparqlTimeout", "10", "一次 SPARQL 查询最多用几秒"),
  SPARQL_ROWS("sparqlRows", "1000000", "一次 SPARQL 查询的结果最多多少行或多少个三元组"),
  SPARQL_BYTES("sparqlBytes", "256", "一次 SPARQL 查询的结果最多多少 MB"),
  SPARQL_MEMORY("sparqlMemory", "128", "一次 SPARQL 查询中途最多占多少 MB 内存；所有查询合计最多四倍"),
  SPARQL_RUNNING("sparqlRunning", "2", "同一个客户端最多同时运行几个 SPARQL 查询"),
  BODY_LIMIT("bodyLimit", "1048576", "请求正文最多多少字节"),
  CONTRIBUTION_BYTES("contributionBytes", "10485760", "送检的一份课程文件最多多少字节"),
  CONTRIBUTION_ROWS("contributionRows", "20000", "送检的一张表最多多少行"),
  CONTRIBUTION_TRIPLES("contributionTriples", "500000", "送检的 RDF 文件最多多少条陈述"),
  CONTRIBUTION_FINDINGS("contributionFindings", "1000", "检查结果最多列出多少条；全部都计数"),
  BATCH_LEARNERS("batchLearners", "200", "一批学员最多多少人"),
  RELEASE_CHECK("releaseCheck", "2", "每隔几秒看一次有没有新的发布版");

  private final String key;
  private final String fallback;
  private final String description;

  Setting(String key, String fallback, String description) {
    this.key = key;
    this.fallback = fallback;
    this.description = description;
  }

  /// The name in a configuration file, `sparqlTimeout`.
  public String key() {
    return key;
  }

  /// The value when nobody says anything; a relative folder is taken from the home folder.
  public String fallback() {
    return fallback;
  }

  public String description() {
    return description;
  }

  /// The name on the command line, `--sparql-timeout`.
  public String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The name in the environment, `XUETU_SPARQL_TIMEOUT`.
  public String variable() {
    return "XUETU_" + name();
  }

  static Optional<Setting> findByKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static Optional<Setting> findByVariable(String variable) {
    return Arrays.stream(values()).filter(it -> it.variable().equals(variable)).findFirst();
  }

  static String knownKeys() {
    return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining("、"));
  }
}
