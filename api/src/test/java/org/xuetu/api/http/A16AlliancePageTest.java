package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;

/// The alliance's view says what the reports say, and no more.
@ExtendWith(BundledRelease.class)
class A16AlliancePageTest {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

  private static String page(Client client, String path) throws Exception {
    var answer = client.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void everyClaimAndEveryMemberOfTheReportsIsShown(Client client) throws Exception {
    var page = page(client, "/alliance");
    for (var claim : client.json("/api/queries/claims-and-held").path("rows")) {
      assertThat(page)
          .contains("收录 " + claim.path("held").asText() + "，所称 " + claim.path("claimed").asText());
      assertThat(page).contains("<span>" + claim.path("words").asText() + "</span>");
      assertThat(page).contains("<span>" + claim.path("missing").asText() + "</span>");
    }
    for (var member : client.json("/api/queries/member-coverage").path("rows")) {
      assertThat(page)
          .contains("<a href=\"/id/school/" + member.path("code").asText() + "\">")
          .contains(member.path("school").asText());
    }
    for (var source : client.json("/api/release").path("sources")) {
      assertThat(page).contains("<span>" + source.path("date").asText() + "</span>");
    }
  }

  /// What takes long is a link.
  @Test
  void everyLinkOfTheFirstViewIsAnswered(Client client) throws Exception {
    var links = new LinkedHashSet<String>();
    var matcher = LINK.matcher(page(client, "/alliance"));
    while (matcher.find()) {
      links.add(matcher.group(1).replace("&amp;", "&"));
    }
    assertThat(links).contains("/alliance?show=undecided", "/api/alliance/losses?format=csv");
    for (var link : links) {
      if (!link.startsWith("/api/alliance/losses")) {
        assertThat(client.get(link).statusCode()).as(link).isIn(200, 303);
      }
    }
  }

  @Test
  void aPairHasTheFiguresOfTheReport(Client client) throws Exception {
    var pair = "from=JS-120201K-2024&to=JS-120203K-2024";
    var loss = client.json("/api/alliance/losses?" + pair);
    var page = page(client, "/alliance?" + pair);
    var figures = loss.path("losses").path(0);
    for (var part : new String[] {"counts", "conditional", "undecided", "refused"}) {
      assertThat(page)
          .contains(
              ">"
                  + figures.path(part).decimalValue().toPlainString()
                  + " / "
                  + figures.path("completed").decimalValue().toPlainString()
                  + " 学分<");
    }
    for (var course : loss.path("courses")) {
      assertThat(page).contains("<span>" + course.path("course").asText() + "</span>");
    }
    assertThat(page)
        .contains("/api/alliance/losses?" + pair.replace("&", "&amp;") + "&amp;format=xlsx");
  }

  @Test
  void theUndecidedRulesComeOnlyWhenAskedForAndInTheirOrder(Client client) throws Exception {
    assertThat(page(client, "/alliance")).doesNotContain("/api/alliance/undecided?format=csv");
    var page = page(client, "/alliance?show=undecided");
    int last = 0;
    for (var rule : client.json("/api/alliance/undecided").path("rules")) {
      int at = page.indexOf(">" + rule.path("rule").asText() + "</", last);
      assertThat(at).as(rule.toString()).isGreaterThan(last);
      last = at;
    }
    assertThat(last).isPositive();
  }

  @Test
  void itSpeaksEnglish(Client client) throws Exception {
    assertThat(client.get("/alliance", "Cookie", "reading=en").body())
        .contains("Members and coverage", "15 held, 70 claimed", "How fresh the sources are");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from", "to", "programme", "show", "other"})
  void nonsenseIsShownAndRefused(String name, Client client) throws Exception {
    var text = "\"><script>alert(1)</script>";
    var answer =
        client.get(
            "/alliance?" + name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
            "Accept",
            "text/html");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  /// A plan that is known and cannot be planned is told apart from one that is not known.
  @Test
  void anUnknownProgrammeIsToldHowToBeWritten(Client client) throws Exception {
    var answer = client.get("/alliance?from=JS-000000-2024", "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("没有这个专业计划", "JS-050101-2024");
  }
}
