package org.xuetu.indexer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuetu.graph.exchange.EntityExport;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.graph.exchange.RdfReader;
import org.xuetu.graph.exchange.RdfSyntax;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// Everything bundled, told in each vocabulary: whole, and by that vocabulary's own rules.
class BundledExchangeTest {
  private static final Path HOME = Path.of(System.getProperty("xuetu.home"));
  private static final Set<String> FURTHER_CTDL =
      Set.of(
          "ceterms:CertificateOfCompletion",
          "ceterms:Certification",
          "ceterms:ComponentCondition",
          "ceterms:Degree",
          "ceterms:JurisdictionProfile",
          "ceterms:LearningOpportunityProfile",
          "ceterms:License",
          "ceterms:expirationDate",
          "ceterms:hasCondition",
          "ceterms:instructionalProgramType",
          "ceterms:logicalOperator",
          "ceterms:parentOrganization",
          "ceterms:requiredNumber",
          "ceterms:targetCredential");

  /// What a class has beyond the properties of every schema:Thing.
  private static final Map<String, Set<String>> SCHEMA_ORG =
      Map.ofEntries(
          Map.entry("CollegeOrUniversity", Set.of("address", "memberOf", "areaServed")),
          Map.entry("Organization", Set.of("areaServed", "foundingDate", "parentOrganization")),
          Map.entry("PostalAddress", Set.of("addressCountry", "addressRegion", "addressLocality")),
          Map.entry("WebApplication", Set.of("isPartOf", "provider", "audience")),
          Map.entry("Course", Set.of("courseCode", "numberOfCredits", "provider", "isPartOf")),
          Map.entry(
              "EducationalOccupationalProgram",
              Set.of(
                  "provider",
                  "numberOfCredits",
                  "educationalProgramMode",
                  "educationalCredentialAwarded",
                  "programPrerequisites",
                  "startDate",
                  "endDate",
                  "timeToComplete",
                  "hasCourse")),
          Map.entry(
              "EducationalOccupationalCredential",
              Set.of("credentialCategory", "educationalLevel", "validFor", "recognizedBy")),
          Map.entry("DefinedTerm", Set.of("termCode", "inDefinedTermSet")),
          Map.entry(
              "LearningResource", Set.of("learningResourceType", "isPartOf", "provider", "about")),
          Map.entry("Event", Set.of("startDate", "endDate")),
          Map.entry("Audience", Set.of("audienceType")),
          Map.entry("Project", Set.of("parentOrganization")),
          Map.entry("Legislation", Set.of("legislationIdentifier", "abstract", "publisher")));

  private static final String DCAT = "http://www.w3.org/ns/dcat#";

  private static final Map<ExchangeProfile, Map<RecordId, Graph>> GRAPHS =
      new EnumMap<>(ExchangeProfile.class);

  @TempDir static Path folder;
  private static Release release;

  @BeforeAll
  static void build() throws Exception {
    ReleaseStore store = new ReleaseStore(folder.resolve("releases"));
    new ReleaseBuilder(
            new DataFolder(HOME.resolve("data")),
            store,
            new Iris("http://example.org"),
            BuildPolicy.STOP,
            Clock.systemUTC(),
            BuildProgress.none())
        .build();
    release = store.openCurrent();
  }

  @AfterAll
  static void close() {
    release.close();
  }

  @ParameterizedTest
  @EnumSource(ExchangeProfile.class)
  void theDocumentSaysWhatTheGraphSays(ExchangeProfile profile) throws Exception {
    EntityExport export = release.export();
    Map<String, RecordId> oneOfEachKind = new TreeMap<>();
    things(profile).forEach(id -> oneOfEachKind.put(id.kind(), id));
    for (RecordId id : oneOfEachKind.values()) {
      Graph graph = graphs(profile).get(id);
      byte[] document = export.document(id, profile);
      Graph read = new RdfReader().read(document, RdfSyntax.JSON_LD);
      assertThat(strings(read)).as("%s", id).isEqualTo(strings(graph));
    }
  }

  /// Names, sources, rows, certainty and province are all there.
  @ParameterizedTest
  @EnumSource(ExchangeProfile.class)
  void whatItIsAndWhereItWasReadSurvives(ExchangeProfile profile) {
    Node record = iri(DCAT + "CatalogRecord");
    Graph union = release.graph().dataset().getDefaultGraph();
    for (RecordId id : things(profile)) {
      Node node = iri(release.iris().of(id));
      Graph graph = graphs(profile).get(id);
      assertThat(graph.contains(node, RDF.type.asNode(), Node.ANY))
          .as("%s has a type", id)
          .isTrue();
      List<Node> rows = objects(union, node, iri(Prefixes.XT + "sourceRow"));
      List<Node> told =
          graph
              .find(Node.ANY, RDF.type.asNode(), record)
              .mapWith(triple -> triple.getSubject())
              .toList();
      assertThat(told).as("records of %s", id).hasSizeGreaterThanOrEqualTo(rows.size());
      for (Node each : told) {
        assertThat(objects(graph, each, iri(Prefixes.XT + "certainty"))).hasSize(1);
        assertThat(objects(graph, each, iri(Prefixes.DCTERMS + "source"))).isNotEmpty();
        assertThat(objects(graph, each, iri(Prefixes.DCTERMS + "isPartOf"))).hasSize(1);
        assertThat(objects(graph, each, iri(Prefixes.XT + "province"))).isNotEmpty();
      }
      for (Node certainty : objects(union, node, iri(Prefixes.XT + "certainty"))) {
        assertThat(graph.contains(Node.ANY, iri(Prefixes.XT + "certainty"), certainty)).isTrue();
      }
      for (Node province : objects(union, node, iri(Prefixes.XT + "province"))) {
        assertThat(graph.contains(Node.ANY, iri(Prefixes.XT + "province"), province)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExchangeProfile.class)
  void theCatalogueIsEveryThingOnALineOfItsOwn(ExchangeProfile profile) throws Exception {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    release.export().writeCatalogue(profile, out);
    Graph read = new RdfReader().read(out.toByteArray(), RdfSyntax.JSON_LD);
    assertThat(strings(read)).isEqualTo(strings(all(profile)));
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(things(profile).size() + 2);
  }

  /// Words that occur in the examples of the vocabulary's own keepers, and those its term list has
  /// besides.
  @Test
  void ctdlUsesWordsOfCtdl() throws Exception {
    Set<String> known = new TreeSet<>(FURTHER_CTDL);
    for (String part : List.of("ctdl", "ctdl-transfer")) {
      try (Stream<Path> files = Files.list(shared("credential-jsonld/" + part))) {
        for (Path file : files.toList()) {
          String text = Files.readString(file);
          Matcher words = Pattern.compile("\"(ceterms:[A-Za-z]+)\"").matcher(text);
          while (words.find()) {
            known.add(words.group(1));
          }
        }
      }
    }
    assertThat(words(all(ExchangeProfile.CTDL), Prefixes.expand("ceterms:")))
        .isSubsetOf(known)
        .contains("ceterms:Course", "ceterms:TransferValueProfile", "ceterms:requiredNumber");
  }

  /// The class, the property, and that the one may have the other, by schema.org's own definitions.
  @Test
  void schemaOrgPropertiesStandOnTheirClasses() {
    Graph all = all(ExchangeProfile.SCHEMA_ORG);
    Set<String> unexpected = new TreeSet<>();
    all.find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getObject().getURI().startsWith(Prefixes.SCHEMA))
        .forEachRemaining(
            type -> {
              String kind = type.getObject().getURI().substring(Prefixes.SCHEMA.length());
              Set<String> allowed = new TreeSet<>(SCHEMA_ORG.getOrDefault(kind, Set.of()));
              allowed.addAll(
                  Set.of("name", "alternateName", "description", "identifier", "url", "sameAs"));
              all.find(type.getSubject(), Node.ANY, Node.ANY)
                  .mapWith(triple -> triple.getPredicate().getURI())
                  .filterKeep(property -> property.startsWith(Prefixes.SCHEMA))
                  .mapWith(property -> property.substring(Prefixes.SCHEMA.length()))
                  .filterDrop(allowed::contains)
                  .forEachRemaining(property -> unexpected.add(kind + "." + property));
            });
    assertThat(unexpected).isEmpty();
    assertThat(words(all, Prefixes.SCHEMA)).contains("schema:Course", "schema:hasCourse");
  }

  private static Set<String> words(Graph graph, String namespace) {
    Set<String> words = new TreeSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              words.add(triple.getPredicate().getURI());
              if (triple.getPredicate().equals(RDF.type.asNode())) {
                words.add(triple.getObject().getURI());
              }
            });
    words.removeIf(word -> !word.startsWith(namespace));
    return words.stream().map(Prefixes::shorten).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void elmConformsToItsShapes() throws Exception {
    Path elm = shared("credential-jsonld/elm");
    Graph data = all(ExchangeProfile.ELM);
    Map<String, Integer> violations = new TreeMap<>();
    for (String file : List.of("LOQ-constraints.ttl", "EDC-generic-full.ttl")) {
      Shapes shapes = Shapes.parse(new RdfReader().read(elm.resolve(file)));
      for (ReportEntry entry : ShaclValidator.get().validate(shapes, data).getEntries()) {
        violations.merge(file + " " + entry.resultPath(), 1, Integer::sum);
      }
    }
    assertThat(violations).isEmpty();
  }

  private static Graph all(ExchangeProfile profile) {
    Graph all = GraphMemFactory.createDefaultGraphSameTerm();
    graphs(profile).values().forEach(graph -> GraphUtil.addInto(all, graph));
    return all;
  }

  private static Map<RecordId, Graph> graphs(ExchangeProfile profile) {
    return GRAPHS.computeIfAbsent(
        profile,
        _ -> {
          Map<RecordId, Graph> graphs = new LinkedHashMap<>();
          things(profile).forEach(id -> graphs.put(id, release.export().graph(id, profile)));
          return graphs;
        });
  }

  private static List<RecordId> things(ExchangeProfile profile) {
    EntityExport export = release.export();
    List<RecordId> things =
        release.schema().kinds().stream()
            .filter(kind -> export.profiles(kind.name()).contains(profile))
            .flatMap(kind -> export.things(kind.name()).stream())
            .toList();
    assertThat(things).hasSizeGreaterThan(1500);
    return things;
  }

  private static Set<String> strings(Graph graph) {
    Set<String> strings = new TreeSet<>();
    graph
        .find()
        .forEachRemaining(
            triple ->
                strings.add(
                    triple.getSubject()
                        + " "
                        + triple.getPredicate()
                        + " "
                        + text(triple.getObject())));
    return strings;
  }

  /// 0.5 and 5.0E-1 are one number.
  private static String text(Node node) {
    return node.isLiteral() && XSDDatatype.XSDdouble.equals(node.getLiteralDatatype())
        ? String.valueOf(node.getLiteralValue())
        : node.toString();
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Path shared(String name) {
    Optional<Path> found = Optional.empty();
    for (Path at = HOME.toAbsolutePath().normalize().getParent();
        at != null && found.isEmpty();
        at = at.getParent()) {
      found = Optional.of(at.resolve("shared/data").resolve(name)).filter(Files::isDirectory);
    }
    Assumptions.assumeTrue(found.isPresent(), "../shared/data/" + name + " is not here");
    return found.orElseThrow();
  }
}
