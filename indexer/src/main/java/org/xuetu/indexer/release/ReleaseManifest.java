package org.xuetu.indexer.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a release says about itself: `manifest.json` in its folder.
///
/// @param format version of the release's files; a program opens its own version only
/// @param id derived from the input, so that the same input is the same release
/// @param builtAt when, as ISO 8601 in UTC; not part of the id
/// @param base base of all IRIs
/// @param entities how many things there are of each searchable type; equal in index, graph and dump
/// @param parts how many there are of every other kind
/// @param triples distinct triples in the union of all sources
/// @param quads statements, each counted in its source's graph
/// @param rows rows read; `rejected` of them did not become records
/// @param files every other file of the release with size and checksum
public record ReleaseManifest(
    int format,
    String id,
    String builtAt,
    String base,
    SortedMap<String, Long> entities,
    SortedMap<String, Long> parts,
    long triples,
    long quads,
    long rows,
    long rejected,
    List<Source> sources,
    List<FileEntry> files) {

  /// Version of the release's files this program writes and reads.
  public static final int FORMAT = 5;

  static final String FILE = "manifest.json";

  /// @param licence null when the source states none
  public record Source(
      String name,
      String title,
      String origin,
      @Nullable String licence,
      String licenceNote,
      String date,
      String province,
      String certainty,
      long records) {}

  /// @param path inside the release folder, with `/`
  /// @param crc32 checked at every opening: it finds damage, and costs a fresh JVM next to nothing
  /// @param sha256 checked when a release is verified
  public record FileEntry(String path, long size, long crc32, String sha256) {}

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public ReleaseManifest {
    entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    sources = List.copyOf(sources);
    files = List.copyOf(files);
  }

  public long entityCount() {
    return entities.values().stream().mapToLong(Long::longValue).sum();
  }

  /// The month of the newest source, which is the newest day on which anything here was known: the
  /// same input has the same one. A source that only says the year counts as of its beginning.
  public YearMonth newestSource() {
    return sources.stream()
        .map(source -> source.date().length() < 7 ? source.date() + "-01" : source.date())
        .filter(date -> date.matches("[0-9]{4}-(0[1-9]|1[0-2]).*"))
        .map(date -> YearMonth.parse(date.substring(0, 7)))
        .max(Comparator.naturalOrder())
        .orElseGet(() -> YearMonth.parse(builtAt.substring(0, 7)));
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
  }

  /// @throws ReleaseException when it is missing, damaged, or written by a newer program
  static ReleaseManifest read(Path folder) throws IOException, ReleaseException {
    String name = String.valueOf(folder.getFileName());
    String text;
    try {
      text = Files.readString(folder.resolve(FILE));
    } catch (NoSuchFileException e) {
      throw new ReleaseException(
          ReleaseException.Reason.NOT_FOUND, "没有发布版 " + name + "，用 xuetu releases list 查看已有的发布版。");
    }
    try {
      int format = JSON.readTree(text).path("format").asInt(0);
      if (format > FORMAT) {
        throw new ReleaseException(
            ReleaseException.Reason.NEWER_FORMAT,
            "发布版 " + name + " 的格式是第 " + format + " 版，本程序只认识第 " + FORMAT + " 版，请升级程序或重新构建。");
      }
      if (format < FORMAT) {
        throw new ReleaseException(
            ReleaseException.Reason.OLDER_FORMAT,
            "发布版 " + name + " 的格式是旧的第 " + format + " 版，请用 xuetu build 重新构建。");
      }
      return JSON.readValue(text, ReleaseManifest.class);
    } catch (JsonProcessingException | NullPointerException e) {
      throw new ReleaseException(
          ReleaseException.Reason.CORRUPT, "发布版 " + name + " 的清单已损坏，请用 xuetu build 重新构建。");
    }
  }
}
