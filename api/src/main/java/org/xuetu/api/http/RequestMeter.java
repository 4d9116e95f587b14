package org.xuetu.api.http;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/// Counts and times requests by route, method and status; never by what was asked.
public final class RequestMeter {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public RequestMeter() {
    new JvmMemoryMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  void record(String route, String method, int status, Duration took) {
    Timer.builder("xuetu.http.requests")
        .tag("route", route)
        .tag("method", known(method))
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(took);
  }

  /// Everything measured, in the Prometheus text format.
  String scrape() {
    return registry.scrape();
  }

  /// Invented methods must not grow the table.
  private static String known(String method) {
    return switch (method) {
      case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" -> method;
      default -> "other";
    };
  }
}
