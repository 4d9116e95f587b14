package org.xuetu.graph.exchange;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.net.URI;
import java.util.Optional;
import org.apache.jena.riot.system.StreamRDF;

/// JSON-LD 1.1 with the bundled contexts only.
final class JsonLdReader {
  private JsonLdReader() {}

  /// @param lent the context of a document that names none: its prefixed names would stand for
  ///     nothing, and its texts by language would not be statements at all
  /// @return whether it was used
  static boolean read(
      byte[] text,
      int offset,
      String base,
      RdfLimits limits,
      Optional<ExchangeProfile> lent,
      StreamRDF sink)
      throws RdfException {
    JsonStructure document = JsonTree.read(text, offset, limits);
    ContextCycles.check(document);
    Optional<ExchangeProfile> used = lent.filter(_ -> !namesContext(document));
    JsonLdOptions options = new JsonLdOptions(BundledContexts.all());
    options.setBase(URI.create(base));
    options.setTimeout(limits.time());
    // Those that are not well-formed would be dropped without a word; the sink refuses them.
    options.setUriValidation(UriValidationPolicy.None);
    used.ifPresent(
        profile ->
            options.setExpandContext(
                JsonDocument.of(BundledContexts.all().get(profile.context()))));
    try {
      JsonArray expanded = JsonLd.expand(JsonDocument.of(document)).options(options).get();
      new ExpandedStatements(sink).read(expanded);
    } catch (JsonLdError e) {
      throw Refusal.in(e).orElseGet(() -> translate(e, limits));
    }
    return used.isPresent();
  }

  private static boolean namesContext(JsonStructure document) {
    return switch (document) {
      case JsonObject object -> object.containsKey("@context");
      case JsonArray array ->
          array.stream()
              .anyMatch(
                  each -> each instanceof JsonObject object && object.containsKey("@context"));
      default -> false;
    };
  }

  private static RdfException translate(JsonLdError e, RdfLimits limits) {
    JsonLdErrorCode code = e.getCode();
    if (code == JsonLdErrorCode.PROCESSING_TIMEOUT_EXCEEDED) {
      return timeout(limits);
    }
    boolean context =
        switch (code) {
          case CYCLIC_IRI_MAPPING,
              CONTEXT_OVERFLOW,
              INVALID_LOCAL_CONTEXT,
              INVALID_REMOTE_CONTEXT,
              INVALID_SCOPED_CONTEXT,
              INVALID_CONTEXT_ENTRY,
              INVALID_CONTEXT_NULLIFICATION,
              INVALID_TERM_DEFINITION,
              INVALID_IRI_MAPPING,
              INVALID_TYPE_MAPPING,
              INVALID_VOCAB_MAPPING,
              INVALID_BASE_IRI,
              INVALID_CONTAINER_MAPPING,
              INVALID_KEYWORD_ALIAS,
              KEYWORD_REDEFINITION,
              PROTECTED_TERM_REDEFINITION,
              LOADING_REMOTE_CONTEXT_FAILED ->
              true;
          default -> false;
        };
    return new RdfException(
        context ? RdfException.Reason.CONTEXT_INVALID : RdfException.Reason.MALFORMED,
        (context ? "@context 有误：" : "JSON-LD 有误：") + ParserMessage.of(e),
        "请对照 JSON-LD 1.1 改正");
  }

  static RdfException timeout(RdfLimits limits) {
    return new RdfException(
        RdfException.Reason.TIMEOUT,
        "处理超过了 " + limits.time().toMillis() / 1000.0 + " 秒",
        "请把文件分成几份");
  }
}
