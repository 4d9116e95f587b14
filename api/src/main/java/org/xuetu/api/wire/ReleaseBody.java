package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.indexer.release.ReleaseManifest;

/// What the served release says about itself.
public record ReleaseBody(
    String release,
    String builtAt,
    String base,
    int format,
    Map<String, Long> entities,
    Map<String, Long> parts,
    long triples,
    long quads,
    long rows,
    long rejected,
    List<Source> sources,
    List<File> files) {

  public record Source(
      String name,
      String title,
      String origin,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> licence,
      String licenceNote,
      String date,
      String province,
      String certainty,
      long records) {}

  public record File(String path, long bytes, String sha256) {}

  public static ReleaseBody of(ReleaseManifest manifest) {
    return new ReleaseBody(
        manifest.id(),
        manifest.builtAt(),
        manifest.base(),
        manifest.format(),
        manifest.entities(),
        manifest.parts(),
        manifest.triples(),
        manifest.quads(),
        manifest.rows(),
        manifest.rejected(),
        manifest.sources().stream()
            .map(
                it ->
                    new Source(
                        it.name(),
                        it.title(),
                        it.origin(),
                        Optional.ofNullable(it.licence()),
                        it.licenceNote(),
                        it.date(),
                        it.province(),
                        it.certainty(),
                        it.records()))
            .toList(),
        manifest.files().stream().map(it -> new File(it.path(), it.size(), it.sha256())).toList());
  }
}
