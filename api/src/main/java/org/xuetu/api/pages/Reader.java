package org.xuetu.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a reader wants the pages. Kept by the reader's own browser; it says nothing of who reads.
///
/// @param large letters a third larger
/// @param contrast black on white, or white on black
public record Reader(Tongue tongue, boolean large, boolean contrast) {
  private static final String SEPARATOR = ".";

  /// As it is written into the cookie: the language, then what else is wanted.
  public String text() {
    List<String> words = new ArrayList<>(List.of(tongue.tag()));
    if (large) {
      words.add("large");
    }
    if (contrast) {
      words.add("contrast");
    }
    return String.join(SEPARATOR, words);
  }

  /// What a cookie said; empty where it is not one of ours.
  public static Optional<Reader> parse(String text) {
    for (var tongue : Tongue.values()) {
      for (boolean large : List.of(false, true)) {
        for (boolean contrast : List.of(false, true)) {
          var reader = new Reader(tongue, large, contrast);
          if (reader.text().equals(text)) {
            return Optional.of(reader);
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The class of the page's root, for the style sheet.
  public String rootClass() {
    return (large ? "large " : "") + (contrast ? "contrast" : "");
  }
}
