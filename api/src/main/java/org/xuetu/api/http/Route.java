package org.xuetu.api.http;

import java.util.Set;
import java.util.stream.IntStream;

/// One line of the route table.
///
/// @param path with parts in braces, `/id/{type}/{key}`
/// @param parameters the query parameters it knows
/// @param open whether there may be others, which its handler knows and refuses
public record Route(
    Method method,
    String path,
    Audience audience,
    Caching caching,
    Set<String> parameters,
    boolean open,
    RouteHandler handler) {
  /// The methods the contract uses; HEAD comes with every GET.
  public enum Method {
    GET,
    POST
  }

  /// For whom an answer, and above all a complaint, is worded.
  public enum Audience {
    PROGRAM,
    PERSON
  }

  /// How long an answer may be kept.
  public enum Caching {
    /// The same as long as the release is the same.
    RELEASE,
    /// Never changes under this address.
    FOREVER,
    /// Not to be kept.
    NEVER
  }

  public Route {
    parameters = Set.copyOf(parameters);
  }

  /// Whether a path is this route's, whatever the method.
  boolean fits(String requested) {
    var mine = path.split("/", -1);
    var theirs = requested.split("/", -1);
    return mine.length == theirs.length
        && IntStream.range(0, mine.length)
            .allMatch(at -> mine[at].startsWith("{") || mine[at].equals(theirs[at]));
  }

  static Route page(String path, Set<String> parameters, RouteHandler handler) {
    return new Route(
        Method.GET, path, Audience.PERSON, Caching.RELEASE, parameters, false, handler);
  }

  static Route get(String path, Set<String> parameters, RouteHandler handler) {
    return new Route(
        Method.GET, path, Audience.PROGRAM, Caching.RELEASE, parameters, false, handler);
  }

  /// Has parameters of its own for every name in its path.
  static Route open(String path, Set<String> parameters, RouteHandler handler) {
    return new Route(
        Method.GET, path, Audience.PROGRAM, Caching.RELEASE, parameters, true, handler);
  }

  static Route live(String path, RouteHandler handler) {
    return new Route(Method.GET, path, Audience.PROGRAM, Caching.NEVER, Set.of(), false, handler);
  }

  /// Its handler names its own validator, for an answer that depends on more than the release.
  static Route tagged(String path, Set<String> parameters, RouteHandler handler) {
    return new Route(Method.GET, path, Audience.PROGRAM, Caching.NEVER, parameters, false, handler);
  }

  /// Only leads a person on.
  static Route turn(String path, Set<String> parameters, RouteHandler handler) {
    return new Route(Method.GET, path, Audience.PERSON, Caching.NEVER, parameters, false, handler);
  }

  static Route asset(String path, RouteHandler handler) {
    return new Route(Method.GET, path, Audience.PERSON, Caching.FOREVER, Set.of(), false, handler);
  }

  /// Takes a form that a person has filled in; the answer is for that person alone.
  static Route form(String path, Set<String> parameters, RouteHandler handler) {
    return new Route(Method.POST, path, Audience.PERSON, Caching.NEVER, parameters, false, handler);
  }

  static Route post(String path, Set<String> parameters, RouteHandler handler) {
    return new Route(
        Method.POST, path, Audience.PROGRAM, Caching.NEVER, parameters, false, handler);
  }
}
