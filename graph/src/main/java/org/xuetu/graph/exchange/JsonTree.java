package org.xuetu.graph.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

/// Strict JSON in the form the JSON-LD processor takes: with the place of every mistake, no repeated
/// names, bounded depth, and no number that would fill the memory when written out.
final class JsonTree {
  /// More digits than any figure has; `1e999999999` would be written out with that many.
  private static final int DIGITS = 100;

  private final JsonParser parser;

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  static JsonStructure read(byte[] text, int offset, RdfLimits limits) throws RdfException {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.literalLength())
                    .maxNumberLength(DIGITS)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(text, offset, text.length - offset)) {
      return new JsonTree(parser).document();
    } catch (StreamConstraintsException e) {
      throw overLimit(e, limits);
    } catch (JsonProcessingException e) {
      throw malformed(e.getOriginalMessage(), place(e.getLocation()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonStructure document() throws IOException, RdfException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw malformed("文件是空的", Optional.empty());
    }
    JsonStructure document =
        switch (first) {
          case START_OBJECT -> object();
          case START_ARRAY -> array();
          default -> throw malformed("最外层应当是 { 或 [", here());
        };
    if (parser.nextToken() != null) {
      throw malformed("文档结束之后还有内容", here());
    }
    return document;
  }

  private JsonStructure object() throws IOException, RdfException {
    JsonObjectBuilder object = Json.createObjectBuilder();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.add(name, value());
    }
    return object.build();
  }

  private JsonStructure array() throws IOException, RdfException {
    JsonArrayBuilder array = Json.createArrayBuilder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array.build();
  }

  private JsonValue value() throws IOException, RdfException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> Json.createValue(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue());
      case VALUE_TRUE -> JsonValue.TRUE;
      case VALUE_FALSE -> JsonValue.FALSE;
      case VALUE_NULL -> JsonValue.NULL;
      default -> throw malformed("此处应当是一个值", here());
    };
  }

  private JsonValue number(BigDecimal number) throws RdfException {
    if (Math.abs((long) number.scale()) > DIGITS) {
      throw new RdfException(
          RdfException.Reason.NUMBER_TOO_LONG,
          "数字写开后超过 " + DIGITS + " 位",
          "请改正这个数字，或把它写成带引号的文字",
          here());
    }
    return Json.createValue(number);
  }

  private Optional<TextPlace> here() {
    return place(parser.currentTokenLocation());
  }

  private static Optional<TextPlace> place(JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? Optional.empty()
        : Optional.of(new TextPlace(at.getLineNr(), Math.max(1, at.getColumnNr())));
  }

  private static RdfException malformed(String what, Optional<TextPlace> place) {
    return new RdfException(RdfException.Reason.MALFORMED, "JSON 有误：" + what, "请改正此处再提交", place);
  }

  private static RdfException overLimit(StreamConstraintsException e, RdfLimits limits) {
    String message = String.valueOf(e.getOriginalMessage());
    Optional<TextPlace> place = place(e.getLocation());
    if (message.contains("nesting depth")) {
      return new RdfException(
          RdfException.Reason.TOO_DEEP,
          "JSON 嵌套超过 " + limits.depth() + " 层",
          "请给内层的节点 @id，分开来写",
          place);
    }
    if (message.contains("Number value length")) {
      return new RdfException(
          RdfException.Reason.NUMBER_TOO_LONG,
          "数字超过 " + DIGITS + " 位",
          "请改正这个数字，或把它写成带引号的文字",
          place);
    }
    return new RdfException(
        RdfException.Reason.LITERAL_TOO_LONG,
        "有一个值或名称超过 " + limits.literalLength() + " 个字符",
        "请把它缩短",
        place);
  }
}
