package org.xuetu.graph.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// Tells what a release holds in other people's words, as compact JSON-LD. Safe for any number of
/// threads.
public final class EntityExport {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private final ExportQueries queries;
  private final GraphStore store;
  private final Iris iris;
  private final Schema schema;
  private final Map<ExchangeProfile, CompactTerms> terms = new EnumMap<>(ExchangeProfile.class);

  public EntityExport(ExportQueries queries, GraphStore store, Iris iris, Schema schema) {
    this.queries = queries;
    this.store = store;
    this.iris = iris;
    this.schema = schema;
    for (ExchangeProfile profile : ExchangeProfile.values()) {
      terms.put(profile, new CompactTerms(profile.context()));
    }
  }

  /// The profiles that have words for things of a kind.
  public List<ExchangeProfile> profiles(String kind) {
    return queries.profiles(kind);
  }

  /// The statements about one thing in the words of a profile.
  public Graph graph(RecordId id, ExchangeProfile profile) {
    Node node = NodeFactory.createURI(iris.of(id));
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (Query query : queries.of(id.kind(), profile)) {
      try (QueryExec execution =
          QueryExec.dataset(store.dataset()).query(query).substitution("this", node).build()) {
        execution.construct(graph);
      }
    }
    return graph;
  }

  /// One thing as a document of its own; only for kinds the profile has words for.
  public byte[] document(RecordId id, ExchangeProfile profile) {
    ObjectNode document = JSON.createObjectNode();
    document.put("@context", profile.context());
    document.setAll(object(id, profile));
    try {
      return PRETTY.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode object(RecordId id, ExchangeProfile profile) {
    CompactTerms words = terms.get(profile);
    if (words == null) {
      throw new IllegalStateException(profile.key());
    }
    return CompactJsonLd.of(graph(id, profile), NodeFactory.createURI(iris.of(id)), words);
  }

  /// Everything a profile has words for: one JSON-LD document, each thing on a line of its own, so
  /// that it may also be read line by line. Written as it is found.
  public void writeCatalogue(ExchangeProfile profile, OutputStream out) throws IOException {
    write(out, "{\"@context\":\"" + profile.context() + "\",\"@graph\":[\n");
    boolean first = true;
    for (String kind : queries.kinds(profile)) {
      for (RecordId id : things(kind)) {
        write(out, first ? "" : ",\n");
        out.write(JSON.writeValueAsBytes(object(id, profile)));
        first = false;
      }
    }
    write(out, "\n]}\n");
  }

  /// The things of a kind, by key.
  public List<RecordId> things(String kind) {
    return schema
        .findKind(kind)
        .map(
            found -> {
              Node type = NodeFactory.createURI(Prefixes.expand(found.rdfClass()));
              SortedSet<String> keys = new TreeSet<>();
              store
                  .dataset()
                  .getDefaultGraph()
                  .find(Node.ANY, RDF.type.asNode(), type)
                  .forEachRemaining(
                      triple ->
                          iris.find(triple.getSubject().getURI())
                              .filter(id -> id.kind().equals(kind))
                              .ifPresent(id -> keys.add(id.key())));
              return keys.stream().map(key -> new RecordId(kind, key)).toList();
            })
        .orElseGet(List::of);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
