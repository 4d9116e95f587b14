package org.xuetu.api.http;

/// What was measured, in the Prometheus text format.
final class MetricsHandler implements RouteHandler {
  private final RequestMeter meter;

  MetricsHandler(RequestMeter meter) {
    this.meter = meter;
  }

  @Override
  public Answer answer(Request request) {
    return Answer.text("text/plain; version=0.0.4; charset=utf-8", meter.scrape());
  }
}
