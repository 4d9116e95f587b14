package org.xuetu.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xuetu.indexer.release.Release;

/// What a handler may know of one request.
public final class Request {
  private final String id;
  private final String method;
  private final String path;
  private final String address;
  private final Map<String, String> pathParameters;
  private final ParameterReader parameters;
  private final Function<String, Optional<String>> headers;
  private final BodyReader body;
  private final Optional<Release> release;
  private final String client;

  Request(
      String id,
      String method,
      String path,
      String address,
      Map<String, String> pathParameters,
      ParameterReader parameters,
      Function<String, Optional<String>> headers,
      BodyReader body,
      Optional<Release> release,
      String client) {
    this.id = id;
    this.method = method;
    this.path = path;
    this.address = address;
    this.pathParameters = Map.copyOf(pathParameters);
    this.parameters = parameters;
    this.headers = headers;
    this.body = body;
    this.release = release;
    this.client = client;
  }

  public String id() {
    return id;
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  /// Path and query as they were sent, still encoded.
  public String address() {
    return address;
  }

  /// A part of the path that the route names, decoded.
  public String pathParameter(String name) {
    var value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no part " + name);
    }
    return value;
  }

  public ParameterReader parameters() {
    return parameters;
  }

  public Optional<String> header(String name) {
    return headers.apply(name);
  }

  public BodyReader body() {
    return body;
  }

  /// The address the request came from; used to be fair, never kept.
  public String client() {
    return client;
  }

  /// The one release this request sees, from its start to its end.
  public Release release() {
    return release.orElseThrow(
        () ->
            ProblemException.of(ProblemCode.NOT_READY, "还在打开发布版，请稍后再试。")
                .withHeader("Retry-After", "1"));
  }

  /// Whether there is a release to answer from.
  public boolean isReady() {
    return release.isPresent();
  }

  /// The body, read once and never beyond its limit.
  ///
  /// @param limitName the setting that says how much is read
  public record BodyReader(
      Optional<String> contentType, int limitBytes, String limitName, InputStream stream) {
    /// The same with another limit, where a route takes more than others.
    public BodyReader withLimit(int bytes, String setting) {
      return new BodyReader(contentType, bytes, setting, stream);
    }

    public byte[] read() throws IOException {
      var bytes = stream.readNBytes(limitBytes + 1);
      if (bytes.length > limitBytes) {
        throw ProblemException.of(
            ProblemCode.BODY_TOO_LARGE,
            "请求正文最多 " + limitBytes + " 字节（设置 " + limitName + "），请缩小后再试。");
      }
      return bytes;
    }

    /// The media type alone, in small letters, without its parameters.
    public Optional<String> mediaType() {
      return contentType.map(
          header -> {
            int semicolon = header.indexOf(';');
            var type = semicolon < 0 ? header : header.substring(0, semicolon);
            return type.strip().toLowerCase(Locale.ROOT);
          });
    }
  }
}
