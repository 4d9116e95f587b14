package org.xuetu.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.graph.model.RecordId;

/// Which vocabulary an asker wants: the parameter `profile`, else the header `Accept-Profile`, else a
/// profile named in `Accept`, as W3C's content negotiation by profile has it. A header that names none
/// of ours is no complaint: the asker gets what there is.
final class ProfileChoice {
  private static final Pattern IRI = Pattern.compile("<([^>]*)>");
  private static final Pattern IN_ACCEPT =
      Pattern.compile("profile\\s*=\\s*\"?([^\";,]+)", Pattern.CASE_INSENSITIVE);

  private ProfileChoice() {}

  static Optional<ExchangeProfile> of(Request request) {
    var words = Arrays.stream(ExchangeProfile.values()).map(ExchangeProfile::key).toList();
    return request
        .parameters()
        .oneOf("profile", ExchangeProfile::find, words)
        .or(() -> first(IRI, request.header("Accept-Profile")))
        .or(() -> first(IN_ACCEPT, request.header("Accept")));
  }

  private static Optional<ExchangeProfile> first(Pattern pattern, Optional<String> header) {
    return header.stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(found -> found.group(1).strip())
        .flatMap(named -> Stream.of(named.split("\\s+", -1)))
        .flatMap(named -> ExchangeProfile.find(named).stream())
        .findFirst();
  }

  /// One thing in those words.
  static Answer answer(Request request, RecordId id, ExchangeProfile profile) {
    var export = request.release().export();
    var known = export.profiles(id.kind());
    if (!known.contains(profile)) {
      throw ProblemException.ofValue(
          ProblemCode.NOT_ACCEPTABLE,
          "profile",
          profile.key(),
          known.isEmpty()
              ? "这类事物没有对应的词汇，请去掉 profile，用 Accept 取得 Turtle 或 JSON-LD。"
              : "这类事物没有 " + profile.title() + " 的词，可用的 profile：" + names(known) + "。");
    }
    return Answer.bytes(contentType(profile), export.document(id, profile))
        .withHeader("Content-Profile", "<" + profile.iri() + ">")
        .withHeader("Link", links(request.release().iris().of(id), profile, known));
  }

  static String contentType(ExchangeProfile profile) {
    return "application/ld+json; profile=\"" + profile.iri() + "\"";
  }

  private static String names(List<ExchangeProfile> profiles) {
    return profiles.stream().map(ExchangeProfile::key).collect(Collectors.joining("、"));
  }

  private static String links(String iri, ExchangeProfile chosen, List<ExchangeProfile> known) {
    var links = Stream.of("<" + chosen.iri() + ">; rel=\"profile\"");
    var others =
        known.stream()
            .filter(other -> other != chosen)
            .map(
                other ->
                    "<%s?profile=%s>; rel=\"alternate\"; type=\"application/ld+json\"; formats=\"%s\""
                        .formatted(iri, other.key(), other.iri()));
    return Stream.concat(links, others).collect(Collectors.joining(", "));
  }
}
