package org.xuetu.indexer.contribution;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.xuetu.graph.exchange.RdfSyntax;

/// A file as it was sent. Its bytes are read and never changed.
public final class ContributedFile {
  private static final String TABLES = "csv tsv tab txt xlsx xlsm xls";

  private static final int START = 200;

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

  public byte[] bytes() {
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
        .or(() -> mediaType.flatMap(RdfSyntax::ofMediaType))
        .or(this::rdfByContent);
  }

  /// Where neither name nor media type tells: an object in JSON, or what only Turtle begins with.
  private Optional<RdfSyntax> rdfByContent() {
    String start =
        new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.UTF_8)
            .replaceFirst("^\uFEFF", "")
            .stripLeading();
    if (start.startsWith("{")) {
      return Optional.of(RdfSyntax.JSON_LD);
    }
    return start.matches("(?si)(@?prefix|@?base) .*|<https?:.*")
        ? Optional.of(RdfSyntax.TURTLE)
        : Optional.empty();
  }
}
