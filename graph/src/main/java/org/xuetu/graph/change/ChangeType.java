package org.xuetu.graph.change;

import java.util.Arrays;
import java.util.Optional;

/// What happened to a thing between two versions; where several are true, the first of them.
public enum ChangeType {
  /// No source speaks of it any more.
  WITHDRAWN("withdrawn", "撤销"),
  /// It is still described, but its validity ended between the two dates.
  ENDED("ended", "失效"),
  /// No source spoke of it before.
  ADDED("added", "新增"),
  /// It was described already, and came into force between the two dates.
  BEGUN("begun", "生效"),
  /// It is shown under another name.
  RENAMED("renamed", "改名"),
  /// Something else is said of it.
  CHANGED("changed", "修改"),
  /// The same is said of it, by other sources or in other rows.
  RESTATED("restated", "出处变动");

  private final String key;
  private final String zh;

  ChangeType(String key, String zh) {
    this.key = key;
    this.zh = zh;
  }

  public String key() {
    return key;
  }

  public String zh() {
    return zh;
  }

  public static Optional<ChangeType> find(String key) {
    return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
  }
}
