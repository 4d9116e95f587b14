package org.xuetu.api.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// All routes there are; what is not in it does not exist.
public record RouteTable(List<Route> routes) {
  public RouteTable {
    routes = List.copyOf(routes);
    var seen = new HashSet<String>();
    for (var route : routes) {
      if (!seen.add(route.method() + " " + route.path())) {
        throw new IllegalArgumentException("route twice: " + route.method() + " " + route.path());
      }
    }
  }

  /// Why nothing answers at this address: it does not exist, or not for this method.
  ProblemException explain(String method, String path) {
    var allow = methods(path);
    return ProblemException.ofValue(
            ProblemCode.METHOD_NOT_ALLOWED,
            "method",
            method,
            "这个网址不能用 " + method + " 访问，请改用 " + allow + "。")
        .withHeader("Allow", allow);
  }

  /// The methods of an address, as `Allow` lists them.
  ///
  /// @throws ProblemException when there is no such address
  String methods(String path) {
    Set<String> allowed = new TreeSet<>();
    for (var route : routes) {
      if (route.fits(path)) {
        allowed.add(route.method().name());
        allowed.add("OPTIONS");
        if (route.method() == Route.Method.GET) {
          allowed.add("HEAD");
        }
      }
    }
    if (allowed.isEmpty()) {
      throw ProblemException.of(
          ProblemCode.UNKNOWN_ROUTE, "这里没有内容。请检查网址，或从首页 / 开始查找；接口的清单在 /openapi.json。");
    }
    return String.join(", ", allowed);
  }

  /// For whom a complaint about this address is worded.
  Route.Audience audience(String path) {
    for (var route : routes) {
      if (route.fits(path)) {
        return route.audience();
      }
    }
    return path.startsWith("/api/") ? Route.Audience.PROGRAM : Route.Audience.PERSON;
  }
}
