package org.xuetu.api.http;

import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import org.xuetu.api.config.AppConfig;

/// The server cannot listen where it was told to; the message says in Chinese what to change.
public final class ListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ListenException(String message) {
    super(message);
  }

  static RuntimeException of(Exception failed, AppConfig.Listen listen) {
    for (var cause = Optional.<Throwable>of(failed);
        cause.isPresent();
        cause = cause.flatMap(it -> Optional.ofNullable(it.getCause()))) {
      var sentence = sentence(cause.get(), listen);
      if (sentence.isPresent()) {
        return new ListenException(sentence.get());
      }
    }
    return failed instanceof RuntimeException defect ? defect : new IllegalStateException(failed);
  }

  private static Optional<String> sentence(Throwable failed, AppConfig.Listen listen) {
    var said = String.valueOf(failed.getMessage());
    return switch (failed) {
      case BindException _ when said.contains("in use") ->
          Optional.of(
              "端口 %d 已被别的程序占用；请先停掉它，或用 --port 换一个端口（0 表示任选一个空闲的）。".formatted(listen.port()));
      case SocketException _ when said.contains("ermission denied") ->
          Optional.of("没有权限监听端口 %d；请用 --port 换一个 1024 以上的端口。".formatted(listen.port()));
      case SocketException _, UnresolvedAddressException _ ->
          Optional.of("无法在地址 %s 上监听；请检查 --host（只供本机使用时写 127.0.0.1）。".formatted(listen.host()));
      default -> Optional.empty();
    };
  }
}
