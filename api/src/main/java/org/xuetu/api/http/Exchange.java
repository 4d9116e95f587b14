package org.xuetu.api.http;

import io.javalin.http.Context;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.xuetu.indexer.release.Release;

/// One request on the wire: its id, its clock, its release, and how answers leave.
final class Exchange {
  private final Context context;
  private final Optional<Release> release;
  private final String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  private final long startedNanos = System.nanoTime();
  private Optional<HeldOutput> streamed = Optional.empty();

  Exchange(Context context, Optional<Release> release) {
    this.context = context;
    this.release = release;
    introduce();
  }

  /// What every answer carries.
  private void introduce() {
    context.header("X-Request-Id", id);
    release.ifPresent(it -> context.header("Xuetu-Release", it.id()));
    SecurityHeaders.ALL.forEach(context::header);
    CrossOrigin.allow(context.path(), context::header);
  }

  Context context() {
    return context;
  }

  String id() {
    return id;
  }

  Optional<Release> release() {
    return release;
  }

  String method() {
    return context.method().name();
  }

  /// As it was sent, still encoded: safe to log.
  String rawPath() {
    return String.valueOf(context.req().getRequestURI());
  }

  /// Path and query as they were sent, still encoded.
  String address() {
    return rawPath() + Optional.ofNullable(context.queryString()).map(it -> "?" + it).orElse("");
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(context.header(name));
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  void send(Answer answer) throws IOException {
    context.status(answer.status());
    answer.headers().forEach(context::header);
    context.contentType(answer.contentType());
    switch (answer.body()) {
      case Answer.Body.Bytes bytes -> context.result(bytes.content());
      case Answer.Body.Stream(var writer) -> {
        if (!method().equals("HEAD")) {
          var held = new HeldOutput(context.res(), context::outputStream);
          streamed = Optional.of(held);
          writer.writeTo(held);
          held.finish();
        }
      }
      case Answer.Body.FilePart part -> {
        // A part is counted in the file's own bytes.
        context.disableCompression();
        context.header("Content-Length", Long.toString(part.length()));
        if (!method().equals("HEAD")) {
          send(part);
        }
      }
    }
  }

  private void send(Answer.Body.FilePart part) throws IOException {
    try (var file = FileChannel.open(part.file());
        var out = Channels.newChannel(context.outputStream())) {
      var buffer = ByteBuffer.allocate(1 << 16);
      var at = part.first();
      for (var left = part.length(); left > 0; ) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), left));
        var read = file.read(buffer, at);
        if (read < 0) {
          throw new EOFException(part.file() + " is shorter than it was");
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        at += read;
        left -= read;
      }
    }
  }

  /// Sends a complaint instead of the answer. When part of the answer has left already, the
  /// connection is cut, so that nobody takes the part for the whole.
  void refuse(Answer complaint) throws IOException {
    if (streamed.map(HeldOutput::hasLeft).orElse(false) || context.res().isCommitted()) {
      ServletContextRequest.getServletContextRequest(context.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
      return;
    }
    context.res().reset();
    introduce();
    send(complaint);
  }
}
