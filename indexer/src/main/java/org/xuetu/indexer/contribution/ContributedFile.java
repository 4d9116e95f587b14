package org.xuetu.indexer.contribution;

import java.util.Locale;
import java.util.Optional;
import org.xuetu.graph.exchange.RdfSyntax;

/// A file as it was sent. Its bytes are read and never changed.
public final class ContributedFile {
  private static final String TABLES = "csv tsv tab txt xlsx xlsm xls";

  private final String name;
  private final Optional<String> mediaType;
  private final byte[] bytes;

  /// @param name as its owner calls it; empty when nobody said
  public ContributedFile(String name, Optional<String> mediaType, byte[] bytes) {
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  public String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  /// How it is to be read as RDF; empty when it is a table, or something that has to be told apart by
  /// its content. Its name comes first: people choose it, programs guess the media type.
  Optional<RdfSyntax> rdf() {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (name.contains(".") && (" " + TABLES + " ").contains(" " + extension + " ")) {
      return Optional.empty();
    }
    return RdfSyntax.ofFileName(name)
        .or(() -> mediaType.filter("application/json"::equals).map(_ -> RdfSyntax.JSON_LD))
        .or(() -> mediaType.flatMap(RdfSyntax::ofMediaType));
  }
}
