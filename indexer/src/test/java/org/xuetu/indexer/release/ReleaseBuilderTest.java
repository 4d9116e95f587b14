package org.xuetu.indexer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.source.Finding;
import org.xuetu.indexer.source.FindingCode;

/// Building, publishing, keeping and refusing, on a small made-up data folder.
class ReleaseBuilderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private MadeUpData data;
  private ReleaseStore store;

  @BeforeEach
  void prepare() throws IOException {
    data = MadeUpData.write(folder.resolve("data"));
    store = new ReleaseStore(folder.resolve("releases"));
  }

  private BuildReport build() throws Exception {
    return build(BuildPolicy.STOP);
  }

  private BuildReport build(BuildPolicy policy) throws Exception {
    return new ReleaseBuilder(
            new DataFolder(data.root()),
            store,
            new Iris("http://example.org"),
            policy,
            CLOCK,
            BuildProgress.none())
        .build();
  }

  @Test
  void aBuiltReleaseIsServedAndCounted() throws Exception {
    BuildReport report = build();

    assertThat(report.outcome()).isEqualTo(BuildReport.Outcome.BUILT);
    assertThat(report.served()).isTrue();
    assertThat(store.findCurrent()).contains(report.id());
    ReleaseManifest manifest = report.manifest().orElseThrow();
    assertThat(manifest.entities()).containsEntry("course", 3L).containsEntry("school", 0L);
    assertThat(manifest.builtAt()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(manifest.sources()).hasSize(1);
    assertThat(manifest.rows()).isEqualTo(3);
    try (Release release = store.openCurrent()) {
      assertThat(release.manifest()).isEqualTo(manifest);
      assertThat(release.graph().triples()).isEqualTo(manifest.triples());
    }
  }

  /// Lucene marks every segment with a random number, so its files alone differ.
  private static List<ReleaseManifest.FileEntry> files(BuildReport report) {
    return report.manifest().orElseThrow().files().stream()
        .filter(file -> !file.path().startsWith(Release.INDEX + "/_"))
        .filter(file -> !file.path().startsWith(Release.INDEX + "/segments"))
        .toList();
  }

  @Test
  void theSameInputIsTheSameReleaseByteForByte() throws Exception {
    BuildReport first = build();
    List<ReleaseManifest.FileEntry> files = files(first);
    assertThat(build().outcome()).isEqualTo(BuildReport.Outcome.UNCHANGED);

    Folders.delete(store.folder(first.id()));
    Files.delete(store.root().resolve("current.json"));
    BuildReport second = build();

    assertThat(second.outcome()).isEqualTo(BuildReport.Outcome.BUILT);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(files(second)).isEqualTo(files);
    assertThat(second.manifest().orElseThrow().triples())
        .isEqualTo(first.manifest().orElseThrow().triples());
  }

  @Test
  void anotherInputIsAnotherReleaseAndTheOldOneIsKept() throws Exception {
    String first = build().id();
    data.course("00004", "另一门课（虚构）");
    String second = build().id();

    assertThat(second).isNotEqualTo(first);
    assertThat(store.findCurrent()).contains(second);
    assertThat(store.list())
        .extracting(ReleaseStore.Entry::id)
        .containsExactlyInAnyOrder(first, second);

    assertThat(store.rollback()).isEqualTo(first);
    assertThat(store.findCurrent()).contains(first);
  }

  @Test
  void aPinnedReleaseStaysServed() throws Exception {
    String first = build().id();
    store.pin(first);
    data.course("00004", "另一门课（虚构）");

    assertThat(build().served()).isFalse();
    assertThat(store.findCurrent()).contains(first);

    store.unpin();
    assertThat(build().served()).isTrue();
    assertThat(store.findCurrent()).isNotEqualTo(java.util.Optional.of(first));
  }

  @Test
  void pruningNeverDeletesTheServedRelease() throws Exception {
    String first = build().id();
    data.course("00004", "另一门课（虚构）");
    String second = build().id();
    store.pin(first);
    Path catalogues = store.root().resolve(CatalogueFiles.FOLDER);
    for (String id : List.of(first, second)) {
      Files.createDirectories(catalogues.resolve(id).resolve("ctdl"));
    }

    assertThat(store.prune(0)).containsExactly(second);
    assertThat(catalogues.resolve(second)).doesNotExist();
    assertThat(catalogues.resolve(first)).exists();
    assertThat(store.list()).extracting(ReleaseStore.Entry::id).containsExactly(first);
  }

  @Test
  void badRowsStopTheBuildOrAreLeftOutAndNamed() throws Exception {
    String good = build().id();
    data.line("courses.csv", "0000x,坏代码（虚构）,3,high,虚构,虚构#5");

    BuildReport stopped = build();
    assertThat(stopped.outcome()).isEqualTo(BuildReport.Outcome.REFUSED);
    assertThat(store.findCurrent()).contains(good);
    assertThat(stopped.findings()).hasSize(1);
    Finding finding = stopped.findings().getFirst();
    assertThat(finding.code()).isEqualTo(FindingCode.VALUE_INVALID);
    assertThat(finding.row()).isEqualTo(5);
    assertThat(finding.column()).isEqualTo("code");
    assertThat(finding.value()).isEqualTo("0000x");

    BuildReport skipped = build(BuildPolicy.SKIP);
    assertThat(skipped.outcome()).isEqualTo(BuildReport.Outcome.BUILT);
    assertThat(skipped.manifest().orElseThrow().rejected()).isEqualTo(1);
    assertThat(skipped.findingsByCode()).containsEntry("value-invalid", 1L);
  }

  @Test
  void aDamagedReleaseIsNamedAndMendedByTheNextBuild() throws Exception {
    String id = build().id();
    Path dump = store.folder(id).resolve(Release.DUMP);
    byte[] bytes = Files.readAllBytes(dump);
    bytes[bytes.length / 2] ^= 1;
    Files.write(dump, bytes);

    assertThatThrownBy(() -> store.verify(id))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("dump.nq.gz")
        .hasMessageContaining(id);
    assertThatThrownBy(store::openCurrent)
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("dump.nq.gz");
    assertThat(build().outcome()).isEqualTo(BuildReport.Outcome.BUILT);
    store.verify(id);
  }

  @Test
  void aReleaseOfANewerFormatIsRefusedInOneSentence() throws Exception {
    String id = build().id();
    Path manifest = store.folder(id).resolve(ReleaseManifest.FILE);
    String ours = "\"format\" : " + ReleaseManifest.FORMAT;
    Files.writeString(manifest, Files.readString(manifest).replace(ours, "\"format\" : 99"));

    assertThatThrownBy(store::openCurrent)
        .isInstanceOfSatisfying(
            ReleaseException.class,
            e -> assertThat(e.reason()).isEqualTo(ReleaseException.Reason.NEWER_FORMAT))
        .hasMessageContaining("99");
  }

  private void makeOlder(String id) throws IOException {
    Path manifest = store.folder(id).resolve(ReleaseManifest.FILE);
    String ours = "\"format\" : " + ReleaseManifest.FORMAT;
    Files.writeString(manifest, Files.readString(manifest).replace(ours, "\"format\" : 1"));
  }

  @Test
  void aReleaseOfAnOlderFormatIsBuiltAnewAndPruned() throws Exception {
    assertThat(store.needsBuild()).isTrue();
    String first = build().id();
    assertThat(store.needsBuild()).isFalse();
    makeOlder(first);

    assertThat(store.needsBuild()).isTrue();
    assertThat(store.list()).isEmpty();
    assertThat(store.prune(0)).as("the one to serve").isEmpty();
    data.course("00004", "另一门课（虚构）");
    String second = build().id();

    assertThat(store.needsBuild()).isFalse();
    assertThat(store.findCurrent()).contains(second);
    assertThatThrownBy(store::rollback).isInstanceOf(ReleaseException.class);
    assertThat(store.prune(9)).containsExactly(first);
  }

  @Test
  void aPinnedReleaseOfAnOlderFormatIsNotReplacedUnasked() throws Exception {
    String first = build().id();
    store.pin(first);
    makeOlder(first);

    assertThatThrownBy(store::needsBuild)
        .isInstanceOfSatisfying(
            ReleaseException.class,
            e -> assertThat(e.reason()).isEqualTo(ReleaseException.Reason.OLDER_FORMAT))
        .hasMessageContaining("xuetu releases unpin");
    store.unpin();
    assertThat(store.needsBuild()).isTrue();
    assertThat(store.findCurrent()).contains(first);
  }

  @Test
  void whatAKilledBuildLeftBehindIsCleared() throws Exception {
    Files.createDirectories(store.root().resolve(".building-r0123456789abcdef/index"));
    Files.writeString(store.root().resolve(".building-r0123456789abcdef/index/half"), "half");

    build();

    try (var entries = Files.list(store.root())) {
      assertThat(entries.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith(".building"));
    }
  }
}
