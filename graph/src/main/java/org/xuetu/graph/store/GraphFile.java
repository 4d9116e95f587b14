package org.xuetu.graph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;

/// Writes the two files of a release's graph in one pass: the one that is served from
/// ([MappedGraphStore]), and the compressed N-Quads dump that people download. The same quads in the
/// same order give the same bytes.
public final class GraphFile implements AutoCloseable, Consumer<Quad> {
  private final Path servedFile;
  private final StoreWriter served = new StoreWriter();
  private final DumpWriter dump;

  public GraphFile(Path servedFile, Path dumpFile) throws IOException {
    this.servedFile = servedFile;
    this.dump = new DumpWriter(dumpFile);
  }

  @Override
  public void accept(Quad quad) {
    try {
      dump.write(quad);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    served.add(quad);
  }

  /// How much has been accepted so far: what a description of the graph can tell of it.
  public GraphStatistics statistics() {
    return served.statistics();
  }

  /// Completes the dump and writes the served file. Without this call there is none.
  public void finish() throws IOException {
    dump.finish();
    served.write(servedFile);
  }

  @Override
  public void close() throws IOException {
    dump.close();
  }
}
