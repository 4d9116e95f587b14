package org.xuetu.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One part of an `Accept` header, as `text/*;q=0.8`.
record MediaRange(String type, String subtype, double quality) {
  /// Reads a header; parts that make no sense are passed over, as RFC 9110 leaves them without meaning.
  static List<MediaRange> parse(String header) {
    var ranges = new ArrayList<MediaRange>();
    for (var part : List.of(header.split(",", -1))) {
      var pieces = List.of(part.strip().split(";", -1));
      var names = List.of(pieces.getFirst().strip().toLowerCase(Locale.ROOT).split("/", -1));
      if (names.size() == 2) {
        ranges.add(new MediaRange(names.getFirst(), names.getLast(), quality(pieces)));
      }
    }
    return List.copyOf(ranges);
  }

  /// The offer that the header likes best; among equals the first one offered.
  ///
  /// @param header absent means that anything will do
  static Optional<String> choose(Optional<String> header, List<String> offers) {
    var ranges = header.filter(it -> !it.isBlank()).map(MediaRange::parse).orElseGet(List::of);
    if (ranges.isEmpty()) {
      return offers.stream().findFirst();
    }
    Optional<String> best = Optional.empty();
    double bestQuality = 0;
    for (var offer : offers) {
      double quality = quality(ranges, offer);
      if (quality > bestQuality) {
        best = Optional.of(offer);
        bestQuality = quality;
      }
    }
    return best;
  }

  /// The most specific range that fits decides.
  private static double quality(List<MediaRange> ranges, String offer) {
    double quality = 0;
    int bestFit = 0;
    for (var range : ranges) {
      int fit = range.fit(offer);
      if (fit > bestFit) {
        bestFit = fit;
        quality = range.quality();
      }
    }
    return quality;
  }

  private int fit(String offer) {
    if (offer.equals(type + "/" + subtype)) {
      return 3;
    }
    if (subtype.equals("*") && offer.startsWith(type + "/")) {
      return 2;
    }
    return type.equals("*") && subtype.equals("*") ? 1 : 0;
  }

  private static double quality(List<String> pieces) {
    for (var piece : pieces.subList(1, pieces.size())) {
      var text = piece.strip();
      if (text.matches("[qQ]=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
        return Double.parseDouble(text.substring(2));
      }
    }
    return 1;
  }
}
