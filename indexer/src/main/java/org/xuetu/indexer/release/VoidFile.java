package org.xuetu.indexer.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xuetu.graph.exchange.DumpFile;
import org.xuetu.graph.exchange.ExportQueries;
import org.xuetu.graph.exchange.RdfException;
import org.xuetu.graph.exchange.VoidDescription;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.vocab.Iris;

/// Writes the description of a finished graph beside it, to be read when it is asked for.
final class VoidFile {
  private VoidFile() {}

  static Path write(Path folder, String id, Iris iris) throws IOException, ReleaseException {
    Path dump = folder.resolve(Release.DUMP);
    try (MappedGraphStore graph = MappedGraphStore.open(folder.resolve(Release.GRAPH))) {
      byte[] text =
          VoidDescription.turtle(
              VoidDescription.of(
                  graph,
                  iris,
                  new DumpFile(id, Files.size(dump), Checksums.ofFile(dump)),
                  ExportQueries.read(folder.resolve(Release.EXCHANGE))));
      return Files.write(folder.resolve(Release.VOID), text);
    } catch (RdfException e) {
      throw new ReleaseException(ReleaseException.Reason.SCHEMA_INVALID, e.sentence());
    }
  }
}
