package org.xuetu.api.http;

import java.util.Locale;

/// Every way in which a request can fail: stable code, status and title.
public enum ProblemCode {
  UNKNOWN_PARAMETER(400, "不认识的参数"),
  INVALID_PARAMETER(400, "参数的值不合要求"),
  MISSING_PARAMETER(400, "缺少参数"),
  REPEATED_PARAMETER(400, "参数写了多次"),
  MALFORMED_ADDRESS(400, "网址的编码有误"),
  MALFORMED_BODY(400, "请求正文读不懂"),
  UNREADABLE_FILE(400, "文件读不懂"),
  UNUSABLE_REQUEST(400, "请求里有用不了的内容"),
  SPARQL_MALFORMED(400, "SPARQL 查询有语法错误"),
  SPARQL_REFUSED(400, "不允许这样的 SPARQL 查询"),
  SPARQL_ARGUMENT(400, "xt:search 的写法不合要求"),
  SPARQL_UPDATE(403, "本站只读"),
  MALFORMED_REQUEST(400, "请求不合 HTTP 规范"),
  UNKNOWN_ROUTE(404, "没有这个网址"),
  UNKNOWN_TYPE(404, "没有这种类型"),
  UNKNOWN_ENTITY(404, "没有这个实体"),
  UNKNOWN_RELEASE(404, "没有这个发布版"),
  UNKNOWN_QUERY(404, "没有这个查询"),
  RELEASES_NOT_COMPARABLE(409, "两个发布版不能比较"),
  NO_STANDARD(404, "这个发布版里没有课程标准"),
  METHOD_NOT_ALLOWED(405, "不能用这种方法访问"),
  NOT_ACCEPTABLE(406, "没有您要的格式"),
  BODY_TOO_LARGE(413, "请求正文太大"),
  ADDRESS_TOO_LONG(414, "网址太长"),
  UNSUPPORTED_MEDIA_TYPE(415, "不支持这种正文格式"),
  RANGE_NOT_SATISFIABLE(416, "文件没有这一段"),
  SPARQL_TOO_LARGE(422, "查询要占用的内存太多"),
  TOO_MANY_QUERIES(429, "同时运行的查询太多"),
  HEADERS_TOO_LARGE(431, "请求头太大"),
  DEFECT(500, "服务出了故障"),
  NOT_READY(503, "服务还没有就绪"),
  BUSY(503, "服务正忙"),
  SPARQL_TIMEOUT(503, "查询超过了时间上限");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
