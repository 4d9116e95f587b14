package org.xuetu.api.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a handler gives back; only the outermost layer writes it to the wire.
public record Answer(int status, String contentType, Map<String, String> headers, Body body) {
  /// The bytes themselves, or someone who writes them while they are sent.
  public sealed interface Body {
    /// Complete bytes; kept as given, nobody changes them.
    final class Bytes implements Body {
      private final byte[] content;

      private Bytes(byte[] content) {
        this.content = content;
      }

      byte[] content() {
        return content;
      }
    }

    /// Too large to be held at once.
    record Stream(Writer writer) implements Body {}

    /// A part of a file, sent as it is.
    record FilePart(Path file, long first, long length) implements Body {}
  }

  /// Writes a body; may fail when the other side has gone.
  public interface Writer {
    void writeTo(Outgoing out) throws IOException;
  }

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer bytes(String contentType, byte[] content) {
    return new Answer(200, contentType, Map.of(), new Body.Bytes(content));
  }

  public static Answer text(String contentType, String content) {
    return bytes(contentType, content.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer json(byte[] content) {
    return bytes("application/json; charset=utf-8", content);
  }

  public static Answer html(byte[] content) {
    return bytes("text/html; charset=utf-8", content);
  }

  public static Answer stream(String contentType, Writer writer) {
    return new Answer(200, contentType, Map.of(), new Body.Stream(writer));
  }

  public Answer withStatus(int other) {
    return new Answer(other, contentType, headers, body);
  }

  public Answer withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, contentType, more, body);
  }
}
