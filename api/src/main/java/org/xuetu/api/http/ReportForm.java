package org.xuetu.api.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The forms in which a stored query is answered.
enum ReportForm {
  JSON("application/json", "application/json; charset=utf-8"),
  CSV("text/csv", "text/csv; charset=utf-8; header=present"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;
  private final String contentType;

  ReportForm(String mediaType, String contentType) {
    this.mediaType = mediaType;
    this.contentType = contentType;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String contentType() {
    return contentType;
  }

  /// JSON is read where it is, the others are kept.
  String disposition(String name) {
    return this == JSON ? "inline" : "attachment; filename=\"" + name + "." + key() + "\"";
  }

  /// By the parameter `format`, else by `Accept`.
  static ReportForm wanted(Request request) {
    var keys = Arrays.stream(values()).map(ReportForm::key).toList();
    var offers = Arrays.stream(values()).map(form -> form.mediaType).toList();
    return request
        .parameters()
        .oneOf("format", word -> find(word), keys)
        .or(
            () ->
                MediaRange.choose(request.header("Accept"), offers)
                    .map(offer -> values()[offers.indexOf(offer)]))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemCode.NOT_ACCEPTABLE,
                    "报表可以是：" + String.join("、", offers) + "。请修改 Accept 请求头，或用 format 参数指定。"));
  }

  private static Optional<ReportForm> find(String word) {
    return Arrays.stream(values()).filter(form -> form.key().equals(word)).findFirst();
  }
}
