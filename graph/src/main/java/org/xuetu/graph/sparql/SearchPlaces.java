package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.shared.PrefixMapping;

/// Where `xt:search` stands in a query's text: the library does not keep it. Comments and constants are
/// passed over.
final class SearchPlaces {
  private static final Pattern TOKENS =
      Pattern.compile(
          "#[^\\n]*+"
              + "|(?s:\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]++|\\\\.|'(?!''))*+''')"
              + "|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'"
              + "|<(?<iri>[^<>\"{}|^`\\\\\\s]*+)>"
              + "|(?<name>[\\p{L}\\p{N}_.-]*+:[\\p{L}\\p{N}_.-]*+)");

  private SearchPlaces() {}

  /// As many as there are calls: the last ones, for a CONSTRUCT template stands before the pattern.
  static List<TextPlace> of(String text, PrefixMapping prefixes, int calls) {
    List<TextPlace> places = new ArrayList<>();
    Matcher token = TOKENS.matcher(text);
    while (token.find()) {
      String name = token.group("name");
      String iri = name == null ? token.group("iri") : prefixes.expandPrefix(name);
      if (SearchProperty.IRI.equals(iri)) {
        places.add(TextPlace.at(text, token.start()));
      }
    }
    while (places.size() < calls) {
      places.add(TextPlace.NONE);
    }
    return places.subList(places.size() - calls, places.size());
  }
}
