package org.xuetu.graph.exchange;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.store.GraphStatistics;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// Tells what a release holds, in VoID and DCAT: counts, sources with their licences, classes and
/// properties, where to ask and what to download. It has no blank nodes and depends on the release
/// alone. It stands beside the release's graph and not in it: it names the dump's checksum, which no
/// dump can hold of itself.
public final class VoidDescription {
  private static final String DATASET = "/dataset";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String IANA = "https://www.iana.org/assignments/media-types/";

  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
  private final Iris iris;
  private final Node dataset;

  private VoidDescription(Iris iris) {
    this.iris = iris;
    this.dataset = iri(iris.base() + DATASET);
  }

  /// @param queries which catalogues can be downloaded
  public static Graph of(
      GraphStore store,
      GraphStatistics statistics,
      Iris iris,
      DumpFile dump,
      ExportQueries queries) {
    VoidDescription description = new VoidDescription(iris);
    description.describeDataset(statistics, dump);
    description.describeSources(store, statistics);
    description.describeDump(dump);
    for (ExchangeProfile profile : ExchangeProfile.values()) {
      if (!queries.kinds(profile).isEmpty()) {
        description.describeCatalogue(profile);
      }
    }
    return description.graph;
  }

  public static byte[] turtle(Graph description) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(description, ResultFormat.TURTLE, out);
    return out.toByteArray();
  }

  /// The same description in another format.
  public static byte[] convert(byte[] turtle, ResultFormat format) throws RdfException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(new RdfReader().read(turtle, RdfSyntax.TURTLE), format, out);
    return out.toByteArray();
  }

  private static void write(Graph graph, ResultFormat format, ByteArrayOutputStream out) {
    Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
    // Pretty RDF/XML is many times slower and says the same.
    RDFFormat written =
        format == ResultFormat.RDF_XML
            ? RDFFormat.RDFXML_PLAIN
            : RDFWriterRegistry.defaultSerialization(
                RDFLanguages.contentTypeToLang(format.mediaType()));
    RDFWriter.source(graph).format(written).output(out);
  }

  private void describeDataset(GraphStatistics statistics, DumpFile dump) {
    Node page = iri(iris.base() + "/.well-known/void");
    add(page, RDF.type.asNode(), term("void:DatasetDescription"));
    add(page, term("foaf:primaryTopic"), dataset);
    add(dataset, RDF.type.asNode(), term("void:Dataset"));
    add(dataset, RDF.type.asNode(), term("dcat:Dataset"));
    add(dataset, term("dcterms:title"), NodeFactory.createLiteralLang("学图", "zh"));
    add(dataset, term("dcterms:identifier"), NodeFactory.createLiteralString(dump.release()));
    add(dataset, term("void:uriSpace"), NodeFactory.createLiteralString(iris.base() + "/id/"));
    add(dataset, term("void:sparqlEndpoint"), iri(iris.base() + "/sparql"));
    describePart(dataset, statistics.all());
    TreeSet<String> vocabularies = new TreeSet<>();
    statistics.all().properties().keySet().forEach(iri -> vocabularies.add(namespace(iri)));
    statistics.all().classes().keySet().forEach(iri -> vocabularies.add(namespace(iri)));
    vocabularies.forEach(namespace -> add(dataset, term("void:vocabulary"), iri(namespace)));
  }

  /// What the graph says of each source, and how much of it there is.
  private void describeSources(GraphStore store, GraphStatistics statistics) {
    statistics
        .graphs()
        .forEach(
            (name, part) -> {
              Node source = iri(name);
              add(dataset, term("void:subset"), source);
              add(source, RDF.type.asNode(), term("void:Dataset"));
              store
                  .dataset()
                  .getDefaultGraph()
                  .find(source, Node.ANY, Node.ANY)
                  .forEach(graph::add);
              describePart(source, part);
            });
  }

  private void describePart(Node part, GraphStatistics.Part counts) {
    add(part, term("void:triples"), count(counts.triples()));
    add(part, term("void:distinctSubjects"), count(counts.subjects()));
    add(part, term("void:classes"), count(counts.classes().size()));
    add(part, term("void:properties"), count(counts.properties().size()));
    partitions(part, counts.classes(), "class", "void:entities");
    partitions(part, counts.properties(), "property", "void:triples");
  }

  private void partitions(Node of, SortedMap<String, Long> counts, String kind, String measure) {
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      String name = Prefixes.shorten(entry.getKey()).replaceAll("[^A-Za-z0-9]+", ".");
      Node partition = iri(of.getURI() + "#" + kind + "-" + name);
      add(of, term("void:" + kind + "Partition"), partition);
      add(partition, term("void:" + kind), iri(entry.getKey()));
      add(partition, term(measure), count(entry.getValue()));
    }
  }

  private void describeDump(DumpFile dump) {
    Node file = iri(iris.base() + "/dumps/" + dump.release() + ".nq.gz");
    add(dataset, term("void:dataDump"), file);
    Node distribution = distribution("nq", file, "application/n-quads");
    add(distribution, term("dcat:compressFormat"), iri(IANA + "application/gzip"));
    add(distribution, term("dcat:byteSize"), count(dump.bytes()));
    Node checksum = iri(distribution.getURI() + "-checksum");
    add(distribution, iri(SPDX + "checksum"), checksum);
    add(checksum, RDF.type.asNode(), iri(SPDX + "Checksum"));
    add(checksum, iri(SPDX + "algorithm"), iri(SPDX + "checksumAlgorithm_sha256"));
    add(
        checksum,
        iri(SPDX + "checksumValue"),
        NodeFactory.createLiteralDT(dump.sha256(), XSDDatatype.XSDhexBinary));
  }

  /// Written while it is sent, so that its size is not known beforehand.
  private void describeCatalogue(ExchangeProfile profile) {
    Node file = iri(iris.base() + "/dumps/latest." + profile.key() + ".jsonld");
    Node distribution = distribution(profile.key(), file, "application/ld+json");
    add(distribution, term("dcterms:conformsTo"), iri(profile.iri()));
  }

  private Node distribution(String name, Node file, String mediaType) {
    Node distribution = iri(dataset.getURI() + "#distribution-" + name);
    add(dataset, term("dcat:distribution"), distribution);
    add(distribution, RDF.type.asNode(), term("dcat:Distribution"));
    add(distribution, term("dcat:downloadURL"), file);
    add(distribution, term("dcat:mediaType"), iri(IANA + mediaType));
    return distribution;
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private void add(Node subject, Node property, Node value) {
    graph.add(Triple.create(subject, property, value));
  }

  private static Node count(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static Node term(String prefixedName) {
    return iri(Prefixes.expand(prefixedName));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
