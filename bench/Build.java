import java.io.BufferedWriter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `./xuetu bench build [N…]`: what a release of N courses costs to build and to open. The courses
/// are made up from pieces of the bundled names, with a fixed seed, about ten triples each. Every
/// build runs in the heap that is promised for it. Each line of the table is printed when measured.
void main(String[] args) throws Exception {
  List<Integer> sizes =
      args.length == 0
          ? List.of(10_000, 100_000)
          : Stream.of(args).map(Integer::valueOf).toList();
  Path home = Path.of(System.getProperty("xuetu.home"));
  IO.println(HEADER);
  for (int size : sizes) {
    Path folder = Files.createTempDirectory("xuetu-bench");
    try {
      new CourseFolder(home, size).write(folder.resolve("data"));
      measure(home, folder, size);
    } finally {
      delete(folder);
    }
  }
}

static final String HEADER =
    """
    | courses | what | wall s | CPU s | |
    |---|---|---|---|---|""";

void line(int size, String what, String wall, double cpu, String figures) {
  IO.println("| %,d | %s | %s | %.1f | %s |".formatted(size, what, wall, cpu, figures));
}

/// The promise: so much heap for each triple, of which a course has at least ten, and so much for
/// everything else.
static final int TRIPLES_PER_COURSE = 10;
static final int BYTES_PER_TRIPLE = 250;
static final int CONSTANT_MB = 256;

void measure(Path home, Path folder, int size) throws Exception {
  long limit = CONSTANT_MB + (long) size * TRIPLES_PER_COURSE * BYTES_PER_TRIPLE / (1 << 20);
  Path log = folder.resolve("gc.log");
  Run built = build(home, folder, limit, log);
  whole(folder, size, built, "live heap %.0f of %d MB".formatted(liveMb(log), limit));
  parts(size, built);
  Run unchanged = build(home, folder, limit, folder.resolve("gc2.log"));
  line(size, "nothing changed", seconds(unchanged.wall()), unchanged.cpu(), "");
  changeOneRow(folder);
  Run changed = build(home, folder, limit, folder.resolve("gc3.log"));
  line(size, "one row changed", seconds(changed.wall()), changed.cpu(), "");
  Start start = serve(home, folder);
  line(
      size,
      "opened",
      seconds(start.ready()),
      start.cpu(),
      "resident %.0f MB".formatted(start.residentMb()));
}

String seconds(double seconds) {
  return "%.1f".formatted(seconds);
}

void whole(Path folder, int size, Run built, String heap) throws IOException {
  long triples = triples(built.output());
  Path release = current(folder);
  line(
      size,
      "whole build",
      seconds(built.wall()),
      built.cpu(),
      "%,.0f courses, %,.0f triples per CPU-s; %s; graph %s, dump %s, index %s MB"
          .formatted(
              size / built.cpu(),
              triples / built.cpu(),
              heap,
              megabytes(release.resolve("graph.bin")),
              megabytes(release.resolve("dump.nq.gz")),
              megabytes(release.resolve("index"))));
}

/// What the whole consists of; the names are those of the build's own report.
void parts(int size, Run built) {
  Map<String, Double> work = work(built.output());
  List<String> indexing = List.of("词表", "汇集文档", "分词注音", "加入索引", "写下索引");
  List<String> graph = List.of("图谱与转储");
  List<String> rest = new ArrayList<>(work.keySet());
  rest.removeAll(indexing);
  rest.removeAll(graph);
  double index = sum(work, indexing);
  line(
      size,
      "of it indexing",
      "",
      index,
      "%,.0f courses per CPU-s: %s".formatted(size / index, shown(work, indexing)));
  double graphs = sum(work, graph);
  line(
      size,
      "of it graph and dump",
      "",
      graphs,
      "%,.0f triples per CPU-s".formatted(triples(built.output()) / graphs));
  line(size, "of it the rest", "", sum(work, rest), shown(work, rest));
}

double sum(Map<String, Double> work, List<String> names) {
  return names.stream().mapToDouble(work::get).sum();
}

String shown(Map<String, Double> work, List<String> names) {
  return names.stream()
      .map(name -> "%s %.1f".formatted(name, work.get(name)))
      .collect(Collectors.joining(", "));
}

record Run(double wall, double cpu, List<String> output) {}

Run build(Path home, Path folder, long heapMb, Path log) throws Exception {
  ProcessBuilder builder =
      new ProcessBuilder(
          home.resolve("xuetu").toString(),
          "build",
          "--data",
          folder.resolve("data").toString(),
          "--releases",
          folder.resolve("releases").toString());
  builder.environment().put("XUETU_JAVA_OPTS", "-Xmx" + heapMb + "m -Xlog:gc:file=" + log);
  Path output = folder.resolve("output.txt");
  builder.redirectErrorStream(true).redirectOutput(output.toFile());
  long begin = System.nanoTime();
  Process process = builder.start();
  Duration cpu = Duration.ZERO;
  while (process.isAlive()) {
    cpu = process.info().totalCpuDuration().orElse(cpu);
    Thread.sleep(10);
  }
  double wall = (System.nanoTime() - begin) / 1e9;
  List<String> lines = Files.readAllLines(output);
  if (process.exitValue() != 0) {
    throw new IllegalStateException("the build failed:\n" + String.join("\n", lines));
  }
  return new Run(wall, cpu.toNanos() / 1e9, lines);
}

/// The processor seconds that the build reports, by sort of work.
Map<String, Double> work(List<String> output) {
  Map<String, Double> work = new LinkedHashMap<>();
  Pattern time = Pattern.compile("([^：，]+) (\\d+) ms");
  for (String line : output) {
    if (line.startsWith("处理器：")) {
      Matcher matcher = time.matcher(line);
      while (matcher.find()) {
        work.put(matcher.group(1), Integer.parseInt(matcher.group(2)) / 1e3);
      }
    }
  }
  return work;
}

long triples(List<String> output) {
  Pattern counted = Pattern.compile("([\\d,]+) 条陈述");
  return output.stream()
      .map(counted::matcher)
      .filter(Matcher::find)
      .mapToLong(found -> Long.parseLong(found.group(1).replace(",", "")))
      .findFirst()
      .orElseThrow();
}

/// The most that was left after a full collection.
double liveMb(Path log) throws IOException {
  Pattern collected = Pattern.compile("Pause Full .*->(\\d+)M\\(");
  double most = 0;
  for (String line : Files.readAllLines(log)) {
    Matcher matcher = collected.matcher(line);
    if (matcher.find()) {
      most = Math.max(most, Double.parseDouble(matcher.group(1)));
    }
  }
  return most;
}

Path current(Path folder) throws IOException {
  Path releases = folder.resolve("releases");
  Matcher id = Pattern.compile("r[0-9a-f]{16}").matcher(Files.readString(releases.resolve("current.json")));
  if (!id.find()) {
    throw new IllegalStateException("no release was published");
  }
  return releases.resolve(id.group());
}

String megabytes(Path place) throws IOException {
  long bytes = 0;
  try (Stream<Path> files = Files.walk(place)) {
    for (Path file : files.filter(Files::isRegularFile).toList()) {
      bytes += Files.size(file);
    }
  }
  return "%.0f".formatted(bytes / 1e6);
}

void changeOneRow(Path folder) throws IOException {
  Path table = folder.resolve("data/sources/generated/courses.csv");
  List<String> lines = new ArrayList<>(Files.readAllLines(table));
  int middle = lines.size() / 2;
  String[] cells = lines.get(middle).split(",", -1);
  cells[1] += "新编";
  lines.set(middle, String.join(",", cells));
  Files.write(table, lines);
}

record Start(double ready, double cpu, double residentMb) {}

/// Opens the release as a server does, and asks it a question of each sort.
Start serve(Path home, Path folder) throws Exception {
  int port;
  try (ServerSocket socket = new ServerSocket(0)) {
    port = socket.getLocalPort();
  }
  ProcessBuilder builder =
      new ProcessBuilder(
          home.resolve("xuetu").toString(),
          "serve",
          "--port",
          "" + port,
          "--releases",
          folder.resolve("releases").toString());
  builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
  long begin = System.nanoTime();
  Process process = builder.start();
  try (HttpClient client = HttpClient.newHttpClient()) {
    while (status(client, port, "/health/ready") != 200) {
      if (!process.isAlive() || System.nanoTime() - begin > Duration.ofMinutes(3).toNanos()) {
        throw new IllegalStateException("the server did not start");
      }
      Thread.sleep(10);
    }
    double ready = (System.nanoTime() - begin) / 1e9;
    for (String path :
        List.of("/api/search?q=%E8%8B%B1%E8%AF%AD", "/api/suggest?q=yy", "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D")) {
      if (status(client, port, path) != 200) {
        throw new IllegalStateException("no answer: " + path);
      }
    }
    Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return new Start(ready, cpu.toNanos() / 1e9, residentMb(process.pid()));
  } finally {
    process.destroy();
    process.waitFor();
  }
}

int status(HttpClient client, int port, String path) throws InterruptedException {
  HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
  try {
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  } catch (IOException e) {
    return 0;
  }
}

/// Linux only; 0 elsewhere.
double residentMb(long pid) throws IOException {
  Path status = Path.of("/proc/" + pid + "/status");
  if (!Files.exists(status)) {
    return 0;
  }
  return Files.readAllLines(status).stream()
      .filter(line -> line.startsWith("VmRSS:"))
      .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
      .findFirst()
      .orElse(0);
}

void delete(Path folder) throws IOException {
  try (Stream<Path> files = Files.walk(folder)) {
    for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
      Files.delete(file);
    }
  }
}

/// A data folder with the project's schema and one source of made-up courses. A name is the
/// beginning of one bundled course name and the end of another.
record CourseFolder(Path home, int size) {
  private static final long SEED = 20_260_901;
  private static final List<String> TYPES = List.of("笔试", "实践", "笔试", "笔试");

  void write(Path folder) throws IOException {
    for (String part : List.of("schema", "ontology", "examples")) {
      copy(home.resolve("data").resolve(part), folder.resolve(part));
    }
    Path source = Files.createDirectories(folder.resolve("sources/generated"));
    Files.writeString(
        source.resolve("manifest.json"),
        """
        {"name": "generated", "title": "生成的课程（虚构，只用于测量）", "origin": "由测量程序生成", "licence": null,
         "licenceNote": "虚构", "date": "2026", "province": "全国", "certainty": "low",
         "tables": [{"file": "courses.csv", "kind": "course"}]}
        """);
    List<String> names = bundledNames();
    Random random = new Random(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(source.resolve("courses.csv"))) {
      out.write("code,name,credits,type,certainty,cited,origin\n");
      for (int i = 0; i < size; i++) {
        out.write(
            "XX-%07d,%s%s,%d,%s,low,虚构,虚构#%d\n"
                .formatted(
                    i,
                    head(names.get(random.nextInt(names.size()))),
                    tail(names.get(random.nextInt(names.size()))),
                    1 + random.nextInt(8),
                    TYPES.get(random.nextInt(TYPES.size())),
                    i + 1));
      }
    }
  }

  /// Names of the bundled courses and majors, each once.
  private List<String> bundledNames() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String table : List.of("jiangsu-zikao/courses.csv", "national-majors/majors.csv")) {
      for (String line : Files.readAllLines(home.resolve("data/sources").resolve(table))) {
        String name = line.split(",", -1)[table.startsWith("national") ? 2 : 1];
        if (name.matches("\\p{IsHan}{4,12}")) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  /// The first half of a name; names are made of pairs of characters.
  private static String head(String name) {
    return name.substring(0, name.length() / 4 * 2);
  }

  private static String tail(String name) {
    return name.substring(name.length() / 4 * 2);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
