package org.xuetu.api.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.xuetu.indexer.contribution.ContributionLimits;

/// Everything a run of Xuetu was told, checked, with the origin of every value.
///
/// @param data folder of the sources, absolute
/// @param releases folder of the releases, absolute
/// @param base what entity IRIs begin with, without a slash at the end
public record AppConfig(
    Path home,
    Path data,
    Path releases,
    URI base,
    Listen listen,
    Limits limits,
    List<EffectiveValue> effective) {
  public AppConfig {
    effective = List.copyOf(effective);
  }

  /// The same, but listening on any free port.
  public AppConfig onAnyPort() {
    return new AppConfig(
        home, data, releases, base, new Listen(listen.host(), 0), limits, effective);
  }

  /// Where the server listens; port 0 asks for any free one.
  public record Listen(String host, int port) {}

  /// What one request may cost, and how often the server looks for a new release.
  public record Limits(
      Sparql sparql,
      int bodyBytes,
      ContributionLimits contributions,
      int batchLearners,
      Duration releaseCheck) {}

  /// What SPARQL queries may cost.
  ///
  /// @param time of one query
  /// @param rows of one result, triples likewise
  /// @param bytes of one result, before compression
  /// @param memoryBytes that one query may hold; all together may hold four times as much
  /// @param running queries of one client at one time
  public record Sparql(Duration time, int rows, long bytes, long memoryBytes, int running) {}
}
