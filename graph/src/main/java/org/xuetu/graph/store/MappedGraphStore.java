package org.xuetu.graph.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;

/// A graph file mapped into memory: opened at once whatever its size, read page by page, and held
/// by the operating system rather than by the heap.
public final class MappedGraphStore implements GraphStore {
  private final Arena arena;
  private final StoreLayout layout;
  private final MappedDataset dataset;

  private MappedGraphStore(Arena arena, MemorySegment file, StoreLayout layout) {
    this.arena = arena;
    this.layout = layout;
    this.dataset = new MappedDataset(file, layout);
  }

  /// @throws IOException when the file cannot be read, is no graph file, or is not whole
  public static MappedGraphStore open(Path file) throws IOException {
    // Jena sets itself up here, in its own order, not in the middle of the first question.
    JenaSystem.init();
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return new MappedGraphStore(arena, mapped, layout(mapped, file));
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  private static StoreLayout layout(MemorySegment file, Path path) throws IOException {
    if (file.byteSize() < StoreLayout.HEADER || number(file, 0) != StoreLayout.MAGIC) {
      throw new IOException("not a graph file of this version: " + path.getFileName());
    }
    StoreLayout layout =
        new StoreLayout(
            number(file, 1),
            number(file, 2),
            number(file, 3),
            number(file, 4),
            number(file, 5),
            number(file, 6));
    if (file.byteSize() != layout.fileSize()) {
      throw new IOException("graph file is not whole: " + path.getFileName());
    }
    return layout;
  }

  private static long number(MemorySegment file, int index) {
    return file.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN), index * 8L);
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  MappedDataset mapped() {
    return dataset;
  }

  @Override
  public long count(Node subject, Node predicate, Node object) {
    return dataset.count(subject, predicate, object);
  }

  @Override
  public Optional<NumberedGraph> numbered() {
    return Optional.of(NumberedGraph.union(dataset));
  }

  @Override
  public Optional<NumberedGraph> numbered(Node name) {
    OptionalInt number = dataset.terms().find(name);
    return number.isPresent()
        ? Optional.of(NumberedGraph.named(dataset, number.getAsInt()))
        : Optional.empty();
  }

  @Override
  public long triples() {
    return layout.triples();
  }

  @Override
  public long quads() {
    return layout.quads();
  }

  @Override
  public void close() {
    arena.close();
  }
}
