package org.xuetu.graph.exchange;

import java.util.Arrays;
import java.util.Optional;

/// Whose words a thing is told in.
public enum ExchangeProfile {
  SCHEMA_ORG("schema", "schema.org", "https://schema.org/", BundledContexts.SCHEMA),
  CTDL("ctdl", "CTDL", "https://purl.org/ctdl/terms/", BundledContexts.CTDL),
  ELM("elm", "欧洲学习模型 ELM v3", "http://data.europa.eu/snb/model/elm/", BundledContexts.ELM);

  private final String key;
  private final String title;
  private final String iri;
  private final String context;

  ExchangeProfile(String key, String title, String iri, String context) {
    this.key = key;
    this.title = title;
    this.iri = iri;
    this.context = context;
  }

  /// Short name in addresses and folders.
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  /// The IRI by which content negotiation names it.
  public String iri() {
    return iri;
  }

  /// The address of its JSON-LD context.
  public String context() {
    return context;
  }

  /// By its short name or its IRI, with http or https and with or without the final slash.
  public static Optional<ExchangeProfile> find(String name) {
    return Arrays.stream(values())
        .filter(profile -> profile.key.equals(name) || bare(profile.iri).equals(bare(name)))
        .findFirst();
  }

  private static String bare(String iri) {
    return iri.replaceFirst("^https?://", "//").replaceFirst("/$", "");
  }
}
