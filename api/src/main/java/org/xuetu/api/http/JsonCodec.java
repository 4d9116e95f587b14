package org.xuetu.api.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// The one way in which records become JSON and back. An unknown field is refused as an unknown
/// parameter is.
public final class JsonCodec {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  public byte[] write(Object body) {
    try {
      return mapper.writeValueAsBytes(body);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write " + body.getClass().getName(), unwritable);
    }
  }

  public String writeText(Object body) {
    return new String(write(body), StandardCharsets.UTF_8);
  }

  /// Reads a file of the program itself.
  ObjectNode readObject(byte[] bytes) throws IOException {
    return mapper.readValue(bytes, ObjectNode.class);
  }

  /// Reads a request body, or says which part of it cannot be read.
  public <T> T read(Request.BodyReader body, Class<T> type) throws IOException {
    var mediaType = body.mediaType();
    if (!mediaType.map("application/json"::equals).orElse(false)) {
      throw ProblemException.ofValue(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type",
          mediaType.orElse("（没有）"),
          "请用 Content-Type: application/json 发送 JSON。");
    }
    try {
      T value = mapper.readValue(body.read(), type);
      if (value == null) {
        throw ProblemException.of(ProblemCode.MALFORMED_BODY, "请求正文是 null；请发送一个 JSON 对象。");
      }
      return value;
    } catch (UnrecognizedPropertyException unknown) {
      var known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining("、"));
      throw ProblemException.ofParameter(
          ProblemCode.UNKNOWN_PARAMETER,
          path(unknown),
          "请求正文里不认识字段 " + path(unknown) + "；认识的有：" + known + "。");
    } catch (JsonMappingException mismatch) {
      throw unreadable(mismatch);
    } catch (StreamConstraintsException beyond) {
      var most = mapper.getFactory().streamReadConstraints();
      throw ProblemException.of(
          ProblemCode.MALFORMED_BODY,
          "正文嵌套超过 %d 层，或有超过 %d 位的数字；请改成需要的样子，见 /openapi.json。"
              .formatted(most.getMaxNestingDepth(), most.getMaxNumberLength()));
    } catch (JsonProcessingException malformed) {
      var at = malformed.getLocation();
      throw ProblemException.of(
          ProblemCode.MALFORMED_BODY,
          "正文不是合法的 JSON：第 %d 行第 %d 列附近有误。".formatted(at.getLineNr(), at.getColumnNr()));
    }
  }

  /// A record's own check of its values speaks Chinese; pass its words on.
  private static ProblemException unreadable(JsonMappingException mismatch) {
    Throwable cause = mismatch.getCause();
    while (cause != null) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      cause = cause.getCause();
    }
    return ProblemException.ofParameter(
        ProblemCode.MALFORMED_BODY,
        path(mismatch),
        "字段 " + path(mismatch) + " 的值类型不对；请对照 /openapi.json 里的说明改正。");
  }

  private static String path(JsonMappingException mismatch) {
    var path = new StringBuilder();
    for (var reference : mismatch.getPath()) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.isEmpty() ? "（正文）" : path.toString();
  }
}
