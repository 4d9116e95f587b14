package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.api.fixture.Served;

/// Files that mean harm, or are merely broken, are refused with their reason; the service goes on.
@ExtendWith(BundledRelease.class)
class HostileUploadTest {
  private static final String VALIDATE = "/api/contributions/validate?name=";
  private static final String CONTEXT = "\"@context\": \"https://w3id.org/xuetu/context\"";

  private record Upload(String name, byte[] bytes, int status, String reason) {
    Upload(String name, String text, int status, String reason) {
      this(name, text.getBytes(StandardCharsets.UTF_8), status, reason);
    }
  }

  private static Map<String, Upload> uploads() throws IOException {
    var uploads = new LinkedHashMap<String, Upload>();
    uploads.put("empty", new Upload("a.csv", "", 400, "file-empty"));
    uploads.put("a PDF called CSV", new Upload("a.csv", "%PDF-1.7 ...", 415, "file-kind"));
    uploads.put("a PDF", new Upload("a.pdf", "%PDF-1.7 ...", 415, "file-kind"));
    uploads.put("a page called XLS", new Upload("a.xls", "<html><table>", 415, "file-kind"));
    uploads.put("text called XLSX", new Upload("a.xlsx", "a,b\n", 415, "file-kind"));
    uploads.put(
        "a broken archive", new Upload("a.xlsx", "PK\u0003\u0004 nothing", 400, "file-damaged"));
    uploads.put("a zip bomb", new Upload("a.xlsx", bomb(), 413, "limit-exceeded"));
    uploads.put(
        "no encoding",
        new Upload(
            "a.csv",
            new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'},
            400,
            "encoding-invalid"));
    uploads.put(
        "a million columns", new Upload("a.csv", "a,".repeat(1_000_000), 413, "limit-exceeded"));
    uploads.put(
        "a huge cell",
        new Upload("a.csv", "编号,课程名称\n1," + "x".repeat(5_000_000), 413, "limit-exceeded"));
    uploads.put(
        "too many rows",
        new Upload("a.csv", "编号,课程名称\n" + "1,2\n".repeat(30_000), 413, "limit-exceeded"));
    uploads.put("broken JSON", new Upload("a.jsonld", "{" + CONTEXT + ",", 400, "rdf-malformed"));
    uploads.put(
        "a remote context",
        new Upload(
            "a.jsonld",
            "{\"@context\": \"http://127.0.0.1:1/c\", \"a\": 1}",
            400,
            "rdf-context-unknown"));
    uploads.put(
        "a context that names itself",
        new Upload(
            "a.jsonld",
            "{\"@context\": {\"a\": \"b:x\", \"b\": \"a:y\"}, \"a:z\": 1}",
            400,
            "rdf-context-invalid"));
    uploads.put(
        "deep JSON", new Upload("a.jsonld", "{\"a\":".repeat(100_000), 413, "rdf-too-deep"));
    uploads.put(
        "deep Turtle",
        new Upload(
            "a.ttl",
            "<http://a/> <http://b/> " + "[ <http://b/> ".repeat(100_000),
            413,
            "rdf-too-deep"));
    uploads.put(
        "a storm of blank nodes",
        new Upload("a.ttl", "[] a [] .\n".repeat(120_000), 413, "rdf-too-many-blank-nodes"));
    uploads.put("an invalid IRI", new Upload("a.ttl", "<http://a b/> a <http://c/> .", 400, ""));
    uploads.put("no Turtle", new Upload("a.ttl", "hello", 400, "rdf-malformed"));
    uploads.put(
        "entities",
        new Upload(
            "a.rdf", "<!DOCTYPE a [<!ENTITY b \"bb\">]><rdf:RDF/>", 400, "rdf-doctype-refused"));
    return uploads;
  }

  private static byte[] bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      for (var part : new String[] {"xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<a>".getBytes(StandardCharsets.UTF_8));
        var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
          zip.write(blanks);
        }
      }
    }
    return out.toByteArray();
  }

  @Test
  void eachIsRefusedWithItsReasonAndTheServiceGoesOn(Client client) throws Exception {
    for (var each : uploads().entrySet()) {
      var upload = each.getValue();
      var response = client.post(VALIDATE + upload.name(), upload.bytes());
      assertThat(response.statusCode())
          .as(each.getKey() + " " + response.body())
          .isEqualTo(upload.status());
      var problem =
          Problems.check(
              response,
              upload.status(),
              switch (upload.status()) {
                case 413 -> "body-too-large";
                case 415 -> "unsupported-media-type";
                default -> "unreadable-file";
              });
      assertThat(problem.path("errors").path(0).path("code").asText())
          .as(each.getKey() + " " + problem)
          .startsWith(upload.reason().isEmpty() ? "rdf-" : upload.reason());
      assertThat(problem.path("detail").asText()).as(each.getKey()).endsWith("。");
      goesOn(client);
    }
  }

  /// Only what the keeper of the service can set is named.
  @Test
  void aLimitIsCalledByItsSetting(Client client) throws Exception {
    var many = ("编号,课程名称\n" + "1,2\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(client.post(VALIDATE + "a.csv", many).body()).contains("调高 contributionRows");
    var wide = "a,".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    assertThat(client.post(VALIDATE + "a.csv", wide).body())
        .contains("200 列的上限。")
        .doesNotContain("tableColumns", "调高");
  }

  private static void goesOn(Client client) throws Exception {
    var good = "编号,课程名称\n10359-1,虚构课程\n".getBytes(StandardCharsets.UTF_8);
    assertThat(client.post(VALIDATE + "a.csv", good).statusCode()).isEqualTo(200);
  }

  @Test
  void filesOfTheFieldThatAreNoJson(Client client) throws Exception {
    var shared = shared();
    assumeThat(shared).withFailMessage("../shared/data/credential-jsonld is not here").isPresent();
    int broken = 0;
    try (Stream<Path> files = Files.walk(shared.get())) {
      for (var file :
          files.filter(it -> it.toString().matches(".*\\.(json|jsonld)")).sorted().toList()) {
        var response = client.post(VALIDATE + "a.jsonld", Files.readAllBytes(file));
        assertThat(response.statusCode()).as(file.getFileName() + response.body()).isLessThan(500);
        if (response.body().contains("rdf-malformed")) {
          broken++;
        }
        if (response.statusCode() != 200) {
          assertThat(response.body()).contains("\"detail\"");
        }
      }
    }
    assertThat(broken).as("two files are known to be broken").isGreaterThanOrEqualTo(2);
    goesOn(client);
  }

  private static Optional<Path> shared() {
    for (Path at = Served.repository().toAbsolutePath(); at != null; at = at.getParent()) {
      var folder = at.resolveSibling("shared").resolve("data/credential-jsonld");
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
