package org.xuetu.graph.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// A graph of made-up things, held as lines of N-Quads until it is written.
final class MadeUpGraph {
  static final String BASE = "http://example.org";

  private final Set<String> lines = new TreeSet<>();

  static MadeUpGraph of(Collection<String> lines) {
    MadeUpGraph graph = new MadeUpGraph();
    graph.lines.addAll(lines);
    return graph;
  }

  MadeUpGraph copy() {
    return of(lines);
  }

  Set<String> lines() {
    return new TreeSet<>(lines);
  }

  /// A thing with its name, as the source "one" states it in a row.
  MadeUpGraph thing(String id, String rdfClass, String name, int row) {
    literal(id, "skos:prefLabel", name + "\"@zh");
    literal(id, "xt:certainty", "high\"");
    literal(id, "xt:sourceRow", "rows.csv#" + row + "\"");
    lines.add(line(id, "rdfs:label", "\"" + name + "\"@zh", "labels"));
    return add(id, "rdf:type", "<" + Prefixes.expand(rdfClass) + ">");
  }

  /// @param literal without its first quotation mark: `3"^^<…>`
  MadeUpGraph literal(String id, String property, String literal) {
    return add(id, property, "\"" + literal);
  }

  MadeUpGraph date(String id, String property, String date) {
    return literal(id, property, date + "\"^^<http://www.w3.org/2001/XMLSchema#date>");
  }

  MadeUpGraph add(String id, String property, String object) {
    lines.add(line(id, property, object, "one"));
    return this;
  }

  MadeUpGraph addFrom(String source, String id, String property, String object) {
    lines.add(line(id, property, object, source));
    return this;
  }

  /// Takes away every line about a thing that contains a text.
  MadeUpGraph drop(String id, String containing) {
    lines.removeIf(
        line -> line.startsWith("<" + BASE + "/id/" + id + "> ") && line.contains(containing));
    return this;
  }

  private static String line(String id, String property, String object, String source) {
    return "<%s/id/%s> <%s> %s <%s/source/%s> ."
        .formatted(BASE, id, Prefixes.expand(property), object, BASE, source);
  }

  MappedGraphStore write(Path folder, String name) throws IOException {
    Path text = Files.write(folder.resolve(name + ".nq"), lines);
    Path file = folder.resolve(name + ".bin");
    try (GraphFile writer = new GraphFile(file, folder.resolve(name + ".nq.gz"))) {
      RDFParser.create()
          .source(text)
          .lang(Lang.NQUADS)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  writer.accept(quad);
                }
              });
      writer.finish();
    }
    return MappedGraphStore.open(file);
  }

  static GraphVersion version(MappedGraphStore store, String date) throws IOException {
    return new GraphVersion(store, schema(), new Iris(BASE), LocalDate.parse(date));
  }

  private static Schema schema() throws IOException {
    return SchemaReader.read(
        Path.of(System.getProperty("xuetu.home", "..")).resolve("data/schema"));
  }
}
