package org.xuetu.api.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/// Asks one test after the other.
final class W3cRun {
  private static final String NOTHING = W3cManifests.BASE + "nothing";

  private final Path suites;
  private final W3cServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String endpoint;

  W3cRun(Path suites, W3cServer server) {
    this.suites = suites;
    this.server = server;
    this.endpoint = server.client().address() + "/sparql";
  }

  /// Why a test failed, or nothing.
  Optional<String> failure(W3cTest test) {
    try {
      return switch (test.kind()) {
        case ACCEPTED -> status(test, 200, "");
        case REJECTED -> status(test, 400, "sparql-malformed");
        case EVALUATION -> evaluate(test);
        case PROTOCOL -> new W3cProtocol(server, http).failure(test);
      };
    } catch (IOException | RuntimeException failed) {
      return Optional.of(failed.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of(stopped.toString());
    }
  }

  private String text(String iri) throws IOException {
    return Files.readString(W3cManifests.file(suites, iri));
  }

  /// The base of a query is where it was found, as for the data.
  private String query(W3cTest test) throws IOException {
    var iri = test.query().orElseThrow();
    return "BASE <" + iri + ">\n" + text(iri);
  }

  private Optional<String> status(W3cTest test, int status, String code)
      throws IOException, InterruptedException {
    server.serve(Map.of());
    var response = ask(query(test), List.of("default-graph-uri", NOTHING), "*/*");
    var body = new String(response.body(), StandardCharsets.UTF_8);
    return response.statusCode() == status && body.contains(code)
        ? Optional.empty()
        : Optional.of(response.statusCode() + " " + body);
  }

  private Optional<String> evaluate(W3cTest test) throws IOException, InterruptedException {
    var text = query(test);
    var parsed = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
    var graphs = new LinkedHashMap<>(test.namedData());
    var parameters = new ArrayList<String>();
    test.defaultData().forEach(data -> graphs.put(data, data));
    if (parsed.hasDatasetDescription()) {
      parsed.getGraphURIs().forEach(iri -> graphs.put(iri, iri));
      parsed.getNamedGraphURIs().forEach(iri -> graphs.put(iri, iri));
    } else {
      var defaults = test.defaultData().isEmpty() ? List.of(NOTHING) : test.defaultData();
      defaults.forEach(data -> parameters.addAll(List.of("default-graph-uri", data)));
      test.namedData()
          .keySet()
          .forEach(name -> parameters.addAll(List.of("named-graph-uri", name)));
    }
    for (var inner : server.serve(graphs)) {
      parameters.addAll(List.of("named-graph-uri", inner));
    }
    var accept = accept(test, parsed);
    var response = ask(text, parameters, accept);
    if (response.statusCode() != 200) {
      return Optional.of(
          response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
    }
    var result = test.result().orElseThrow();
    var expected = W3cResults.read(W3cManifests.file(suites, result), result);
    var lang = W3cResults.lang(extension(accept));
    var found = W3cResults.read(response.body(), lang, endpoint);
    return expected.fits(found, parsed.hasOrderBy(), test.lax())
        ? Optional.empty()
        : Optional.of("other result:\n" + new String(response.body(), StandardCharsets.UTF_8));
  }

  /// The format of the expected result where it is one of results, else all in turn.
  private static String accept(W3cTest test, Query query) {
    var file = test.result().orElseThrow();
    var extension = file.substring(file.lastIndexOf('.') + 1);
    int turn = Math.floorMod(test.name().hashCode(), 4);
    if (query.isConstructType() || query.isDescribeType()) {
      return List.of(
              "text/turtle", "application/n-triples", "application/trig", "application/n-quads")
          .get(turn);
    }
    return switch (extension) {
      case "csv" -> "text/csv";
      case "tsv" -> "text/tab-separated-values";
      case "srj" -> "application/sparql-results+json";
      default ->
          turn % 2 == 0 ? "application/sparql-results+xml" : "application/sparql-results+json";
    };
  }

  private static String extension(String mediaType) {
    return switch (mediaType) {
      case "text/turtle" -> "ttl";
      case "application/n-triples" -> "nt";
      case "application/trig" -> "trig";
      case "application/n-quads" -> "nq";
      case "text/csv" -> "csv";
      case "text/tab-separated-values" -> "tsv";
      case "application/sparql-results+xml" -> "srx";
      default -> "srj";
    };
  }

  private HttpResponse<byte[]> ask(String query, List<String> parameters, String accept)
      throws IOException, InterruptedException {
    var form = new StringBuilder("query=" + encode(query));
    for (int at = 0; at < parameters.size(); at += 2) {
      form.append('&')
          .append(parameters.get(at))
          .append('=')
          .append(encode(parameters.get(at + 1)));
    }
    var request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
