package org.xuetu.graph.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The types people search for. Every other kind of record is a part of one of these.
public enum EntityType {
  SCHOOL("school", "学校"),
  ORGANISATION("organisation", "机构"),
  PLATFORM("platform", "平台"),
  MAJOR("major", "专业"),
  PROGRAMME("programme", "专业计划"),
  COURSE("course", "课程"),
  RESOURCE("resource", "数字课程"),
  CREDENTIAL("credential", "证书"),
  RULE("rule", "认定规则"),
  TERM("term", "术语"),
  SESSION("session", "考期"),
  AUDIENCE("audience", "服务对象"),
  PROJECT("project", "项目"),
  INDICATOR("indicator", "评价指标"),
  POLICY("policy", "政策文件");

  private static final Map<String, EntityType> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntityType::key, it -> it));

  private final String key;
  private final String zh;

  EntityType(String key, String zh) {
    this.key = key;
    this.zh = zh;
  }

  /// The word used in IRIs, routes and filters.
  public String key() {
    return key;
  }

  /// The Chinese name shown to people.
  public String zh() {
    return zh;
  }

  public static Optional<EntityType> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
