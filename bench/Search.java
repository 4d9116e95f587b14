import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.xuetu.api.http.JsonCodec;
import org.xuetu.api.wire.SearchBody;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.Lexicon;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.build.SearchIndexBuilder;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.search.CatalogSearcher;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.search.SuggestRequest;

/// `./xuetu bench search [courses.jsonl …] [--peer solr|opensearch=URL=PID …]`: what a search costs.
/// Each line of a file is a course: id, name, description; its other fields are facets. Without a
/// file 10,000 courses are made up. A process with 1 GB of heap answers two-word queries over HTTP
/// (the JDK's own server) with five facet counts, highlights and ten hits; a peer that holds the
/// same file is asked the same.
static final int SEED = 7;
static final int QUERIES = 200;
static final int WARM = 10;
static final int CLIENTS = 32;
static final int LOAD_SECONDS = 10;
static final ObjectMapper JSON = new ObjectMapper();

void main(String[] args) throws Exception {
  List<String> given = new ArrayList<>(List.of(args));
  if (!given.isEmpty() && given.getFirst().equals("--serve")) {
    serve(Path.of(given.get(1)), List.of(given.get(2).split(",", -1)));
    return;
  }
  List<Peer> peers = new ArrayList<>();
  List<Path> files = new ArrayList<>();
  for (int i = 0; i < given.size(); i++) {
    if (given.get(i).equals("--peer")) {
      String[] parts = given.get(++i).split("=", 3);
      peers.add(new Peer(parts[0], parts[1], Long.parseLong(parts[2])));
    } else {
      files.add(Path.of(given.get(i)));
    }
  }
  Path folder = Files.createTempDirectory("xuetu-bench");
  try {
    if (files.isEmpty()) {
      files.add(madeUp(folder.resolve("courses.jsonl"), 10_000));
    }
    IO.println(HEADER);
    for (Path file : files) {
      measure(file, folder.resolve("index-" + files.indexOf(file)), peers);
    }
  } finally {
    delete(folder);
  }
}

static final String HEADER =
    """
    | courses | who | documents per CPU-s | CPU ms per search | times the bare Lucene work | \
    type-ahead CPU µs p50 / p99 | 32 clients: searches per s, ms p50 / p99 | resident MB |
    |---|---|---|---|---|---|---|---|""";

/// A search engine that holds the same courses.
record Peer(String kind, String url, long pid) {}

record Load(double perSecond, double p50, double p99) {}

void measure(Path file, Path index, List<Peer> peers) throws Exception {
  Catalogue catalogue = index(file, index);
  List<String> queries = queries(catalogue.names());
  double bare = bareMs(index, queries, catalogue.facets());
  double[] typing = typing(index, catalogue.names());
  Process server = start(index, catalogue.facets());
  try {
    String url = server.inputReader().readLine();
    String facets = String.join(",", catalogue.facets());
    List<URI> uris =
        queries.stream()
            .map(q -> URI.create(url + "/search?q=" + encode(q) + "&facets=" + facets))
            .toList();
    List<HttpRequest> requests = uris.stream().map(u -> HttpRequest.newBuilder(u).build()).toList();
    Load load = load(requests);
    double cpu = cpuMs(server.pid(), requests);
    IO.println(
        "| %,d | xuetu | %,.0f | %.2f | %.2f | %.0f / %.0f | %.0f, %.1f / %.1f | %d |"
            .formatted(
                catalogue.size(),
                catalogue.perCpuSecond(),
                cpu,
                cpu / bare,
                typing[0],
                typing[1],
                load.perSecond(),
                load.p50(),
                load.p99(),
                residentMb(server.pid())));
  } finally {
    server.destroy();
    server.waitFor();
  }
  for (Peer peer : peers) {
    List<HttpRequest> requests =
        queries.stream().map(q -> asked(peer, q, catalogue.facets())).toList();
    Load load = load(requests);
    double cpu = cpuMs(peer.pid(), requests);
    IO.println(
        "| %,d | %s | – | %.2f | – | – | %.0f, %.1f / %.1f | %d |"
            .formatted(
                catalogue.size(),
                peer.kind(),
                cpu,
                load.perSecond(),
                load.p50(),
                load.p99(),
                residentMb(peer.pid())));
  }
}

record Catalogue(int size, List<String> names, List<String> facets, double perCpuSecond) {}

Catalogue index(Path file, Path index) throws IOException {
  List<String> names = new ArrayList<>();
  List<String> facets = new ArrayList<>();
  try (BufferedReader lines = Files.newBufferedReader(file)) {
    lines.lines().forEach(line -> names.add(parse(line).path("name").asText()));
  }
  Lexicon lexicon = Lexicon.of(names.stream());
  ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  long begin = threads.getCurrentThreadCpuTime();
  try (BufferedReader lines = Files.newBufferedReader(file);
      SearchIndexBuilder builder = SearchIndexBuilder.create(index, lexicon)) {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode course = parse(line);
      SearchDocument.Draft draft =
          SearchDocument.draft(
                  EntityType.COURSE, course.path("id").asText(), course.path("name").asText())
              .code(course.path("id").asText())
              .text(course.path("description").asText())
              .prominence(0.5);
      course
          .properties()
          .forEach(
              field -> {
                if (!List.of("id", "name", "description").contains(field.getKey())) {
                  draft.filter(field.getKey(), field.getValue().asText());
                  if (!facets.contains(field.getKey())) {
                    facets.add(field.getKey());
                  }
                }
              });
      builder.add(draft.done());
    }
    builder.finish();
  }
  double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
  return new Catalogue(names.size(), names, facets.subList(0, Math.min(5, facets.size())), names.size() / seconds);
}

JsonNode parse(String line) {
  try {
    return JSON.readTree(line);
  } catch (IOException broken) {
    throw new IllegalArgumentException("not a course: " + line, broken);
  }
}

/// Two words that some course holds: the beginning of its name and the end.
List<String> queries(List<String> names) {
  Random random = new Random(SEED);
  List<String> queries = new ArrayList<>();
  while (queries.size() < QUERIES) {
    String name = names.get(random.nextInt(names.size())).replaceAll("[（(].*", "");
    if (name.length() >= 4) {
      queries.add(name.substring(0, name.length() - 2) + " " + name.substring(name.length() - 2));
    }
  }
  return queries;
}

/// What Lucene itself needs: both words in a name or a text, the ten best, five facets counted, ten
/// stored documents read.
double bareMs(Path index, List<String> queries, List<String> facets) throws IOException {
  ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    long begin = 0;
    for (int round = 0; round <= WARM; round++) {
      begin = threads.getCurrentThreadCpuTime();
      for (String q : queries) {
        bare(searcher, q, facets);
      }
    }
    return (threads.getCurrentThreadCpuTime() - begin) / 1e6 / queries.size();
  }
}

void bare(IndexSearcher searcher, String q, List<String> facets) throws IOException {
  BooleanQuery.Builder all = new BooleanQuery.Builder();
  for (String word : q.split(" ", -1)) {
    List<Query> ways =
        Stream.of(IndexField.NAME, IndexField.TEXT)
            .map(field -> (Query) new TermQuery(new Term(field.fieldName(), word)))
            .toList();
    all.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST);
  }
  Query query = all.build();
  for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
    Document document = searcher.storedFields().document(hit.doc);
    if (document.getFields().isEmpty()) {
      throw new IllegalStateException("nothing stored");
    }
  }
  searcher.search(query, new Counting.Manager(facets));
}

/// Counts facet values in one walk.
static final class Counting extends SimpleCollector {
  record Manager(List<String> facets) implements CollectorManager<Counting, Counting> {
    @Override
    public Counting newCollector() {
      return new Counting(facets);
    }

    @Override
    public Counting reduce(Collection<Counting> parts) {
      return parts.iterator().next();
    }
  }

  private final List<String> facets;
  private final List<SortedSetDocValues> values = new ArrayList<>();
  private final List<int[]> counts = new ArrayList<>();

  Counting(List<String> facets) {
    this.facets = facets;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    values.clear();
    for (String facet : facets) {
      SortedSetDocValues found =
          leaf.reader().getSortedSetDocValues(IndexField.FILTER.fieldName(facet));
      values.add(found);
      counts.add(new int[(int) found.getValueCount()]);
    }
  }

  @Override
  public void collect(int document) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).advanceExact(document)) {
        counts.get(i)[(int) values.get(i).nextOrd()]++;
      }
    }
  }
}

/// CPU of one keystroke, in microseconds: the median and the 99th of a hundred.
double[] typing(Path index, List<String> names) throws IOException {
  ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  Random random = new Random(SEED);
  long[] micros = new long[2000];
  try (CatalogSearcher searcher = CatalogSearcher.open(index)) {
    for (int round = 0; round <= WARM; round++) {
      for (int i = 0; i < micros.length; i++) {
        String name = names.get(random.nextInt(names.size()));
        String typed = name.substring(0, 1 + random.nextInt(Math.min(6, name.length())));
        long begin = threads.getCurrentThreadCpuTime();
        searcher.suggest(new SuggestRequest(typed, List.of(), 5));
        micros[i] = (threads.getCurrentThreadCpuTime() - begin) / 1000;
      }
    }
  }
  Arrays.sort(micros);
  return new double[] {micros[micros.length / 2], micros[micros.length * 99 / 100]};
}

Process start(Path index, List<String> facets) throws IOException {
  return new ProcessBuilder(
          ProcessHandle.current().info().command().orElse("java"),
          "-Xmx1g",
          "-Dsun.net.httpserver.nodelay=true",
          "--enable-native-access=ALL-UNNAMED",
          "-cp",
          System.getProperty("java.class.path"),
          Path.of(System.getProperty("xuetu.home"), "bench", "Search.java").toString(),
          "--serve",
          index.toString(),
          String.join(",", facets))
      .redirectError(ProcessBuilder.Redirect.INHERIT)
      .start();
}

/// The process that is measured.
void serve(Path index, List<String> facets) throws Exception {
  CatalogSearcher searcher = CatalogSearcher.open(index);
  JsonCodec json = new JsonCodec();
  Iris iris = new Iris("http://localhost");
  HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
  server.setExecutor(Executors.newFixedThreadPool(4));
  server.createContext(
      "/search",
      exchange -> {
        String q = exchange.getRequestURI().getRawQuery().replaceAll("^q=|&.*", "");
        SearchRequest request =
            SearchRequest.of(URLDecoder.decode(q, StandardCharsets.UTF_8))
                .withFacets(facets.toArray(String[]::new));
        byte[] body = json.write(SearchBody.of("bench", iris, request, searcher.search(request)));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
      });
  server.start();
  IO.println("http://127.0.0.1:" + server.getAddress().getPort());
  Thread.currentThread().join();
}

HttpRequest asked(Peer peer, String q, List<String> facets) {
  return switch (peer.kind()) {
    case "solr" ->
        HttpRequest.newBuilder(
                URI.create(
                    peer.url()
                        + "/select?defType=edismax&q.op=AND&sow=true&rows=10&fl=id,name,score"
                        + "&qf="
                        + encode("name^2 description")
                        + "&hl=true&hl.fl=name,description&facet=true"
                        + String.join("", facets.stream().map(it -> "&facet.field=" + it).toList())
                        + "&q="
                        + encode(q)))
            .build();
    case "opensearch" -> {
      var body = JSON.createObjectNode().put("size", 10).put("track_total_hits", true);
      var must = body.putObject("query").putObject("bool").putArray("must");
      for (String word : q.split(" ", -1)) {
        var match = must.addObject().putObject("multi_match").put("query", word);
        match.putArray("fields").add("name^2").add("description");
        match.put("operator", "and");
      }
      var aggregations = body.putObject("aggs");
      facets.forEach(
          it -> aggregations.putObject(it).putObject("terms").put("field", it).put("size", 500));
      var fields = body.putObject("highlight").putObject("fields");
      fields.putObject("name");
      fields.putObject("description");
      yield HttpRequest.newBuilder(URI.create(peer.url() + "/_search"))
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
          .build();
    }
    default -> throw new IllegalArgumentException("solr or opensearch, not " + peer.kind());
  };
}

/// CPU of the server for one request, after a warm-up and the load: what is compiled by then is what a
/// server runs.
double cpuMs(long pid, List<HttpRequest> requests) throws Exception {
  try (HttpClient client = client()) {
    double begin = 0;
    for (int round = 0; round <= WARM; round++) {
      begin = cpuSeconds(pid);
      for (HttpRequest request : requests) {
        send(client, request);
      }
    }
    return 1000 * (cpuSeconds(pid) - begin) / requests.size();
  }
}

Load load(List<HttpRequest> requests) throws Exception {
  AtomicInteger next = new AtomicInteger();
  List<Long> nanos = java.util.Collections.synchronizedList(new ArrayList<>());
  long begin = System.nanoTime();
  long end = begin + LOAD_SECONDS * 1_000_000_000L;
  try (HttpClient client = client();
      var clients = Executors.newFixedThreadPool(CLIENTS)) {
    for (int i = 0; i < CLIENTS; i++) {
      clients.submit(
          () -> {
            while (System.nanoTime() < end) {
              long start = System.nanoTime();
              send(client, requests.get(next.getAndIncrement() % requests.size()));
              nanos.add(System.nanoTime() - start);
            }
            return nanos.size();
          });
    }
  }
  List<Long> sorted = nanos.stream().sorted().toList();
  return new Load(
      sorted.size() / ((System.nanoTime() - begin) / 1e9),
      sorted.get(sorted.size() / 2) / 1e6,
      sorted.get(sorted.size() * 99 / 100) / 1e6);
}

HttpClient client() {
  return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
}

void send(HttpClient client, HttpRequest request) throws Exception {
  HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  if (response.statusCode() != 200) {
    throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
  }
}

double cpuSeconds(long pid) {
  return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
}

long residentMb(long pid) throws IOException {
  return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
      .filter(line -> line.startsWith("VmRSS:"))
      .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
      .findFirst()
      .orElse(0);
}

String encode(String text) {
  return URLEncoder.encode(text, StandardCharsets.UTF_8);
}

/// Courses made of pieces that names of courses are made of.
Path madeUp(Path file, int courses) throws IOException {
  List<String> subjects = List.of("高等数学", "数据结构", "护理", "会计", "英语", "市场营销", "机械设计", "心理学");
  List<String> kinds = List.of("基础", "原理", "实践", "概论", "案例");
  Random random = new Random(SEED);
  List<String> lines = new ArrayList<>();
  for (int i = 0; i < courses; i++) {
    String subject = subjects.get(random.nextInt(subjects.size()));
    String name = subject + kinds.get(random.nextInt(kinds.size())) + (i % 97);
    var course = JSON.createObjectNode().put("id", "c" + i).put("name", name);
    course.put("description", "介绍" + subject + "的" + kinds.get(random.nextInt(kinds.size())));
    for (String facet : List.of("school", "level", "credits", "city", "form")) {
      course.put(facet, facet + random.nextInt(8));
    }
    lines.add(course.toString());
  }
  return Files.write(file, lines);
}

void delete(Path folder) throws IOException {
  try (Stream<Path> files = Files.walk(folder)) {
    for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
      Files.delete(file);
    }
  }
}
