package org.xuetu.graph.exchange;

import java.io.ByteArrayOutputStream;
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
import org.xuetu.graph.description.DescriptionGraph;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// Tells what a release holds, in VoID and DCAT: counts, sources with their licences, classes and
/// properties, where to ask and what to download. It has no blank nodes and depends on the release
/// alone. The counts stand in the release's graph too; this stands beside it: it names the dump's
/// checksum, which no dump can hold of itself.
public final class VoidDescription {
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String IANA = "https://www.iana.org/assignments/media-types/";

  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
  private final Iris iris;
  private final Node dataset;

  private VoidDescription(Iris iris) {
    this.iris = iris;
    this.dataset = iri(iris.ofDataset());
  }

  /// @param queries which catalogues can be downloaded
  public static Graph of(GraphStore store, Iris iris, DumpFile dump, ExportQueries queries) {
    VoidDescription description = new VoidDescription(iris);
    description.describeDataset(dump);
    description.describeSources(store);
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

  private void describeDataset(DumpFile dump) {
    Node page = iri(iris.base() + "/.well-known/void");
    add(page, RDF.type.asNode(), term("void:DatasetDescription"));
    add(page, term("foaf:primaryTopic"), dataset);
    add(dataset, RDF.type.asNode(), term("dcat:Dataset"));
    add(dataset, term("dcterms:identifier"), NodeFactory.createLiteralString(dump.release()));
  }

  /// The counts as the graph tells them, and what it says of each source.
  private void describeSources(GraphStore store) {
    Node statistics = iri(iris.ofSource(DescriptionGraph.STATISTICS.source()));
    store
        .dataset()
        .find(statistics, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> graph.add(quad.asTriple()));
    store
        .dataset()
        .find(statistics, dataset, term("void:subset"), Node.ANY)
        .forEachRemaining(
            quad -> {
              Node source = quad.getObject();
              add(source, RDF.type.asNode(), term("void:Dataset"));
              store
                  .dataset()
                  .find(source, source, Node.ANY, Node.ANY)
                  .forEachRemaining(said -> graph.add(said.asTriple()));
            });
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
