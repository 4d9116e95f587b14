package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Served;

/// What `openapi.json` promises is what the server does.
@ExtendWith(BundledRelease.class)
class A06OpenApiTest {
  @Test
  void itsRoutesAreTheRoutesAndItsParametersTheParameters(Client client, Served served)
      throws Exception {
    var document = client.json("/openapi.json");
    var described = new TreeSet<String>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          var parameters = new TreeSet<String>();
                          for (var named : operation.getValue().path("parameters")) {
                            var parameter = resolved(document, named);
                            if (parameter.path("in").asText().equals("query")) {
                              parameters.add(parameter.path("name").asText());
                            }
                          }
                          described.add(
                              operation.getKey().toUpperCase(Locale.ROOT)
                                  + " "
                                  + path.getKey()
                                  + " "
                                  + parameters);
                        }));
    var real = new TreeSet<String>();
    for (var route : Site.routes(served.config()).routes()) {
      real.add(route.method() + " " + route.path() + " " + new TreeSet<>(route.parameters()));
    }
    assertThat(described).isEqualTo(real);
  }

  @Test
  void everyExampleIsAnsweredAsDescribed(Client client) throws Exception {
    var document = client.json("/openapi.json");
    var schemas = new SchemaCheck(document);
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var response = ask(client, document, path.getKey(), operation);
        var name = operation.getKey() + " " + path.getKey();
        var status = String.valueOf(response.statusCode());
        var described = operation.getValue().path("responses");
        assertThat(described.has(status)).as(name + " " + status + response.body()).isTrue();
        var content = described.path(status).path("content");
        var type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        assertThat(content.has(type)).as(name + " gives " + type).isTrue();
        if (type.equals("application/json")) {
          assertThat(schemas.check(Client.json(response), content.path(type).path("schema")))
              .as(name)
              .isEmpty();
        }
      }
    }
  }

  private static HttpResponse<String> ask(
      Client client, JsonNode document, String path, Map.Entry<String, JsonNode> operation)
      throws Exception {
    var address = path;
    var query = new ArrayList<String>();
    for (var named : operation.getValue().path("parameters")) {
      var parameter = resolved(document, named);
      var example = parameter.path("example");
      var name = parameter.path("name").asText();
      if (name.equals("mark")) {
        address = address.replace("{mark}", mark(client));
      } else if (parameter.path("in").asText().equals("path")) {
        address = address.replace("{" + name + "}", encode(example.asText()));
      } else if (example.isArray()) {
        example.forEach(value -> query.add(name + "=" + encode(value.asText())));
      } else if (!example.isMissingNode()) {
        query.add(name + "=" + encode(example.asText()));
      }
    }
    var full = query.isEmpty() ? address : address + "?" + String.join("&", query);
    if (operation.getKey().equals("get")) {
      return client.get(full);
    }
    var body =
        operation.getValue().path("requestBody").path("content").properties().iterator().next();
    var example = body.getValue().path("example");
    return client.send(
        "POST",
        full,
        example.isTextual() ? example.asText() : example.toString(),
        "Content-Type",
        body.getKey());
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /// The changing part of the style sheet's address, as the first page has it.
  private static String mark(Client client) throws Exception {
    var matcher = Pattern.compile("/assets/([0-9a-f]+)/xuetu.css").matcher(client.get("/").body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
