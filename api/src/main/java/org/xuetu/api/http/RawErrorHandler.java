package org.xuetu.api.http;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Words what the server refuses before any route is asked: requests that are not HTTP, addresses
/// and headers that are too long.
final class RawErrorHandler extends ErrorHandler {
  private final JsonCodec json;

  RawErrorHandler(JsonCodec json) {
    this.json = json;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    var body = write(status, response.getHeaders());
    response.write(true, body, callback);
  }

  private ByteBuffer write(int status, HttpFields.Mutable headers) {
    var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    headers.put("X-Request-Id", id);
    headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    SecurityHeaders.ALL.forEach(headers::put);
    return ByteBuffer.wrap(json.write(problem(status, id)));
  }

  private static Problem problem(int status, String id) {
    var code =
        switch (status) {
          case 413 -> ProblemCode.BODY_TOO_LARGE;
          case 414 -> ProblemCode.ADDRESS_TOO_LONG;
          case 431 -> ProblemCode.HEADERS_TOO_LARGE;
          default -> status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.DEFECT;
        };
    var detail =
        switch (code) {
          case BODY_TOO_LARGE -> "请求正文太大，请缩小后再试。";
          case ADDRESS_TOO_LONG -> "网址太长；长的查询请改用 POST。";
          case HEADERS_TOO_LARGE -> "请求头太大；请去掉多余的请求头，长的查询请改用 POST。";
          case DEFECT -> "服务内部出错。请稍后再试；反馈时请附上编号 " + id + "。";
          default -> "请求不合 HTTP 规范；请检查网址的编码、请求行和请求头。";
        };
    return Problem.of(
        code, detail, Optional.empty(), Optional.empty(), Optional.empty(), id, List.of());
  }
}
