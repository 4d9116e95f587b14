package org.xuetu.indexer.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.xuetu.graph.description.ReleaseDescription;
import org.xuetu.graph.mapping.QuadMapper;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.SourceManifest;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.source.SourceReader;

/// Fills the folder of one release and checks it.
final class ReleaseWriter {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;
  private final Iris iris;
  private final DataFolder data;
  private final Vocabulary vocabulary;
  private final SourceReader.Result read;
  private final BuildProgress progress;
  private final Map<BuildStage, Duration> times;
  private final ProcessorTimes work;

  ReleaseWriter(
      Path folder,
      Iris iris,
      DataFolder data,
      Vocabulary vocabulary,
      SourceReader.Result read,
      BuildProgress progress,
      Map<BuildStage, Duration> times,
      ProcessorTimes work) {
    this.folder = folder;
    this.iris = iris;
    this.data = data;
    this.vocabulary = vocabulary;
    this.read = read;
    this.progress = progress;
    this.times = times;
    this.work = work;
  }

  ReleaseManifest write(String id, String builtAt) throws IOException, ReleaseException {
    Catalogue catalogue = read.catalogue();
    Folders.copy(data.schema(), folder.resolve(Release.SCHEMA));
    Folders.copy(data.ontology(), folder.resolve(Release.ONTOLOGY));
    Folders.copy(data.examples(), folder.resolve(Release.EXAMPLES));
    Folders.copy(data.queries(), folder.resolve(Release.QUERIES));
    Folders.copy(data.standard(), folder.resolve(Release.STANDARD));
    Folders.copy(data.exchange(), folder.resolve(Release.EXCHANGE));
    JSON.writeValue(folder.resolve(Release.FINDINGS).toFile(), read.findings());
    JSON.writeValue(folder.resolve(Release.TABLES).toFile(), read.tables());
    try (IndexWork index = IndexWork.start(folder.resolve(Release.INDEX), catalogue, work);
        Workers workers = new Workers()) {
      timed(BuildStage.INDEX, catalogue.ids().size(), () -> addDocuments(index, workers));
      // The index is merged by one thread while another one writes the graph.
      timed(BuildStage.GRAPH, 0, () -> writeGraph(catalogue, index, workers));
    }
    CountCheck.Counts counts =
        timed(BuildStage.CHECK, 0, () -> work.of(BuildWork.CHECK, () -> check(id, catalogue)));
    ReleaseManifest manifest =
        new ReleaseManifest(
            ReleaseManifest.FORMAT,
            id,
            builtAt,
            iris.base(),
            entities(catalogue, true),
            entities(catalogue, false),
            counts.triples(),
            counts.quads(),
            read.rows(),
            read.rejected(),
            sources(catalogue),
            work.of(BuildWork.DIGEST, () -> Checksums.ofFolder(folder)));
    manifest.write(folder);
    return manifest;
  }

  /// The data set's description tells counts that have been found to agree.
  private CountCheck.Counts check(String id, Catalogue catalogue)
      throws IOException, ReleaseException {
    CountCheck.Counts counts = CountCheck.check(folder, catalogue, iris);
    VoidFile.write(folder, id, iris);
    return counts;
  }

  private interface Stage<T> {
    T run() throws IOException, ReleaseException;
  }

  private <T> T timed(BuildStage stage, long steps, Stage<T> work)
      throws IOException, ReleaseException {
    progress.stage(stage, steps);
    long start = System.nanoTime();
    T result = work.run();
    times.merge(stage, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    return result;
  }

  private boolean addDocuments(IndexWork index, Workers workers)
      throws IOException, ReleaseException {
    index.addAll(workers, progress);
    return true;
  }

  private boolean writeGraph(Catalogue catalogue, IndexWork index, Workers workers)
      throws IOException, ReleaseException {
    Future<Boolean> merged =
        workers.start(
            () -> {
              index.finish();
              return true;
            });
    work.of(BuildWork.GRAPH, () -> writeGraph(catalogue));
    return Workers.finish(merged);
  }

  private boolean writeGraph(Catalogue catalogue) throws IOException {
    try (GraphFile file =
        new GraphFile(folder.resolve(Release.GRAPH), folder.resolve(Release.DUMP))) {
      new QuadMapper(iris, vocabulary.ontology()).map(catalogue, file);
      new ReleaseDescription(iris, vocabulary.examples(), vocabulary.queries()).describe(file);
      file.finish();
    }
    return true;
  }

  private static SortedMap<String, Long> entities(Catalogue catalogue, boolean searchable) {
    SortedMap<String, Long> counts = new TreeMap<>(catalogue.countsByKind());
    counts.keySet().removeIf(kind -> EntityType.find(kind).isPresent() != searchable);
    return counts;
  }

  private static List<ReleaseManifest.Source> sources(Catalogue catalogue) {
    Map<String, Long> records = new TreeMap<>();
    catalogue.records().forEach(record -> records.merge(record.place().source(), 1L, Long::sum));
    return catalogue.sources().stream()
        .map(source -> source(source, records.getOrDefault(source.name(), 0L)))
        .toList();
  }

  private static ReleaseManifest.Source source(SourceManifest source, long records) {
    return new ReleaseManifest.Source(
        source.name(),
        source.title(),
        source.origin(),
        source.licence().orElse(null),
        source.licenceNote(),
        source.date(),
        source.province(),
        source.certainty().key(),
        records);
  }
}
