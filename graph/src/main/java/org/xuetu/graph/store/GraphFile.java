package org.xuetu.graph.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/// Writes the two files of a release's graph in one pass: the binary one that is served from, and
/// the compressed N-Quads dump that people download. The same quads give the same bytes.
public final class GraphFile implements AutoCloseable, Consumer<Quad> {
  static final Lang LANG = RDFLanguages.RDFTHRIFT;

  private final OutputStream binary;
  private final OutputStream dump;
  private final StreamRDF binaryWriter;
  private final StreamRDF dumpWriter;
  private long quads;

  public GraphFile(Path binaryFile, Path dumpFile) throws IOException {
    binary = open(binaryFile);
    dump = new GZIPOutputStream(open(dumpFile), 1 << 16);
    binaryWriter = StreamRDFWriter.getWriterStream(binary, RDFFormat.RDF_THRIFT);
    dumpWriter = StreamRDFWriter.getWriterStream(dump, RDFFormat.NQUADS_UTF8);
    binaryWriter.start();
    dumpWriter.start();
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
  }

  @Override
  public void accept(Quad quad) {
    binaryWriter.quad(quad);
    dumpWriter.quad(quad);
    quads++;
  }

  public long quads() {
    return quads;
  }

  @Override
  public void close() throws IOException {
    try (binary;
        dump) {
      binaryWriter.finish();
      dumpWriter.finish();
    }
  }
}
