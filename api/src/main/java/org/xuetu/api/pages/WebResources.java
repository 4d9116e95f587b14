package org.xuetu.api.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files the pages need, held in memory; each has an address that changes when it does.
public final class WebResources {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "xuetu.css", "text/css; charset=utf-8",
          "xuetu.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  /// One file.
  ///
  /// @param mark part of its address, taken from its bytes
  public record Resource(String mediaType, String mark, byte[] bytes) {}

  private final Map<String, Resource> resources = new TreeMap<>();

  public WebResources() {
    MEDIA_TYPES.forEach(
        (name, mediaType) -> {
          var bytes = read("web/" + name);
          resources.put(name, new Resource(mediaType, mark(bytes), bytes));
        });
  }

  /// The address under which a page refers to a file.
  public String address(String name) {
    return find(name)
        .map(it -> "/assets/" + it.mark() + "/" + name)
        .orElseThrow(() -> new IllegalArgumentException("no such file: " + name));
  }

  public Optional<Resource> find(String name) {
    return Optional.ofNullable(resources.get(name));
  }

  private static byte[] read(String path) {
    try (var in = WebResources.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + path);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String mark(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
