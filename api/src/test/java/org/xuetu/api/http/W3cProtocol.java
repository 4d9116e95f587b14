package org.xuetu.api.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/// Replays the requests of a protocol test.
final class W3cProtocol {
  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String CNT = "http://www.w3.org/2011/content#";

  private final W3cServer server;
  private final HttpClient http;

  W3cProtocol(W3cServer server, HttpClient http) {
    this.server = server;
    this.http = http;
  }

  Optional<String> failure(W3cTest test) throws IOException, InterruptedException {
    server.serve(test.namedData());
    var connection = test.entry().getPropertyResourceValue(W3cManifests.mf("action"));
    var requests = connection.getPropertyResourceValue(W3cManifests.property(HT, "requests"));
    for (var request : W3cManifests.list(connection.getModel(), requests)) {
      var failure = replay(request.asResource());
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private Optional<String> replay(Resource wanted) throws IOException, InterruptedException {
    var path = text(wanted, HT, "absolutePath").orElseThrow().replaceFirst("/sparql/", "/sparql");
    var body =
        Optional.ofNullable(wanted.getPropertyResourceValue(W3cManifests.property(HT, "body")));
    var publisher =
        body.map(
                it ->
                    HttpRequest.BodyPublishers.ofByteArray(
                        text(it, CNT, "chars")
                            .orElseThrow()
                            .getBytes(
                                Charset.forName(
                                    text(it, CNT, "characterEncoding").orElse("UTF-8")))))
            .orElse(HttpRequest.BodyPublishers.noBody());
    var request =
        HttpRequest.newBuilder(URI.create(server.client().address() + path))
            .method(text(wanted, HT, "methodName").orElseThrow(), publisher);
    headers(wanted).forEach(request::header);
    var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return judge(wanted.getPropertyResourceValue(W3cManifests.property(HT, "resp")), response);
  }

  private static LinkedHashMap<String, String> headers(Resource wanted) {
    var headers = new LinkedHashMap<String, String>();
    var list = wanted.getPropertyResourceValue(W3cManifests.property(HT, "headers"));
    if (list != null) {
      for (var header : W3cManifests.list(wanted.getModel(), list)) {
        headers.put(
            text(header.asResource(), HT, "fieldName").orElseThrow(),
            text(header.asResource(), HT, "fieldValue").orElseThrow());
      }
    }
    return headers;
  }

  private static Optional<String> judge(Resource wanted, HttpResponse<byte[]> response) {
    var told = response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    var statuses =
        wanted.listProperties(W3cManifests.mf("expectedStatus")).toList().stream()
            .map(it -> it.getResource().getURI())
            .toList();
    var sort = "StatusCode" + response.statusCode() / 100 + "xx";
    if (statuses.stream().noneMatch(status -> status.endsWith(sort))) {
      return Optional.of("status " + told);
    }
    var type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    var format = Optional.ofNullable(wanted.getProperty(W3cManifests.mf("expectedFormat")));
    if (format.isPresent() && !types(format.get().getString()).contains(type)) {
      return Optional.of("type " + type);
    }
    var answer = Optional.ofNullable(wanted.getProperty(W3cManifests.mf("expectedBoolean")));
    if (answer.isPresent()) {
      var found = W3cResults.read(response.body(), W3cResults.lang("srj"), W3cManifests.BASE);
      if (!found.equals(new W3cResults.Answer(answer.get().getBoolean()))) {
        return Optional.of("answer " + told);
      }
    }
    return Optional.empty();
  }

  private static List<String> types(String format) {
    return switch (format) {
      case "boolean" ->
          List.of("application/sparql-results+json", "application/sparql-results+xml");
      case "tabular" ->
          List.of(
              "application/sparql-results+json",
              "application/sparql-results+xml",
              "text/csv",
              "text/tab-separated-values");
      default ->
          List.of(
              "text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json");
    };
  }

  private static Optional<String> text(Resource subject, String space, String name) {
    return Optional.ofNullable(subject.getProperty(W3cManifests.property(space, name)))
        .map(statement -> statement.getString());
  }
}
