import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlEngine;
import org.xuetu.graph.sparql.SparqlQuery;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.MappedGraphStore;

/// `./xuetu bench sparql [--peers <folder>] [--work <folder>] [courses…]`: the queries of a folder of
/// peers on its generated catalogue (about ten triples a course), over HTTP and in process, and with
/// `--peers` beside the other stores whose scripts the folder has. Without the option only the queries
/// and the generator are taken from the folder, which then stands beside the project as `shared/peers`.
void main(String[] args) throws Exception {
  Options options = Options.of(args);
  for (int courses : options.courses()) {
    Path work = Files.createDirectories(options.work().resolve("sparql-" + courses));
    Path catalogue = catalogue(options.folder(), work, courses);
    Path graph = graph(catalogue, work);
    Map<String, Measured> inProcess = inProcess(options.queries(), graph);
    Map<String, Map<String, Measured>> table = new LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    table.put("xuetu", served(options, work, graph, remarks));
    if (options.peers()) {
      for (List<String> peer : PEERS) {
        peer(options, work, catalogue, peer, table, remarks);
      }
    }
    print(courses, table, inProcess, remarks);
  }
}

static final List<List<String>> PEERS =
    List.of(
        List.of("fuseki", "sparql/fuseki.sh", "TEXT=0"),
        List.of("rdf4j memory", "sparql/rdf4j.sh", "STORE=memory"),
        List.of("virtuoso", "sparql/virtuoso.sh"));

/// As many as the peers' own client takes.
static final int WARM = 10;

static final int RUNS = 50;
static final Duration LONGEST = Duration.ofSeconds(5);
static final ObjectMapper JSON = new ObjectMapper();

record Options(Path folder, boolean peers, Path work, List<Integer> courses) {
  static Options of(String[] args) throws IOException {
    Optional<Path> folder = Optional.empty();
    Path work = Path.of(System.getProperty("java.io.tmpdir"), "xuetu-bench");
    List<Integer> courses = new ArrayList<>();
    for (int at = 0; at < args.length; at++) {
      switch (args[at]) {
        case "--peers" -> folder = Optional.of(Path.of(args[++at]));
        case "--work" -> work = Path.of(args[++at]);
        default -> courses.add(Integer.valueOf(args[at]));
      }
    }
    Path given = folder.isPresent() ? folder.get() : beside();
    return new Options(
        given.toAbsolutePath(),
        folder.isPresent(),
        work.toAbsolutePath(),
        courses.isEmpty() ? List.of(50_000, 500_000) : courses);
  }

  private static Path beside() {
    for (Path at = Path.of(System.getProperty("xuetu.home")).toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/peers");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    throw new IllegalStateException("没有找到查询和数据生成器，请用 --peers 指明文件夹。");
  }

  List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("sparql/queries"))) {
      return files.filter(it -> it.toString().endsWith(".rq")).sorted().toList();
    }
  }
}

record Measured(double p50, double p99, double cpu, String answer) {}

Path catalogue(Path folder, Path work, int courses) throws Exception {
  Path file = work.resolve("catalogue.nt");
  if (!Files.exists(file)) {
    run(
        work,
        Map.of(),
        Duration.ofMinutes(10),
        List.of("node", folder.resolve("gen.mjs").toString(), "--courses", "" + courses, "--seed", "1", "--out", work.toString()));
  }
  return file;
}

/// The triples as a release has them: one source's graph.
Path graph(Path catalogue, Path work) throws IOException {
  Path file = work.resolve("graph.bin");
  if (Files.exists(file)) {
    return file;
  }
  Node source = NodeFactory.createURI("http://example.org/source/generated");
  long begin = System.nanoTime();
  try (GraphFile made = new GraphFile(file, work.resolve("dump.nq.gz"))) {
    RDFParser.source(catalogue)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                made.accept(Quad.create(source, triple));
              }
            });
    made.finish();
  }
  IO.println("graph file: %.1f s, %d MB".formatted((System.nanoTime() - begin) / 1e9, Files.size(file) >> 20));
  return file;
}

interface Asking {
  String answer(String query) throws Exception;
}

/// First, warm, measured, as the peers' client does it.
Measured measure(String query, Asking asking, Optional<Long> process) throws Exception {
  String answer = counted(asking.answer(query));
  long end = System.nanoTime() + LONGEST.toNanos();
  for (int at = 0; at < WARM && System.nanoTime() < end; at++) {
    asking.answer(query);
  }
  double before = cpu(process);
  List<Double> times = new ArrayList<>();
  for (int at = 0; at < RUNS && (System.nanoTime() < end + LONGEST.toNanos() || at < 3); at++) {
    long start = System.nanoTime();
    asking.answer(query);
    times.add((System.nanoTime() - start) / 1e6);
  }
  double used = (cpu(process) - before) / times.size();
  times.sort(Double::compare);
  return new Measured(part(times, 0.5), part(times, 0.99), used, answer);
}

double part(List<Double> sorted, double share) {
  return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
}

String counted(String result) throws IOException {
  JsonNode json = JSON.readTree(result);
  return json.has("boolean")
      ? json.path("boolean").asText()
      : "" + json.path("results").path("bindings").size();
}

Map<String, Measured> inProcess(List<Path> queries, Path graph) throws Exception {
  Map<String, Measured> measured = new LinkedHashMap<>();
  try (MappedGraphStore store = MappedGraphStore.open(graph)) {
    SparqlEngine engine = new SparqlEngine(store);
    Asking asking =
        query -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          engine.write(
              SparqlQuery.parse(query, List.of(), List.of()),
              ResultFormat.JSON,
              QueryLimits.alone(Duration.ofMinutes(1)),
              out);
          return out.toString(StandardCharsets.UTF_8);
        };
    for (Path query : queries) {
      measured.put(name(query), measure(Files.readString(query), asking, Optional.of(ProcessHandle.current().pid())));
    }
  }
  return measured;
}

String name(Path query) {
  return query.getFileName().toString().replace(".rq", "");
}

/// A release of the bundled data with the generated graph in the place of its own.
Map<String, Measured> served(Options options, Path work, Path graph, List<String> remarks) throws Exception {
  Path releases = work.resolve("releases");
  if (!Files.exists(releases)) {
    run(work, Map.of(), Duration.ofMinutes(5), program("build", "--releases", releases.toString()));
  }
  try (Stream<Path> files = Files.walk(releases)) {
    for (Path file : files.filter(it -> it.endsWith("graph.bin")).toList()) {
      replace(file, graph);
    }
  }
  int port = freePort();
  Process server =
      new ProcessBuilder(
              program("serve", "--port", "" + port, "--releases", releases.toString(), "--sparql-timeout", "60"))
          .redirectErrorStream(true)
          .redirectOutput(work.resolve("serve.log").toFile())
          .start();
  try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
    awaitReady(client, port, server);
    URI address = URI.create("http://127.0.0.1:" + port + "/sparql");
    Asking asking = query -> ask(client, address, query);
    Map<String, Measured> measured = new LinkedHashMap<>();
    for (Path query : options.queries()) {
      measured.put(name(query), measure(Files.readString(query), asking, Optional.of(server.pid())));
    }
    remarks.add("xuetu: resident at most %d MB, graph file %d MB".formatted(peakMb(server.pid()), Files.size(graph) >> 20));
    return measured;
  } finally {
    server.destroy();
    server.waitFor();
  }
}

/// With what the release's manifest says of it.
void replace(Path file, Path other) throws Exception {
  Path manifest = file.resolveSibling("manifest.json");
  ObjectNode json = (ObjectNode) JSON.readTree(manifest.toFile());
  for (JsonNode entry : json.path("files")) {
    if (entry.path("path").asText().equals("graph.bin")) {
      byte[] bytes = Files.readAllBytes(other);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      ((ObjectNode) entry).put("size", bytes.length).put("crc32", crc.getValue()).put("sha256", sha);
    }
  }
  JSON.writeValue(manifest.toFile(), json);
  Files.delete(file);
  Files.createLink(file, other);
}

String ask(HttpClient client, URI address, String query) throws Exception {
  HttpRequest request =
      HttpRequest.newBuilder(address)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Accept", "application/sparql-results+json")
          .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
          .build();
  HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
  if (response.statusCode() != 200) {
    throw new IllegalStateException(response.statusCode() + " " + response.body());
  }
  return response.body();
}

List<String> program(String... arguments) {
  List<String> command =
      new ArrayList<>(
          List.of(
              Path.of(System.getProperty("java.home"), "bin/java").toString(),
              "-Xmx3g",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-Dxuetu.home=" + System.getProperty("xuetu.home"),
              "-cp",
              System.getProperty("java.class.path"),
              "org.xuetu.api.Main"));
  command.addAll(Arrays.asList(arguments));
  return command;
}

void awaitReady(HttpClient client, int port, Process server) throws Exception {
  HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
  long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
  while (System.nanoTime() < end && server.isAlive()) {
    try {
      if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
        return;
      }
    } catch (IOException notYet) {
      // It does not listen yet.
    }
    Thread.sleep(50);
  }
  throw new IllegalStateException("the server did not start");
}

/// A peer's script prints a line of JSON for each query and one about itself.
void peer(
    Options options,
    Path work,
    Path catalogue,
    List<String> peer,
    Map<String, Map<String, Measured>> table,
    List<String> remarks)
    throws Exception {
  Map<String, String> environment = new LinkedHashMap<>();
  environment.put("WORK", options.work().resolve("peers").toString());
  environment.put("JAVA_HOME", System.getProperty("java.home"));
  peer.stream().skip(2).map(it -> it.split("=")).forEach(it -> environment.put(it[0], it[1]));
  String output;
  try {
    output = run(work, environment, Duration.ofMinutes(12), List.of(options.folder().resolve(peer.get(1)).toString(), catalogue.toString()));
  } catch (IllegalStateException absent) {
    remarks.add(peer.getFirst() + ": 没有运行成功：" + String.valueOf(absent.getMessage()).lines().reduce("", (_, last) -> last));
    return;
  }
  Map<String, Measured> measured = new LinkedHashMap<>();
  for (String line : output.lines().filter(it -> it.startsWith("{")).toList()) {
    JsonNode json = JSON.readTree(line);
    if (json.has("ms_p50")) {
      measured.put(
          json.path("query").asText(),
          new Measured(json.path("ms_p50").asDouble(), json.path("ms_p99").asDouble(), json.path("cpu_ms").asDouble(), json.path("hits").asText()));
    } else {
      remarks.add(line);
    }
  }
  table.put(peer.getFirst(), measured);
}

String run(Path folder, Map<String, String> environment, Duration longest, List<String> command) throws Exception {
  Path output = Files.createTempFile(folder, "output", ".txt");
  ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
  builder.environment().putAll(environment);
  Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  boolean ended = process.waitFor(longest.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
  if (!ended) {
    process.destroy();
  }
  String text = Files.readString(output);
  Files.delete(output);
  if (!ended || process.exitValue() != 0) {
    throw new IllegalStateException(command + "\n" + text);
  }
  return text;
}

void print(int courses, Map<String, Map<String, Measured>> table, Map<String, Measured> inProcess, List<String> remarks) {
  IO.println("\n### %,d courses: p50 / p99 ms over HTTP (CPU ms per request)".formatted(courses));
  StringBuilder head = new StringBuilder("| query | answers |");
  table.keySet().forEach(it -> head.append(" ").append(it).append(" |"));
  IO.println(head + " in process | HTTP adds p50 (CPU) |");
  IO.println("|---|---|" + "---|".repeat(table.size()) + "---|---|");
  List<Double> added = new ArrayList<>();
  inProcess.forEach(
      (query, alone) -> {
        StringBuilder line = new StringBuilder("| " + query + " | " + answers(table, query) + " |");
        table.forEach((_, column) -> line.append(" ").append(cell(Optional.ofNullable(column.get(query)))).append(" |"));
        double more = table.get("xuetu").get(query).p50() / alone.p50() - 1;
        added.add(more);
        double work = table.get("xuetu").get(query).cpu() / alone.cpu() - 1;
        IO.println(line + " %s | %+.0f %% (%+.0f %%) |".formatted(cell(Optional.of(alone)), 100 * more, 100 * work));
      });
  added.sort(Double::compare);
  IO.println("HTTP adds at the median of the queries: %+.0f %%".formatted(100 * part(added, 0.5)));
  remarks.forEach(IO::println);
}

String answers(Map<String, Map<String, Measured>> table, String query) {
  List<String> different =
      table.values().stream().filter(it -> it.containsKey(query)).map(it -> it.get(query).answer()).distinct().toList();
  return String.join(" ≠ ", different);
}

String cell(Optional<Measured> measured) {
  return measured.map(it -> "%.2f / %.2f (%.1f)".formatted(it.p50(), it.p99(), it.cpu())).orElse("–");
}

int freePort() throws IOException {
  try (ServerSocket socket = new ServerSocket(0)) {
    return socket.getLocalPort();
  }
}

/// Linux only; 0 elsewhere.
double cpu(Optional<Long> process) throws IOException {
  Path stat = Path.of("/proc/" + process.orElse(0L) + "/stat");
  if (!Files.exists(stat)) {
    return 0;
  }
  String[] fields = Files.readString(stat).replaceAll(".*\\) ", "").split(" ");
  return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
}

/// Linux only; 0 elsewhere.
long peakMb(long process) throws IOException {
  Path status = Path.of("/proc/" + process + "/status");
  if (!Files.exists(status)) {
    return 0;
  }
  return Files.readAllLines(status).stream()
      .filter(line -> line.startsWith("VmHWM:"))
      .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
      .findFirst()
      .orElse(0);
}
