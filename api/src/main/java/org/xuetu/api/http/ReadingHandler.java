package org.xuetu.api.http;

import java.util.Set;
import org.xuetu.api.pages.Reader;

/// Lets the reader's browser remember how somebody wants to read, then leads back to the page.
final class ReadingHandler implements RouteHandler {
  static final Set<String> PARAMETERS = Set.of("as", "back");
  private static final int LONGEST = 4000;
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  @Override
  public Answer answer(Request request) {
    var as = request.parameters().required("as", 40);
    var reader =
        Reader.parse(as)
            .orElseThrow(
                () ->
                    ProblemException.ofValue(
                        ProblemCode.INVALID_PARAMETER,
                        "as",
                        as,
                        "没有这样的读法；写成 zh-CN 或 en，后面可加 .large（大字）、.contrast（高对比）。"));
    var back = request.parameters().text("back", LONGEST).orElse("/");
    if (!isHere(back)) {
      throw ProblemException.ofValue(
          ProblemCode.INVALID_PARAMETER, "back", back, "只能回到本站的页面，写成 / 开头的地址。");
    }
    return Answer.text("text/plain; charset=utf-8", back + "\n")
        .withStatus(303)
        .withHeader("Location", back)
        .withHeader(
            "Set-Cookie",
            PageAnswers.COOKIE
                + "="
                + reader.text()
                + "; Path=/; Max-Age="
                + YEAR_SECONDS
                + "; SameSite=Lax; HttpOnly");
  }

  /// An address of this site, in letters that a header may hold.
  private static boolean isHere(String address) {
    return address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().allMatch(it -> it > ' ' && it < 0x7f && it != '\\');
  }
}
