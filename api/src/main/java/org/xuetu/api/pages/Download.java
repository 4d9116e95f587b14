package org.xuetu.api.pages;

import java.util.List;

/// The same as a page in a form for programs.
public record Download(String label, String address, String mediaType) {
  /// The forms of a graph that an address gives.
  public static List<Download> ofGraph(String address) {
    return List.of(
        new Download("Turtle", address + "?format=ttl", "text/turtle"),
        new Download("JSON-LD", address + "?format=jsonld", "application/ld+json"),
        new Download("N-Triples", address + "?format=nt", "application/n-triples"),
        new Download("RDF/XML", address + "?format=rdf", "application/rdf+xml"));
  }
}
