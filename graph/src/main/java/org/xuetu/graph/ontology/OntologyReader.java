package org.xuetu.graph.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.xuetu.graph.vocab.Prefixes;

/// Reads the ontology from the Turtle files of a folder.
public final class OntologyReader {
  private OntologyReader() {}

  /// @throws OntologyException naming the file and place, when one is not sound Turtle or names a
  ///     node without an IRI
  public static Ontology read(Path folder) throws IOException, OntologyException {
    List<Triple> triples = new ArrayList<>();
    for (Path file : turtleFiles(folder)) {
      String name = String.valueOf(file.getFileName());
      try (InputStream in = Files.newInputStream(file)) {
        RDFParser.create()
            .source(in)
            .lang(Lang.TURTLE)
            .base(Prefixes.XT)
            .strict(true)
            .errorHandler(new Refuse())
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void triple(Triple triple) {
                    triples.add(named(triple));
                  }
                });
      } catch (RiotException e) {
        throw new OntologyException(
            "本体文件 ontology/" + name + " 有误：" + e.getMessage() + "，请改正后重新构建。");
      }
    }
    return new Ontology(triples);
  }

  private static Triple named(Triple triple) {
    if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
      Node node = triple.getSubject().isBlank() ? triple.getObject() : triple.getSubject();
      throw new RiotException("不能用没有 IRI 的节点（在 " + node + " 一处）");
    }
    return triple;
  }

  private static Set<Path> turtleFiles(Path folder) throws IOException {
    Set<Path> files = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.ttl")) {
        stream.forEach(files::add);
      }
    }
    return files;
  }

  /// Warnings count as faults here: the files are ours and can be mended.
  private static final class Refuse implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      throw refused(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      throw refused(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw refused(message, line, column);
    }

    private static RiotException refused(String message, long line, long column) {
      String place = line > 0 ? "第 " + line + " 行第 " + column + " 列，" : "";
      return new RiotException(place + message);
    }
  }
}
