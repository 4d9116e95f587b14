package org.xuetu.api.http;

import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Maps whatever was thrown to a problem. A defect is told by its id alone; its insides go to the log.
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static ProblemException problem(Throwable thrown, String requestId) {
    return switch (thrown) {
      case ProblemException problem -> problem;
      case HttpResponseException refused when refused.getStatus() == 413 ->
          ProblemException.of(ProblemCode.BODY_TOO_LARGE, "请求正文太大，请缩小后再试。");
      case HttpResponseException refused when refused.getStatus() < 500 ->
          ProblemException.of(ProblemCode.MALFORMED_REQUEST, "请求不合 HTTP 规范，请检查请求行、请求头和正文。");
      case EofException _ -> {
        LOG.debug("the asker of request {} has gone", requestId);
        yield ProblemException.of(ProblemCode.MALFORMED_REQUEST, "连接在回答之前断开了。");
      }
      default -> {
        LOG.error("defect, request {}", requestId, thrown);
        yield ProblemException.of(
            ProblemCode.DEFECT, "服务内部出错，已经记录。请稍后再试；反馈时请附上编号 " + requestId + "。");
      }
    };
  }
}
