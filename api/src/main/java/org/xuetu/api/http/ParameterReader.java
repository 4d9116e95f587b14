package org.xuetu.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The parameters of one request. What the route does not know is refused at once, so that a typing
/// error never looks like an answer.
public final class ParameterReader {
  private final Map<String, List<String>> values;

  private ParameterReader(Map<String, List<String>> values) {
    this.values = values;
  }

  /// Where only the handler knows what may be set.
  static ParameterReader readAll(Map<String, List<String>> values) {
    return new ParameterReader(values);
  }

  static ParameterReader read(Map<String, List<String>> values, Set<String> known) {
    for (var entry : values.entrySet()) {
      if (!known.contains(entry.getKey())) {
        var list =
            known.isEmpty()
                ? "这个网址不带参数"
                : "认识的参数有：" + String.join("、", known.stream().sorted().toList());
        throw ProblemException.ofValue(
            ProblemCode.UNKNOWN_PARAMETER,
            entry.getKey(),
            String.join(",", entry.getValue()),
            "不认识参数 " + entry.getKey() + "；" + list + "。");
      }
    }
    return new ParameterReader(values);
  }

  /// These parameters and those of a form.
  ParameterReader and(Map<String, List<String>> form, Set<String> known) {
    var all = new LinkedHashMap<String, List<String>>(values);
    read(form, known)
        .values
        .forEach(
            (name, more) ->
                all.merge(
                    name,
                    more,
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
    return new ParameterReader(all);
  }

  /// The names of all that are given.
  Set<String> names() {
    return values.keySet();
  }

  /// Whether nothing else is given.
  boolean hasNoneBut(String... names) {
    return Set.of(names).containsAll(values.keySet());
  }

  /// A text of at most `longest` characters; blank counts as absent.
  public Optional<String> text(String name, int longest) {
    return one(name)
        .map(
            value -> {
              if (value.codePointCount(0, value.length()) > longest) {
                throw invalid(name, value, "最多 " + longest + " 个字");
              }
              return value;
            });
  }

  public String required(String name, int longest) {
    return text(name, longest)
        .orElseThrow(
            () ->
                ProblemException.ofParameter(
                    ProblemCode.MISSING_PARAMETER, name, "请给出参数 " + name + "，并且不要留空。"));
  }

  public OptionalInt integer(String name, int least, int most) {
    var value = one(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    var wanted = "请写 " + least + " 到 " + most + " 之间的整数";
    try {
      int number = Integer.parseInt(value.get());
      if (number < least || number > most) {
        throw invalid(name, value.get(), wanted);
      }
      return OptionalInt.of(number);
    } catch (NumberFormatException notANumber) {
      throw invalid(name, value.get(), wanted);
    }
  }

  public OptionalDouble decimal(String name, double least, double most) {
    var value = one(name);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    var wanted = "请写 %s 到 %s 之间的数".formatted(least, most);
    if (!value.get().matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
      throw invalid(name, value.get(), wanted);
    }
    double number = Double.parseDouble(value.get());
    if (number < least || number > most) {
      throw invalid(name, value.get(), wanted);
    }
    return OptionalDouble.of(number);
  }

  public Optional<LocalDate> date(String name) {
    return one(name)
        .map(
            value -> {
              try {
                return LocalDate.parse(value);
              } catch (DateTimeException notADate) {
                throw invalid(name, value, "请写成 2026-10-01 这样的日期");
              }
            });
  }

  public boolean flag(String name) {
    return one(name)
        .map(
            value ->
                switch (value) {
                  case "true", "1" -> true;
                  case "false", "0" -> false;
                  default -> throw invalid(name, value, "请写 true 或 false");
                })
        .orElse(false);
  }

  /// One of a closed set of words.
  ///
  /// @param wanted the words, for the complaint
  public <T> Optional<T> oneOf(
      String name, Function<String, Optional<T>> find, List<String> wanted) {
    return one(name).map(value -> match(name, value, find, wanted));
  }

  /// A repeatable parameter whose values are words of a closed set.
  public <T> List<T> manyOf(String name, Function<String, Optional<T>> find, List<String> wanted) {
    return texts(name, 100).stream()
        .map(value -> match(name, value, find, wanted))
        .distinct()
        .toList();
  }

  /// A repeatable parameter; blank values are left out.
  public List<String> texts(String name, int longest) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(
            value -> {
              if (value.codePointCount(0, value.length()) > longest) {
                throw invalid(name, value, "最多 " + longest + " 个字");
              }
              return value;
            })
        .toList();
  }

  public static ProblemException invalid(String name, String value, String wanted) {
    return ProblemException.ofValue(
        ProblemCode.INVALID_PARAMETER, name, value, "参数 " + name + " 的值不合要求：" + wanted + "。");
  }

  private static <T> T match(
      String name, String value, Function<String, Optional<T>> find, List<String> wanted) {
    return find.apply(value)
        .orElseThrow(() -> invalid(name, value, "可用的值有 " + String.join("、", wanted)));
  }

  private Optional<String> one(String name) {
    var all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      throw ProblemException.ofValue(
          ProblemCode.REPEATED_PARAMETER,
          name,
          String.join(",", all),
          "参数 " + name + " 只能写一次，这里写了 " + all.size() + " 次。");
    }
    return all.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }
}
