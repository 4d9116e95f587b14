package org.xuetu.indexer.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.source.Finding;
import org.xuetu.indexer.source.SourceReader;
import org.xuetu.indexer.source.TableReport;

/// Turns a data folder into a release.
///
/// The release is made in a folder of its own, checked, forced to disk, renamed into place, and
/// only then named by the pointer file. Whatever moment a build is killed at, the served release
/// stays whole; what it left behind is cleared by the next build.
public final class ReleaseBuilder {
  private static final String STAGING = ".building";
  private static final String LOCK = "build.lock";

  private final DataFolder data;
  private final ReleaseStore store;
  private final Iris iris;
  private final BuildPolicy policy;
  private final Clock clock;
  private final BuildProgress progress;
  private final Map<BuildStage, Duration> times = new EnumMap<>(BuildStage.class);
  private final ProcessorTimes work = new ProcessorTimes();

  public ReleaseBuilder(
      DataFolder data,
      ReleaseStore store,
      Iris iris,
      BuildPolicy policy,
      Clock clock,
      BuildProgress progress) {
    this.data = data;
    this.store = store;
    this.iris = iris;
    this.policy = policy;
    this.clock = clock;
    this.progress = progress;
  }

  /// Builds and publishes, or finds that nothing changed, or refuses the data.
  public BuildReport build() throws IOException, ReleaseException {
    if (!data.isComplete()) {
      throw new ReleaseException(
          ReleaseException.Reason.NOT_FOUND,
          "数据文件夹 " + data.root() + " 里没有 schema 和 sources，请用 --data 指明正确的位置。");
    }
    Files.createDirectories(store.root());
    try (FileChannel channel =
            FileChannel.open(
                store.root().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = lock(channel)) {
      clearLeftovers();
      return buildAlone();
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException, ReleaseException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this program builds: the same answer as for another program.
    }
    throw new ReleaseException(ReleaseException.Reason.BUSY, "另一个构建正在进行，请等它结束后再试。");
  }

  private void clearLeftovers() throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(store.root(), STAGING + "*")) {
      for (Path leftover : leftovers) {
        Folders.delete(leftover);
      }
    }
  }

  private BuildReport buildAlone() throws IOException, ReleaseException {
    String id = ReleaseId.of(data, iris.base(), policy.name());
    Optional<ReleaseManifest> existing = findSound(id);
    if (existing.isPresent()) {
      boolean served = store.publish(id);
      return report(
          id,
          BuildReport.Outcome.UNCHANGED,
          existing,
          served,
          existing.get().rows(),
          List.of(),
          List.of());
    }
    Schema schema = readSchema();
    Vocabulary vocabulary = VocabularyCheck.read(data, schema);
    progress.stage(BuildStage.READ, 0);
    long start = System.nanoTime();
    SourceReader.Result read =
        work.of(BuildWork.READ, () -> SourceReader.read(data.allSources(), schema));
    took(BuildStage.READ, start);
    if (!read.findings().isEmpty() && policy == BuildPolicy.STOP) {
      return report(
          id,
          BuildReport.Outcome.REFUSED,
          Optional.empty(),
          false,
          read.rows(),
          read.findings(),
          read.tables());
    }
    Path staging = store.root().resolve(STAGING + "-" + id);
    Files.createDirectory(staging);
    ReleaseManifest manifest;
    try {
      manifest = fill(staging, id, vocabulary, read);
    } catch (IOException | ReleaseException | RuntimeException e) {
      deleteQuietly(staging, e);
      throw e;
    }
    progress.stage(BuildStage.PUBLISH, 0);
    start = System.nanoTime();
    Folders.force(staging);
    Path place = store.folder(id);
    if (Files.exists(place)) {
      // A damaged release of the same id: the sound one takes its place.
      Folders.delete(place);
    }
    Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
    boolean served = store.publish(id);
    took(BuildStage.PUBLISH, start);
    return report(
        id,
        BuildReport.Outcome.BUILT,
        Optional.of(manifest),
        served,
        read.rows(),
        read.findings(),
        read.tables());
  }

  private static void deleteQuietly(Path staging, Exception reason) {
    try {
      Folders.delete(staging);
    } catch (IOException e) {
      // The disk may be the very thing that failed; the next build clears what is left.
      reason.addSuppressed(e);
    }
  }

  private Schema readSchema() throws IOException, ReleaseException {
    try {
      return SchemaReader.read(data.schema());
    } catch (IllegalArgumentException e) {
      throw new ReleaseException(
          ReleaseException.Reason.SCHEMA_INVALID, "记录种类的定义有误（data/schema）：" + e.getMessage());
    }
  }

  private Optional<ReleaseManifest> findSound(String id) throws IOException {
    try {
      store.verify(id);
      return Optional.of(store.getManifest(id));
    } catch (ReleaseException e) {
      return Optional.empty();
    }
  }

  private ReleaseManifest fill(
      Path staging, String id, Vocabulary vocabulary, SourceReader.Result read)
      throws IOException, ReleaseException {
    ReleaseWriter writer =
        new ReleaseWriter(staging, iris, data, vocabulary, read, progress, times, work);
    return writer.write(id, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private void took(BuildStage stage, long startNanos) {
    times.merge(stage, Duration.ofNanos(System.nanoTime() - startNanos), Duration::plus);
  }

  private BuildReport report(
      String id,
      BuildReport.Outcome outcome,
      Optional<ReleaseManifest> manifest,
      boolean served,
      long rows,
      List<Finding> findings,
      List<TableReport> tables) {
    Map<BuildWork, Duration> processorTimes = times.isEmpty() ? Map.of() : work.all();
    return new BuildReport(
        id, outcome, manifest, served, rows, findings, tables, times, processorTimes);
  }
}
