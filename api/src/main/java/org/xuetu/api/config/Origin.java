package org.xuetu.api.config;

import java.nio.file.Path;

/// Where a value was read; the first of these that speaks wins.
public sealed interface Origin {
  record Flag(String name) implements Origin {}

  record Environment(String variable) implements Origin {}

  record File(Path path) implements Origin {}

  record Default() implements Origin {}

  /// In words, for the list printed at start and for complaints.
  default String zh() {
    return switch (this) {
      case Flag(String name) -> "命令行 " + name;
      case Environment(String variable) -> "环境变量 " + variable;
      case File(Path path) -> "配置文件 " + path;
      case Default() -> "默认值";
    };
  }
}
