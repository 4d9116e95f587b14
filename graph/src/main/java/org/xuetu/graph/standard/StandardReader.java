package org.xuetu.graph.standard;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.vocab.Prefixes;

/// Reads the standard from a folder that has one folder for each version: Turtle files with the
/// shapes, and `template.json` with the columns.
public final class StandardReader {
  private static final String TEMPLATE = "template.json";

  private StandardReader() {}

  /// The newest version; empty when there is none.
  ///
  /// @param folder the folder of the versions
  public static Optional<Standard> read(Path folder, Schema schema)
      throws IOException, StandardException {
    List<Path> versions = versions(folder);
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(readVersion(versions.getLast(), schema));
  }

  /// The folders of the versions, oldest first.
  static List<Path> versions(Path folder) throws IOException {
    List<Path> versions = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
        stream.forEach(versions::add);
      }
    }
    versions.removeIf(version -> !version.getFileName().toString().matches("\\d+(\\.\\d+){2}"));
    versions.sort(Comparator.comparing(StandardReader::numbers, Arrays::compare));
    return versions;
  }

  private static int[] numbers(Path version) {
    return Arrays.stream(version.getFileName().toString().split("\\."))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static Standard readVersion(Path folder, Schema schema)
      throws IOException, StandardException {
    String version = folder.getFileName().toString();
    Graph graph = GraphMemFactory.createDefaultGraph();
    Set<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.ttl")) {
      stream.forEach(files::add);
    }
    for (Path file : files) {
      parse(file, graph);
    }
    Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
    try {
      ShapeTexts texts = new ShapeTexts(graph, schema, version);
      List<Rule> rules = texts.rules();
      TemplateReader template = TemplateReader.read(folder.resolve(TEMPLATE), schema, rules);
      return new Standard(
          texts.heading(template.title()),
          template.weights(),
          rules,
          template.tables(),
          graph,
          Shapes.parse(graph));
    } catch (ShaclParseException | IllegalArgumentException e) {
      throw new StandardException(
          "课程标准 standard/" + version + " 有误：" + e.getMessage() + "，请改正后重新构建。");
    }
  }

  private static void parse(Path file, Graph graph) throws IOException, StandardException {
    try {
      RDFParser.fromString(Files.readString(file), Lang.TURTLE)
          .base(Prefixes.XT)
          .strict(true)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
          .parse(graph);
    } catch (RiotException e) {
      throw new StandardException(
          "课程标准的文件 " + file.getFileName() + " 有误：" + e.getMessage() + "，请改正后重新构建。");
    }
  }
}
