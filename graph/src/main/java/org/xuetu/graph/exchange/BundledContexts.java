package org.xuetu.graph.exchange;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuetu.graph.vocab.Prefixes;

/// The JSON-LD contexts a document may name. They come with the program and nothing is ever fetched:
/// a document that names another context is refused with that name.
final class BundledContexts implements DocumentLoader {
  /// Our own: the prefixes used everywhere here.
  static final String OURS = "https://w3id.org/xuetu/context";

  static final String SCHEMA = "https://schema.org/";
  static final String CTDL = "https://credreg.net/ctdl/schema/context/json";
  static final String ELM = "http://data.europa.eu/snb/model/context/edc-ap";
  private static final String CREDENTIALS = "https://www.w3.org/2018/credentials/v1";

  private static final BundledContexts ALL = new BundledContexts();

  /// By address without its scheme and final slash, as people write either.
  private final Map<String, JsonStructure> contexts = new HashMap<>();

  private BundledContexts() {
    JsonStructure schema = resource("schema.jsonld");
    contexts.put("schema.org", schema);
    contexts.put("schema.org/docs/jsonldcontext.json", schema);
    contexts.put("schema.org/docs/jsonldcontext.jsonld", schema);
    contexts.put(bare(CTDL), resource("ctdl.jsonld"));
    contexts.put(bare(ELM), resource("elm.jsonld"));
    contexts.put(bare(CREDENTIALS), resource("credentials.jsonld"));
    contexts.put(bare(OURS), ours());
  }

  static BundledContexts all() {
    return ALL;
  }

  /// The context of that address.
  ///
  /// @throws IllegalArgumentException when it is not bundled
  JsonStructure get(String address) {
    JsonStructure context = contexts.get(bare(address));
    if (context == null) {
      throw new IllegalArgumentException("not bundled: " + address);
    }
    return context;
  }

  @Override
  public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
    JsonStructure context = contexts.get(bare(address.toString()));
    if (context == null) {
      throw new Refusal(unknown(address));
    }
    JsonDocument document = JsonDocument.of(context);
    document.setDocumentUrl(address);
    return document;
  }

  private RdfException unknown(URI address) {
    String known =
        contexts.keySet().stream()
            .sorted()
            .map(name -> "…//" + name)
            .collect(Collectors.joining("、"));
    return new RdfException(
        RdfException.Reason.CONTEXT_UNKNOWN,
        "@context 指向 " + address + "，本程序不从网上取 @context",
        "请把用到的词直接写进文件的 @context，或改用随程序提供的：" + known);
  }

  private static String bare(String address) {
    return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
  }

  private static JsonStructure ours() {
    JsonObjectBuilder prefixes = Json.createObjectBuilder();
    Prefixes.all().forEach(prefixes::add);
    prefixes.add("concept", Prefixes.CONCEPT);
    return Json.createObjectBuilder().add("@context", prefixes).build();
  }

  private static JsonStructure resource(String name) {
    try (InputStream in = BundledContexts.class.getResourceAsStream("contexts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing context " + name);
      }
      return JsonTree.read(in.readAllBytes(), 0, RdfLimits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RdfException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
