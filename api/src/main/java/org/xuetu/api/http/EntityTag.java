package org.xuetu.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A weak validator made from what decides an answer: release, program, address, wanted form.
record EntityTag(String value) {
  static EntityTag of(String... parts) {
    return new EntityTag(
        "W/\"" + mark(String.join("\0", parts).getBytes(StandardCharsets.UTF_8)) + "\"");
  }

  /// Twenty letters that change with the bytes.
  static String mark(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Weak comparison with an `If-None-Match` header.
  boolean matches(Optional<String> header) {
    return header
        .map(
            list ->
                List.of(list.split(",", -1)).stream()
                    .map(String::strip)
                    .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(value))))
        .orElse(false);
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
