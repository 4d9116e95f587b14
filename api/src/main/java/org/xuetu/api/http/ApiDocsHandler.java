package org.xuetu.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.DocsPage;

/// The description of the interface as people read it, made from the document that programs read.
final class ApiDocsHandler implements RouteHandler {
  private final JsonCodec json;
  private final PageAnswers pages;

  ApiDocsHandler(JsonCodec json, PageAnswers pages) {
    this.json = json;
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var document = OpenApiHandler.document(json);
    Map<String, List<DocsPage.Operation>> byTag = new LinkedHashMap<>();
    for (var path : document.path("paths").properties()) {
      for (var entry : path.getValue().properties()) {
        var operation = operation(document, path.getKey(), entry.getKey(), entry.getValue());
        byTag
            .computeIfAbsent(
                entry.getValue().path("tags").path(0).asText("其他"), _ -> new ArrayList<>())
            .add(operation);
      }
    }
    return pages.answer(DocsPage.of(request.release().id(), byTag, pages.visit(request)));
  }

  private DocsPage.Operation operation(
      JsonNode document, String path, String method, JsonNode described) throws IOException {
    var address = path;
    List<String> query = new ArrayList<>();
    List<DocsPage.Parameter> parameters = new ArrayList<>();
    for (var named : described.path("parameters")) {
      var parameter = resolved(document, named);
      var name = parameter.path("name").asText();
      var example = parameter.path("example");
      var value = example.isArray() ? example.path(0).asText() : example.asText();
      if (parameter.path("in").asText().equals("path")) {
        address = address.replace("{" + name + "}", Addresses.encode(value));
      } else if (!example.isMissingNode()) {
        query.add(name + "=" + Addresses.encode(value));
      }
      parameters.add(
          new DocsPage.Parameter(
              name,
              parameter.path("in").asText(),
              parameter.path("required").asBoolean(),
              parameter.path("description").asText(),
              value));
    }
    var full = query.isEmpty() ? address : address + "?" + String.join("&", query);
    var content = described.path("requestBody").path("content").properties().stream().findFirst();
    boolean runs = method.equals("get") && !full.contains("{");
    return new DocsPage.Operation(
        described.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        described.path("summary").asText(),
        described.path("description").asText(),
        parameters,
        described.path("responses").properties().stream()
            .map(it -> new DocsPage.Response(it.getKey(), types(it.getValue())))
            .toList(),
        runs ? Optional.of(full) : Optional.empty(),
        content.isPresent()
            ? Optional.of(
                new DocsPage.Body(
                    content.get().getKey(), example(content.get().getValue().path("example"))))
            : Optional.empty());
  }

  private static List<String> types(JsonNode response) {
    return response.path("content").properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String example(JsonNode example) {
    return example.isTextual() || example.isMissingNode()
        ? example.asText()
        : example.toPrettyString();
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
