package org.xuetu.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mapped store answers every pattern as Jena's own memory graphs do.
class MappedGraphStoreTest {
  @TempDir Path folder;

  private Path write(String name, List<Quad> quads) throws IOException {
    Path file = folder.resolve(name + ".bin");
    try (GraphFile writer = new GraphFile(file, folder.resolve(name + ".nq.gz"))) {
      quads.forEach(writer);
      writer.finish();
    }
    return file;
  }

  /// Counts in the middle of the writing.
  private GraphStatistics statistics(String name, List<Quad> quads) throws IOException {
    try (GraphFile writer =
        new GraphFile(folder.resolve(name + ".bin"), folder.resolve(name + ".nq.gz"))) {
      quads.forEach(writer);
      GraphStatistics statistics = writer.statistics();
      writer.finish();
      return statistics;
    }
  }

  private static MemoryGraphStore control(List<Quad> quads) {
    byte[] text = nquads(quads).getBytes(StandardCharsets.UTF_8);
    return MemoryGraphStore.load(new ByteArrayInputStream(text), Lang.NQUADS);
  }

  @Test
  void everyPatternFindsWhatTheControlFinds() throws IOException {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("MappedGraphStoreTest -Dtest.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      RandomQuads made = new RandomQuads(random, 1 + random.nextInt(12));
      List<Quad> quads = made.list(random.nextInt(120));
      GraphStatistics statistics = statistics("counted" + round, quads);
      assertThat(folder.resolve("counted" + round + ".bin"))
          .hasSameBinaryContentAs(write("round" + round, quads));
      try (MappedGraphStore store =
          MappedGraphStore.open(folder.resolve("round" + round + ".bin"))) {
        MemoryGraphStore control = control(quads);
        assertThat(store.triples()).isEqualTo(control.triples());
        assertThat(store.quads()).isEqualTo(control.quads());
        assertThat(texts(store.dataset().listGraphNodes()))
            .isEqualTo(texts(control.dataset().listGraphNodes()));
        for (int i = 0; i < 200; i++) {
          compare(store.dataset(), control.dataset(), made.pattern());
        }
        compare(store.dataset(), control.dataset(), Quad.ANY);
        for (int i = 0; i < 50; i++) {
          Quad pattern = made.pattern();
          Triple wanted = pattern.asTriple();
          assertThat(store.count(wanted.getSubject(), wanted.getPredicate(), wanted.getObject()))
              .isEqualTo(
                  control.count(wanted.getSubject(), wanted.getPredicate(), wanted.getObject()));
        }
        compareStatistics(statistics, control);
      }
    }
  }

  private static void compare(DatasetGraph store, DatasetGraph control, Quad pattern) {
    Node s = pattern.getSubject();
    Node p = pattern.getPredicate();
    Node o = pattern.getObject();
    Node g = pattern.getGraph();
    assertThat(texts(store.getDefaultGraph().find(s, p, o)))
        .as("default graph, %s", pattern)
        .isEqualTo(texts(control.getDefaultGraph().find(s, p, o)));
    assertThat(store.getDefaultGraph().contains(s, p, o))
        .isEqualTo(control.getDefaultGraph().contains(s, p, o));
    assertThat(texts(store.findNG(g, s, p, o)))
        .as("named graphs, %s", pattern)
        .isEqualTo(texts(control.findNG(g, s, p, o)));
    if (g.isConcrete()) {
      assertThat(store.containsGraph(g))
          .as("%s", g)
          .isEqualTo(control.contains(g, Node.ANY, Node.ANY, Node.ANY));
    }
    if (o.isURI()) {
      assertThat(store.containsGraph(o))
          .as("%s", o)
          .isEqualTo(control.contains(o, Node.ANY, Node.ANY, Node.ANY));
    }
    assertThat(texts(store.find(Quad.defaultGraphIRI, s, p, o)))
        .isEqualTo(texts(control.find(Quad.defaultGraphIRI, s, p, o)));
  }

  private static void compareStatistics(GraphStatistics statistics, MemoryGraphStore control) {
    comparePart(statistics.all(), control.dataset().getDefaultGraph());
    compareUses(statistics, control.dataset().getDefaultGraph());
    // The control lists a graph that it was only asked about, too.
    List<Node> graphs = new ArrayList<>();
    control.dataset().listGraphNodes().forEachRemaining(graphs::add);
    graphs.removeIf(name -> control.dataset().getGraph(name).isEmpty());
    assertThat(new ArrayList<>(statistics.graphs().keySet())).isEqualTo(texts(graphs.iterator()));
    statistics
        .graphs()
        .forEach(
            (name, part) ->
                comparePart(part, control.dataset().getGraph(NodeFactory.createURI(name))));
  }

  private static void compareUses(GraphStatistics statistics, Graph union) {
    long expected =
        union.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
            .mapToLong(type -> union.find(type.getSubject(), Node.ANY, Node.ANY).toList().size())
            .sum();
    assertThat(
            statistics.uses().values().stream()
                .flatMap(uses -> uses.values().stream())
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo(expected);
    statistics
        .uses()
        .forEach(
            (rdfClass, uses) ->
                uses.forEach(
                    (property, count) ->
                        assertThat(
                                union.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                                    .filter(type -> type.getObject().toString().equals(rdfClass))
                                    .mapToLong(
                                        type ->
                                            union
                                                .find(
                                                    type.getSubject(),
                                                    NodeFactory.createURI(property),
                                                    Node.ANY)
                                                .toList()
                                                .size())
                                    .sum())
                            .isEqualTo(count)));
  }

  private static void comparePart(GraphStatistics.Part part, Graph graph) {
    assertThat(part.triples()).isEqualTo(graph.size());
    assertThat(part.subjects())
        .isEqualTo(graph.find().mapWith(triple -> triple.getSubject()).toSet().size());
    part.properties()
        .forEach(
            (property, count) ->
                assertThat(graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY).toList())
                    .hasSize(count.intValue()));
    assertThat(part.properties().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(part.triples());
    assertThat(part.classes().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().size());
  }

  /// As a bag: how often a statement is found matters.
  private static List<String> texts(Iterator<?> found) {
    List<String> texts = new ArrayList<>();
    found.forEachRemaining(each -> texts.add(each.toString()));
    Collections.sort(texts);
    return texts;
  }

  /// Written by our own code, for speed: every character must be as Jena writes it.
  @Test
  void theDumpIsWhatJenaWrites() throws IOException {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("MappedGraphStoreTest -Dtest.seed=" + seed);
    List<Quad> quads = new RandomQuads(new Random(seed), 40).list(400);
    write("dump", quads);
    try (InputStream file = Files.newInputStream(folder.resolve("dump.nq.gz"));
        InputStream dump = new GZIPInputStream(file)) {
      assertThat(new String(dump.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(nquads(quads));
    }
  }

  private static String nquads(List<Quad> quads) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
    writer.start();
    quads.forEach(writer::quad);
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() throws IOException {
    List<Quad> quads = new RandomQuads(new Random(7), 9).list(300);
    byte[] first = Files.readAllBytes(write("first", quads));
    Collections.shuffle(quads, new Random(8));
    assertThat(Files.readAllBytes(write("second", quads))).isEqualTo(first);
  }

  @Test
  void anEmptyGraphIsAGraph() throws IOException {
    try (MappedGraphStore store = MappedGraphStore.open(write("empty", List.of()))) {
      assertThat(store.triples()).isZero();
      assertThat(store.dataset().find().hasNext()).isFalse();
    }
  }

  @Test
  void aFileThatIsNotWholeOrNotOursIsRefused() throws IOException {
    Path file = write("whole", new RandomQuads(new Random(7), 9).list(300));
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 55, 56, 100, bytes.length - 1}) {
      Path cut =
          Files.write(folder.resolve("cut" + length), java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> MappedGraphStore.open(cut))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class);
    }
    bytes[7]++;
    Path newer = Files.write(folder.resolve("newer"), bytes);
    assertThatThrownBy(() -> MappedGraphStore.open(newer))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version");
  }

  /// Quads over few terms, so that patterns meet: all sorts of literals, blank nodes, some graphs.
  private static final class RandomQuads {
    private final Random random;
    private final List<Node> terms = new ArrayList<>();
    private final List<Node> graphs = new ArrayList<>();

    RandomQuads(Random random, int size) {
      this.random = random;
      for (int i = 0; i < size; i++) {
        terms.add(NodeFactory.createURI("http://example.org/" + "é学x".repeat(i % 3) + i));
        terms.add(NodeFactory.createLiteralString(i % 2 == 0 ? "" : "值" + i));
        terms.add(NodeFactory.createLiteralLang("值" + i / 2, i % 2 == 0 ? "zh" : "zh-Hant"));
        terms.add(NodeFactory.createLiteralDT("0" + i, XSDDatatype.XSDinteger));
        terms.add(NodeFactory.createLiteralDT("" + i, XSDDatatype.XSDinteger));
        terms.add(NodeFactory.createLiteralDT("not a number", XSDDatatype.XSDdecimal));
        terms.add(NodeFactory.createLiteralString("\uD83D\uDE00 a\u0000b\n\t\"\\\r\b\f" + i));
        terms.add(NodeFactory.createLiteralDirLang("值" + i / 2, "ar", i % 2 == 0 ? "ltr" : "rtl"));
        terms.add(
            NodeFactory.createTripleTerm(
                terms.get(9 * i), terms.get(0), terms.get(random.nextInt(terms.size()))));
      }
      for (int i = 0; i < 4; i++) {
        graphs.add(NodeFactory.createURI("http://example.org/graph/" + i));
      }
    }

    List<Quad> list(int count) {
      List<Quad> quads = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        quads.add(Quad.create(graph(), iri(), iri(), term()));
      }
      return quads;
    }

    Quad pattern() {
      return Quad.create(orAny(graph()), orAny(iri()), orAny(iri()), orAny(term()));
    }

    private Node orAny(Node node) {
      return random.nextInt(3) == 0 ? Node.ANY : node;
    }

    private Node graph() {
      return graphs.get(random.nextInt(graphs.size()));
    }

    private Node term() {
      return terms.get(random.nextInt(terms.size()));
    }

    private Node iri() {
      return terms.get(random.nextInt(terms.size() / 9) * 9);
    }
  }
}
