package org.xuetu.graph.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/// How RDF is written down.
public enum RdfSyntax {
  TURTLE("text/turtle", Lang.TURTLE, "ttl"),
  N_TRIPLES("application/n-triples", Lang.NTRIPLES, "nt"),
  TRIG("application/trig", Lang.TRIG, "trig"),
  N_QUADS("application/n-quads", Lang.NQUADS, "nq"),
  RDF_XML("application/rdf+xml", Lang.RDFXML, "rdf", "owl"),
  JSON_LD("application/ld+json", Lang.JSONLD11, "jsonld", "json");

  private final String mediaType;
  private final Lang lang;
  private final List<String> extensions;

  RdfSyntax(String mediaType, Lang lang, String... extensions) {
    this.mediaType = mediaType;
    this.lang = lang;
    this.extensions = List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  public List<String> extensions() {
    return extensions;
  }

  Lang lang() {
    return lang;
  }

  /// By the end of a file's name.
  public static Optional<RdfSyntax> ofFileName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(syntax -> name.contains(".") && syntax.extensions.contains(extension))
        .findFirst();
  }

  /// By a media type, whatever parameters follow it.
  public static Optional<RdfSyntax> ofMediaType(String mediaType) {
    int end = mediaType.indexOf(';');
    String bare = (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
    return Arrays.stream(values())
        .filter(syntax -> syntax.mediaType.equalsIgnoreCase(bare))
        .findFirst();
  }
}
