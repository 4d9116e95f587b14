import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `./xuetu bench start [runs]`: how long a built tree needs until it is ready, with and without
/// the AOT cache, the CPU it spends on that, and its resident memory at rest.
void main(String[] args) throws Exception {
  int runs = args.length > 0 ? Integer.parseInt(args[0]) : 7;
  Path home = Path.of(System.getProperty("xuetu.home"));
  Path releases = Files.createTempDirectory("xuetu-bench");
  try {
    // The first start builds the release; it is not measured here.
    start(home, releases, false);
    measure("with AOT cache", home, releases, false, runs);
    measure("without AOT cache", home, releases, true, runs);
  } finally {
    try (Stream<Path> files = Files.walk(releases)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}

record Run(double readyMs, double cpuMs, double restMb) {}

void measure(String name, Path home, Path releases, boolean withoutCache, int runs)
    throws Exception {
  List<Run> results = new ArrayList<>();
  for (int i = 0; i < runs; i++) {
    results.add(start(home, releases, withoutCache));
  }
  IO.println(
      "%-18s ready: median %.0f ms, worst %.0f ms | CPU until ready: median %.0f ms | resident 3 s later: median %.0f MB (%d runs)"
          .formatted(
              name,
              median(results.stream().map(Run::readyMs).toList()),
              results.stream().mapToDouble(Run::readyMs).max().orElse(0),
              median(results.stream().map(Run::cpuMs).toList()),
              median(results.stream().map(Run::restMb).toList()),
              runs));
}

double median(List<Double> values) {
  return values.stream().sorted().toList().get(values.size() / 2);
}

Run start(Path home, Path releases, boolean withoutCache) throws Exception {
  int port = freePort();
  ProcessBuilder builder =
      new ProcessBuilder(
          home.resolve("xuetu").toString(), "serve", "--port", "" + port, "--releases", releases.toString());
  if (withoutCache) {
    builder.environment().put("XUETU_JAVA_OPTS", "-XX:AOTMode=off");
  }
  builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
  long begin = System.nanoTime();
  Process process = builder.start();
  try (HttpClient client = HttpClient.newHttpClient()) {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
    while (!isReady(client, ready)) {
      if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(3)) {
        throw new IllegalStateException("the server did not start");
      }
      Thread.sleep(5);
    }
    double readyMs = (System.nanoTime() - begin) / 1e6;
    double cpuMs = process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    Thread.sleep(3000);
    return new Run(readyMs, cpuMs, residentMb(process.pid()));
  } finally {
    process.destroy();
    process.waitFor();
  }
}

boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
  try {
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
  } catch (IOException e) {
    return false;
  }
}

int freePort() throws IOException {
  try (ServerSocket socket = new ServerSocket(0)) {
    return socket.getLocalPort();
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
