package org.xuetu.indexer.release;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.xuetu.graph.change.GraphChanges;
import org.xuetu.graph.change.GraphVersion;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.vocab.Iris;

/// Two releases side by side, and what changed from the one to the other. Only their graphs are
/// opened.
public final class ReleaseComparison implements AutoCloseable {
  private final ReleaseManifest from;
  private final ReleaseManifest to;
  private final MappedGraphStore graphFrom;
  private final MappedGraphStore graphTo;
  private final GraphChanges changes;

  private ReleaseComparison(
      ReleaseManifest from,
      ReleaseManifest to,
      MappedGraphStore graphFrom,
      MappedGraphStore graphTo,
      GraphChanges changes) {
    this.from = from;
    this.to = to;
    this.graphFrom = graphFrom;
    this.graphTo = graphTo;
    this.changes = changes;
  }

  static ReleaseComparison open(ReleaseStore store, ReleaseManifest from, ReleaseManifest to)
      throws IOException, ReleaseException {
    if (!from.base().equals(to.base())) {
      throw new ReleaseException(
          ReleaseException.Reason.NOT_COMPARABLE,
          "发布版 %s 与 %s 的地址前缀不同（%s、%s），无法逐项比较；请用同一个 --base 重新构建其中一个。"
              .formatted(from.id(), to.id(), from.base(), to.base()));
    }
    MappedGraphStore one = MappedGraphStore.open(store.checkedFile(from, Release.GRAPH));
    try {
      MappedGraphStore other = MappedGraphStore.open(store.checkedFile(to, Release.GRAPH));
      try {
        GraphChanges changes =
            GraphChanges.between(version(store, from, one), version(store, to, other));
        return new ReleaseComparison(from, to, one, other, changes);
      } catch (IOException | RuntimeException e) {
        other.close();
        throw e;
      }
    } catch (IOException | ReleaseException | RuntimeException e) {
      one.close();
      throw e;
    }
  }

  private static GraphVersion version(
      ReleaseStore store, ReleaseManifest manifest, MappedGraphStore graph) throws IOException {
    return new GraphVersion(
        graph,
        SchemaReader.read(store.folder(manifest.id()).resolve(Release.SCHEMA)),
        new Iris(manifest.base()),
        Instant.parse(manifest.builtAt()).atZone(ZoneOffset.UTC).toLocalDate());
  }

  public ReleaseManifest from() {
    return from;
  }

  public ReleaseManifest to() {
    return to;
  }

  /// To be asked only until this is closed.
  public GraphChanges changes() {
    return changes;
  }

  @Override
  public void close() {
    try (graphFrom) {
      graphTo.close();
    }
  }
}
