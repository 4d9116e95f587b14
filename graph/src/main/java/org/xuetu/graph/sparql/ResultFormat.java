package org.xuetu.graph.sparql;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.resultset.ResultSetLang;

/// How a result is written.
public enum ResultFormat {
  JSON("application/sparql-results+json", "srj", ResultSetLang.RS_JSON, Shape.TABLE),
  XML("application/sparql-results+xml", "srx", ResultSetLang.RS_XML, Shape.TABLE),
  CSV("text/csv", "csv", ResultSetLang.RS_CSV, Shape.TABLE),
  TSV("text/tab-separated-values", "tsv", ResultSetLang.RS_TSV, Shape.TABLE),
  TURTLE("text/turtle", "ttl", RDFLanguages.TURTLE, Shape.GRAPH),
  N_TRIPLES("application/n-triples", "nt", RDFLanguages.NTRIPLES, Shape.GRAPH),
  RDF_XML("application/rdf+xml", "rdf", RDFLanguages.RDFXML, Shape.GRAPH),
  JSON_LD("application/ld+json", "jsonld", RDFLanguages.JSONLD, Shape.GRAPH),
  TRIG("application/trig", "trig", RDFLanguages.TRIG, Shape.GRAPH),
  N_QUADS("application/n-quads", "nq", RDFLanguages.NQUADS, Shape.GRAPH);

  /// What a format can hold: rows and yes/no, or triples.
  public enum Shape {
    TABLE,
    GRAPH
  }

  private final String mediaType;
  private final String extension;
  private final Lang lang;
  private final Shape shape;

  ResultFormat(String mediaType, String extension, Lang lang, Shape shape) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.lang = lang;
    this.shape = shape;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  public Shape shape() {
    return shape;
  }

  Lang lang() {
    return lang;
  }

  /// The formats of a shape, the default first.
  public static List<ResultFormat> list(Shape shape) {
    return Arrays.stream(values()).filter(format -> format.shape == shape).toList();
  }
}
