package org.xuetu.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xuetu.api.pages.Page;
import org.xuetu.api.pages.PageRenderer;
import org.xuetu.api.pages.Reader;
import org.xuetu.api.pages.Tongue;
import org.xuetu.api.pages.Visit;
import org.xuetu.api.pages.WebResources;

/// What all handlers of pages share: who looks, and how a page becomes an answer.
final class PageAnswers {
  /// The one cookie there is. It says how somebody reads, and nothing else.
  static final String COOKIE = "reading";

  private final PageRenderer renderer = new PageRenderer();
  private final WebResources assets;

  PageAnswers(WebResources assets) {
    this.assets = assets;
  }

  Visit visit(Request request) {
    return visit(request::header, request.address());
  }

  Visit visit(Function<String, Optional<String>> headers, String address) {
    return new Visit(reader(headers), address, assets);
  }

  Answer answer(Page page) {
    return Answer.html(renderer.render(page));
  }

  PageRenderer renderer() {
    return renderer;
  }

  /// What the reader chose; else the language that the browser asks for, Chinese where it asks for
  /// none that we have.
  static Reader reader(Function<String, Optional<String>> headers) {
    return headers
        .apply("Cookie")
        .flatMap(PageAnswers::chosen)
        .orElseGet(() -> new Reader(tongue(headers.apply("Accept-Language")), false, false));
  }

  private static Optional<Reader> chosen(String cookies) {
    return Stream.of(cookies.split(";"))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .flatMap(cookie -> Reader.parse(cookie.substring(COOKIE.length() + 1)).stream())
        .findFirst();
  }

  private static Tongue tongue(Optional<String> accepted) {
    return accepted.stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(range -> range.strip().toLowerCase(Locale.ROOT))
        .flatMap(range -> List.of(Tongue.values()).stream().filter(it -> asks(range, it)))
        .findFirst()
        .orElse(Tongue.ZH);
  }

  /// Browsers list languages in the order they want them; one with a weight of nothing is refused.
  private static boolean asks(String range, Tongue tongue) {
    var language = tongue.tag().substring(0, 2);
    return (range.equals(language)
            || range.startsWith(language + "-")
            || range.startsWith(language + ";"))
        && !range.replace(" ", "").endsWith(";q=0");
  }
}
