package org.xuetu.indexer.source;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Iris;

/// Turns the text of one cell (or one element of a list) into a checked value.
final class CellParser {
  /// A cell that does not fit its field.
  static final class BadCell extends Exception {
    private final FindingCode code;
    private final String what;
    private final String fix;

    BadCell(FindingCode code, String what, String fix) {
      super(what);
      this.code = code;
      this.what = what;
      this.fix = fix;
    }

    FindingCode code() {
      return code;
    }

    String what() {
      return what;
    }

    String fix() {
      return fix;
    }
  }

  /// As BCP 47 builds it: letters, then parts of at most eight.
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private final Schema schema;

  CellParser(Schema schema) {
    this.schema = schema;
  }

  /// A bare key is returned as a reference to the first target kind; [ReferenceCheck] settles which
  /// kind it is.
  ///
  /// @param language of a text, where the row says otherwise than the field; empty for none
  Value parse(Field field, String cell, Optional<String> language) throws BadCell {
    return switch (field.type()) {
      case TEXT -> text(field, cell, language);
      case CODE -> code(field, cell);
      case INTEGER -> new Value.Whole(whole(field, cell));
      case DECIMAL -> new Value.Decimal(decimal(field, cell));
      case DATE -> new Value.Date(date(cell));
      case MONTH -> new Value.Month(month(cell));
      case BOOLEAN -> new Value.Flag(flag(cell));
      case URL -> link(cell);
      case CONCEPT -> concept(field, cell);
      case REF -> reference(field, cell);
    };
  }

  private static Value text(Field field, String cell, Optional<String> language) throws BadCell {
    String tag = language.orElse(field.lang().orElse(""));
    if (!tag.isEmpty() && !LANGUAGE.matcher(tag).matches()) {
      throw new BadCell(
          FindingCode.VALUE_INVALID, field.zh() + "的语言标记 " + tag + " 不对", "请写成 en 或 zh-Hans 这样");
    }
    return new Value.Text(cell, tag);
  }

  private static Value reference(Field field, String cell) throws BadCell {
    int slash = cell.indexOf('/');
    String kind = slash < 0 ? field.to().getFirst() : cell.substring(0, slash);
    String key = cell.substring(slash + 1);
    if (!field.to().contains(kind) || key.isEmpty()) {
      throw new BadCell(
          FindingCode.VALUE_INVALID,
          field.zh() + "不能指向这种记录",
          "请填键，或填“种类/键”，种类可为 " + String.join("、", field.to()));
    }
    return new Value.Ref(new RecordId(kind, key));
  }

  private static Value code(Field field, String cell) throws BadCell {
    if (field.pattern().isPresent() && !field.pattern().get().matcher(cell).matches()) {
      throw new BadCell(
          FindingCode.VALUE_INVALID,
          field.zh() + "的写法不对",
          "应符合 " + field.pattern().get().pattern() + "，请对照原始文件改正");
    }
    return new Value.Code(cell);
  }

  private static long whole(Field field, String cell) throws BadCell {
    try {
      long number = Long.parseLong(cell);
      inRange(field, BigDecimal.valueOf(number));
      return number;
    } catch (NumberFormatException e) {
      throw new BadCell(FindingCode.VALUE_INVALID, field.zh() + "不是整数", "请填半角整数，如 3");
    }
  }

  private static BigDecimal decimal(Field field, String cell) throws BadCell {
    // Scientific notation and huge scales are refused: nobody writes credits so.
    if (!cell.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
      throw new BadCell(FindingCode.VALUE_INVALID, field.zh() + "不是数字", "请填半角数字，如 3 或 0.5");
    }
    BigDecimal number = new BigDecimal(cell);
    inRange(field, number);
    return number;
  }

  private static void inRange(Field field, BigDecimal number) throws BadCell {
    Optional<BigDecimal> min = field.min();
    Optional<BigDecimal> max = field.max();
    if (min.filter(bound -> number.compareTo(bound) < 0).isPresent()
        || max.filter(bound -> number.compareTo(bound) > 0).isPresent()) {
      throw new BadCell(
          FindingCode.VALUE_OUT_OF_RANGE,
          field.zh() + "超出范围",
          "应在 "
              + min.map(BigDecimal::toPlainString).orElse("不限")
              + " 到 "
              + max.map(BigDecimal::toPlainString).orElse("不限")
              + " 之间");
    }
  }

  private static LocalDate date(String cell) throws BadCell {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw new BadCell(FindingCode.VALUE_INVALID, "日期不对", "请写成 2026-10-24 这样的日期");
    }
  }

  private static YearMonth month(String cell) throws BadCell {
    try {
      return YearMonth.parse(cell);
    } catch (DateTimeException e) {
      throw new BadCell(FindingCode.VALUE_INVALID, "月份不对", "请写成 2026-10 这样的年月");
    }
  }

  private static boolean flag(String cell) throws BadCell {
    return switch (cell) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadCell(FindingCode.VALUE_INVALID, "只能填是否", "请填 true 或 false");
    };
  }

  private static Value link(String cell) throws BadCell {
    try {
      URI uri = new URI(cell);
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return new Value.Link(cell);
      }
    } catch (URISyntaxException e) {
      // The answer is the same as for an address of another kind, below.
    }
    throw new BadCell(FindingCode.VALUE_INVALID, "网址不对", "请填以 http:// 或 https:// 开头的完整网址");
  }

  /// Data that is RDF names a concept by its IRI.
  private static Optional<ConceptScheme.Concept> byIri(ConceptScheme scheme, String cell) {
    return scheme.concepts().stream()
        .filter(concept -> Iris.ofConcept(scheme.name(), concept.key()).equals(cell))
        .findFirst();
  }

  private Value concept(Field field, String cell) throws BadCell {
    ConceptScheme scheme = schema.getScheme(field.scheme().orElseThrow());
    Optional<ConceptScheme.Concept> concept =
        scheme.findByLabel(cell).or(() -> byIri(scheme, cell));
    if (concept.isEmpty()) {
      throw new BadCell(
          FindingCode.VALUE_NOT_IN_LIST,
          "不在「" + scheme.zh() + "」的词表里",
          "可用的词："
              + String.join(
                  "、", scheme.concepts().stream().map(ConceptScheme.Concept::zh).toList()));
    }
    return new Value.ConceptValue(concept.get());
  }
}
