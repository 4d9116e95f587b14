package org.xuetu.graph.exchange;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;

/// How each kind is told in each vocabulary: the files `<profile>/<kind>.rq` of a folder, and
/// `record.rq`, which is told with every thing whatever the profile. All are CONSTRUCT queries about
/// `?this`.
public final class ExportQueries {
  private static final String ENDING = ".rq";

  private final Map<ExchangeProfile, SortedMap<String, Query>> byProfile;
  private final Optional<Query> record;

  private ExportQueries(
      Map<ExchangeProfile, SortedMap<String, Query>> byProfile, Optional<Query> record) {
    this.byProfile = byProfile;
    this.record = record;
  }

  /// None at all when there is no such folder.
  ///
  /// @throws RdfException naming the file that is no CONSTRUCT query
  public static ExportQueries read(Path folder) throws IOException, RdfException {
    Map<ExchangeProfile, SortedMap<String, Query>> byProfile = new EnumMap<>(ExchangeProfile.class);
    for (ExchangeProfile profile : ExchangeProfile.values()) {
      SortedMap<String, Query> queries = new TreeMap<>();
      Path own = folder.resolve(profile.key());
      if (Files.isDirectory(own)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own, "*" + ENDING)) {
          for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            queries.put(name.substring(0, name.length() - ENDING.length()), parse(folder, file));
          }
        }
      }
      byProfile.put(profile, queries);
    }
    Path record = folder.resolve("record" + ENDING);
    return new ExportQueries(
        byProfile,
        Files.isRegularFile(record) ? Optional.of(parse(folder, record)) : Optional.empty());
  }

  private static Query parse(Path folder, Path file) throws IOException, RdfException {
    String name = "exchange/" + folder.relativize(file).toString().replace('\\', '/');
    try {
      Query query = SparqlQuery.parse(Files.readString(file), List.of(), List.of()).query();
      if (query.isConstructType()) {
        return query;
      }
    } catch (SparqlException e) {
      throw new RdfException(
          RdfException.Reason.QUERY_INVALID,
          name + "：" + e.sentence().replaceFirst("。$", ""),
          "请改正这个文件");
    }
    throw new RdfException(
        RdfException.Reason.QUERY_INVALID, name + " 不是 CONSTRUCT 查询", "请改成 CONSTRUCT");
  }

  /// The kinds a profile has words for, in order.
  public SortedSet<String> kinds(ExchangeProfile profile) {
    return new TreeSet<>(queries(profile).keySet());
  }

  /// The profiles that have words for a kind.
  public List<ExchangeProfile> profiles(String kind) {
    List<ExchangeProfile> profiles = new ArrayList<>();
    for (ExchangeProfile profile : ExchangeProfile.values()) {
      if (queries(profile).containsKey(kind)) {
        profiles.add(profile);
      }
    }
    return List.copyOf(profiles);
  }

  /// What to ask about a thing of that kind; nothing when the profile has no words for it.
  List<Query> of(String kind, ExchangeProfile profile) {
    Query own = queries(profile).get(kind);
    if (own == null) {
      return List.of();
    }
    return record.map(also -> List.of(own, also)).orElseGet(() -> List.of(own));
  }

  private SortedMap<String, Query> queries(ExchangeProfile profile) {
    return byProfile.getOrDefault(profile, new TreeMap<>());
  }
}
