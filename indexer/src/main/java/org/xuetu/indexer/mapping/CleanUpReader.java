package org.xuetu.indexer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the clean-ups of a manifest: a name alone, or an object with the name and its settings.
final class CleanUpReader {
  private static final String KNOWN =
      "fold-width、fold-brackets、zero-fill、substring、strip-suffix、find、replace、split、empty、otherwise、date、codes";

  private final CodeTables tables;

  CleanUpReader(CodeTables tables) {
    this.tables = tables;
  }

  List<CleanUp> list(JsonNode nodes) {
    List<CleanUp> cleanUps = new ArrayList<>();
    if (nodes.isMissingNode()) {
      return cleanUps;
    }
    if (!nodes.isArray()) {
      throw new IllegalArgumentException("clean 应是一个列表，如 [\"fold-width\", {\"zero-fill\": 5}]");
    }
    nodes.forEach(node -> cleanUps.add(one(node)));
    return cleanUps;
  }

  private CleanUp one(JsonNode node) {
    String name =
        node.isTextual()
            ? node.asText()
            : node.isObject() && node.size() > 0 ? node.fieldNames().next() : "";
    JsonNode value = node.path(name);
    if (node.size() > 1 && !Set.of("codes").contains(name)) {
      throw new IllegalArgumentException("一项清洗只写一个名字，现为 " + node);
    }
    return switch (name) {
      case "fold-width" -> new CleanUp.FoldWidth();
      case "fold-brackets" -> new CleanUp.FoldBrackets();
      case "zero-fill" -> new CleanUp.ZeroFill(number(value, name));
      case "substring" -> substring(value);
      case "strip-suffix" -> new CleanUp.StripSuffix(text(value, name));
      case "find" -> new CleanUp.Find(pattern(value, name));
      case "replace" -> new CleanUp.Replace(pattern(value.path(0), name), value.path(1).asText(""));
      case "split" -> new CleanUp.Split(pattern(value, name));
      case "empty" -> new CleanUp.Empty(Set.copyOf(texts(value, name)));
      case "otherwise" -> new CleanUp.Otherwise(text(value, name));
      case "date" -> date(text(value, name));
      case "codes" -> new CleanUp.Codes(codes(value), node.path("keep").asBoolean(false));
      default -> throw new IllegalArgumentException("没有清洗 " + node + "，可用：" + KNOWN);
    };
  }

  private static CleanUp date(String pattern) {
    try {
      return CleanUp.Date.of(pattern);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("date 的写法不对，应如 yyyy年M月d日，现为 " + pattern, e);
    }
  }

  private static CleanUp substring(JsonNode value) {
    int first = value.path(0).asInt(0);
    int last = value.path(1).asInt(0);
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("substring 应写成 [起, 止]，从 1 数起，如 [6, 10]");
    }
    return new CleanUp.Substring(first, last);
  }

  private Map<String, String> codes(JsonNode value) {
    if (value.isTextual()) {
      return tables.read(value.asText());
    }
    if (!value.isObject()) {
      throw new IllegalArgumentException("codes 应是对照表的文件名，或 {\"原词\": \"我们的词\"}");
    }
    Map<String, String> codes = new LinkedHashMap<>();
    value.properties().forEach(entry -> codes.put(entry.getKey(), entry.getValue().asText()));
    return codes;
  }

  private static int number(JsonNode value, String name) {
    if (!value.canConvertToInt() || value.asInt() < 1 || value.asInt() > 100) {
      throw new IllegalArgumentException(name + " 应是 1 到 100 的整数");
    }
    return value.asInt();
  }

  static String text(JsonNode value, String name) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + " 应是一段文字");
    }
    return value.asText();
  }

  static List<String> texts(JsonNode value, String name) {
    List<String> texts = new ArrayList<>();
    (value.isArray() ? value : List.of(value)).forEach(node -> texts.add(text(node, name)));
    return texts;
  }

  static Pattern pattern(JsonNode value, String name) {
    try {
      return Pattern.compile(text(value, name));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(name + " 的正则表达式写错了：" + value.asText(), e);
    }
  }
}
