import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// `./xuetu bench hostile [heap MB] [seconds]`: a server with a small heap under the hostile queries of
/// the tests. For each query how it ended, its time and the most heap that was in use; then a simple
/// lookup at rest and while six clients send hostile queries without a pause.
void main(String[] args) throws Exception {
  int heap = args.length > 0 ? Integer.parseInt(args[0]) : 256;
  int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
  Path home = Path.of(System.getProperty("xuetu.home"));
  List<Hostile> queries = Hostile.read(home.resolve("api/src/test/resources/hostile-queries.txt"));
  Path work = Files.createTempDirectory("xuetu-hostile");
  String releases = System.getProperty("xuetu.bench.releases", home.resolve("releases").toString());
  int port = freePort();
  Process server = serve(heap, port, releases, work);
  try (HttpClient friend = client("127.0.0.1")) {
    awaitReady(friend, port, server);
    MBeanServerConnection beans = beans(server.pid());
    each(queries, friend, port, beans);
    List<Double> rest = lookups(friend, port, Duration.ofSeconds(seconds), new AtomicBoolean(true));
    AtomicBoolean going = new AtomicBoolean(true);
    AtomicInteger sent = new AtomicInteger();
    List<Thread> attackers = IntStream.range(0, 6).mapToObj(it -> attack(it, queries, port, going, sent)).toList();
    List<Double> attacked = lookups(friend, port, Duration.ofSeconds(seconds), going);
    going.set(false);
    for (Thread attacker : attackers) {
      attacker.join();
    }
    IO.println("\n| lookup | requests | p50 ms | p99 ms |\n|---|---|---|---|");
    IO.println(line("at rest", rest));
    IO.println(line("under attack", attacked));
    IO.println(
        "p99 under attack / at rest: %.2f (%d hostile queries meanwhile, heap %d MB, alive: %s)"
            .formatted(part(attacked, 0.99) / part(rest, 0.99), sent.get(), heap, server.isAlive()));
  } finally {
    server.destroy();
    server.waitFor();
  }
}

static final double LIMIT = 2;
static final String LOOKUP = "SELECT ?name { ?c schema:courseCode \"13000\" ; skos:prefLabel ?name }";

/// See the test's own reader: `{{3|x#|, }}` stands for `x0, x1, x2`.
record Hostile(String name, String text) {
  private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+)\\|(.*?)\\|(.*?)\\}\\}");

  static List<Hostile> read(Path file) throws IOException {
    List<Hostile> queries = new ArrayList<>();
    String[] blocks = Files.readString(file).split("(?m)^## ", -1);
    for (String block : List.of(blocks).subList(1, blocks.length)) {
      int end = block.indexOf('\n');
      queries.add(new Hostile(block.substring(0, block.indexOf(':')), expand(block.substring(end + 1).strip())));
    }
    return queries;
  }

  private static String expand(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.join(
                        found.group(3),
                        IntStream.range(0, Integer.parseInt(found.group(1)))
                            .mapToObj(at -> found.group(2).replace("#", "" + at))
                            .toList())));
  }
}

void each(List<Hostile> queries, HttpClient client, int port, MBeanServerConnection beans) throws Exception {
  IO.println("| query | ended | ms | heap MB at most |\n|---|---|---|---|");
  for (Hostile query : queries) {
    forgetPeaks(beans);
    long begin = System.nanoTime();
    String ended = ask(client, port, query.text());
    IO.println("| %s | %s | %d | %d |".formatted(query.name(), ended, (System.nanoTime() - begin) / 1_000_000, peakMb(beans)));
  }
}

String ask(HttpClient client, int port, String query) throws InterruptedException {
  HttpRequest request =
      HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sparql"))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString("timeout=" + LIMIT + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
          .build();
  try {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    return response.statusCode() == 200
        ? response.headers().firstValue("Xuetu-Truncated").isPresent() ? "truncated" : "answered"
        : new ObjectMapper().readTree(response.body()).path("code").asText();
  } catch (IOException cut) {
    return "cut";
  }
}

/// Half as many again as there are places, each from an address of its own.
Thread attack(int number, List<Hostile> queries, int port, AtomicBoolean going, AtomicInteger sent) {
  return Thread.ofPlatform()
      .start(
          () -> {
            Random random = new Random(number);
            try (HttpClient client = client("127.0.0." + (10 + number))) {
              while (going.get()) {
                ask(client, port, queries.get(random.nextInt(queries.size())).text());
                sent.incrementAndGet();
              }
            } catch (IOException | InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          });
}

List<Double> lookups(HttpClient client, int port, Duration time, AtomicBoolean going) throws Exception {
  URI address = URI.create("http://127.0.0.1:" + port + "/sparql?query=" + URLEncoder.encode(LOOKUP, StandardCharsets.UTF_8));
  List<Double> times = new ArrayList<>();
  long end = System.nanoTime() + time.toNanos();
  while (System.nanoTime() < end && going.get()) {
    long begin = System.nanoTime();
    int status = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("a lookup got " + status);
    }
    times.add((System.nanoTime() - begin) / 1e6);
    Thread.sleep(10);
  }
  times.sort(Double::compare);
  return times;
}

String line(String name, List<Double> times) {
  return "| %s | %d | %.1f | %.1f |".formatted(name, times.size(), part(times, 0.5), part(times, 0.99));
}

double part(List<Double> sorted, double share) {
  return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
}

HttpClient client(String address) throws IOException {
  return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(InetAddress.getByName(address)).build();
}

Process serve(int heap, int port, String releases, Path work) throws IOException {
  return new ProcessBuilder(
          Path.of(System.getProperty("java.home"), "bin/java").toString(),
          "-Xmx" + heap + "m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dxuetu.home=" + System.getProperty("xuetu.home"),
          "-cp",
          System.getProperty("java.class.path"),
          "org.xuetu.api.Main",
          "serve",
          "--port",
          "" + port,
          "--releases",
          releases)
      .redirectErrorStream(true)
      .redirectOutput(work.resolve("serve.log").toFile())
      .start();
}

void awaitReady(HttpClient client, int port, Process server) throws Exception {
  HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
  long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
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

MBeanServerConnection beans(long process) throws Exception {
  VirtualMachine machine = VirtualMachine.attach("" + process);
  try {
    return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())).getMBeanServerConnection();
  } finally {
    machine.detach();
  }
}

List<MemoryPoolMXBean> heapPools(MBeanServerConnection beans) throws IOException {
  return ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class).stream()
      .filter(pool -> pool.getType() == MemoryType.HEAP)
      .toList();
}

void forgetPeaks(MBeanServerConnection beans) throws IOException {
  heapPools(beans).forEach(MemoryPoolMXBean::resetPeakUsage);
}

/// The sum of what each pool held at most, garbage too: not all at one instant, so it may exceed the heap.
long peakMb(MBeanServerConnection beans) throws IOException {
  return heapPools(beans).stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
}

int freePort() throws IOException {
  try (ServerSocket socket = new ServerSocket(0)) {
    return socket.getLocalPort();
  }
}
