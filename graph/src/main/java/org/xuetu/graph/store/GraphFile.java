package org.xuetu.graph.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/// Writes the two files of a release's graph in one pass: the one that is served from
/// ([MappedGraphStore]), and the compressed N-Quads dump that people download. The same quads in the
/// same order give the same bytes.
public final class GraphFile implements AutoCloseable, Consumer<Quad> {
  private final Path servedFile;
  private final StoreWriter served = new StoreWriter();
  private final OutputStream dump;
  private final StreamRDF dumpWriter;

  public GraphFile(Path servedFile, Path dumpFile) throws IOException {
    this.servedFile = servedFile;
    dump =
        new GZIPOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(dumpFile, StandardOpenOption.CREATE_NEW), 1 << 16),
            1 << 16);
    dumpWriter = StreamRDFWriter.getWriterStream(dump, RDFFormat.NQUADS_UTF8);
    dumpWriter.start();
  }

  @Override
  public void accept(Quad quad) {
    dumpWriter.quad(quad);
    served.add(quad);
  }

  /// Completes the dump and writes the served file. Without this call there is none.
  public void finish() throws IOException {
    dumpWriter.finish();
    served.write(servedFile);
  }

  @Override
  public void close() throws IOException {
    dump.close();
  }
}
