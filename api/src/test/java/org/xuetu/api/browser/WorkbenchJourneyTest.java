package org.xuetu.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;

/// Asking the endpoint in a real browser: with an editor, and with nothing but a form.
@ExtendWith({BundledRelease.class, Chromium.class})
class WorkbenchJourneyTest {
  private static final String QUESTION = "哪些课程被最多的江苏自考计划列入？";

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static String fragment(String query, String release) {
    return "#query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&release=" + release;
  }

  @Test
  void anExampleIsChosenRunAndDrawn(Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 1280, true)) {
      var page = visit.page;
      visit.go("/sparql");
      var editor = page.getByRole(AriaRole.TEXTBOX, named("查询编辑器"));
      assertThat(editor).isAttached();
      page.getByRole(AriaRole.LINK, named(QUESTION)).click();
      assertThat(page.locator(".CodeMirror")).containsText("COUNT(DISTINCT ?programme)");
      page.getByRole(AriaRole.BUTTON, named("运行")).click();
      assertThat(
              page.getByRole(AriaRole.STATUS)
                  .filter(new Locator.FilterOptions().setHasText("15 行")))
          .isVisible();
      assertThat(page.getByRole(AriaRole.CELL, named("15040"))).isVisible();
      visit.checkAccessibility();
      page.getByRole(AriaRole.BUTTON, named("图表")).click();
      assertThat(page.getByRole(AriaRole.IMG, named("course 与 programmes，15 条；数字见表格"))).isVisible();
      assertThat(page.locator(".chart rect")).hasCount(15);
      assertThat(page.getByRole(AriaRole.CELL, named("15040"))).isHidden();
      visit.checkAccessibility();
      visit.checkWidth();
    }
  }

  @Test
  void aLinkBringsItsQueryAndSaysWhichReleaseItWasMadeWith(Chromium.Window window, Client client)
      throws Exception {
    var release = client.json("/api/release").get("release").asText();
    var query = "SELECT ?x { VALUES ?x { \"一<b>&+%\" } }";
    try (var visit = window.visit(client, 1280, true)) {
      List<String> sent = new ArrayList<>();
      visit.page.onRequest(request -> sent.add(request.method() + " " + request.url()));
      visit.go("/sparql" + fragment(query, "000000000000"));
      var page = visit.page;
      assertThat(page.locator(".CodeMirror")).containsText("一<b>&+%");
      assertThat(page.getByText("这个链接是在发布版 000000000000 时写下的")).isVisible();
      assertThat(sent).noneMatch(it -> it.startsWith("POST") || it.contains("query="));
      page.getByRole(AriaRole.BUTTON, named("运行")).click();
      assertThat(page.getByRole(AriaRole.CELL, named("一<b>&+%"))).isVisible();
      assertThat(page).hasURL(Pattern.compile("&release=" + release + "$"));
      assertThat(page.getByRole(AriaRole.LINK, named("固定链接")))
          .hasAttribute("href", Pattern.compile("^#query=SELECT.*&release=" + release + "$"));
      page.reload();
      assertThat(page.locator(".CodeMirror")).containsText("一<b>&+%");
      assertThat(page.getByText("这个链接是在发布版")).isHidden();
    }
  }

  @Test
  void whatIsConstructedIsDrawn(Chromium.Window window, Client client) {
    var query =
        "CONSTRUCT { ?p rdfs:label ?n . ?p xt:province ?v } WHERE { ?p a schema:EducationalOccupationalProgram ; rdfs:label"
            + " ?n ; xt:province ?v } LIMIT 5";
    try (var visit = window.visit(client, 1280, true)) {
      var page = visit.page;
      visit.go("/sparql" + fragment(query, ""));
      assertThat(page.locator(".CodeMirror")).containsText("CONSTRUCT");
      page.getByRole(AriaRole.BUTTON, named("运行")).click();
      page.getByRole(AriaRole.BUTTON, named("图")).click();
      assertThat(page.locator(".network line")).hasCount(5);
      visit.checkAccessibility();
    }
  }

  @Test
  void namesOfTheOntologyAreOfferedAndFaultsTold(Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 1280, true)) {
      var page = visit.page;
      visit.go("/sparql" + fragment("SELECT * {\n?s ", ""));
      assertThat(page.locator(".CodeMirror")).containsText("SELECT");
      page.getByRole(AriaRole.TEXTBOX, named("查询编辑器")).focus();
      page.keyboard().press("Control+End");
      page.keyboard().type("xt:cred");
      assertThat(page.locator(".CodeMirror-hint").first()).containsText("xt:credits");
      page.keyboard().press("Enter");
      assertThat(page.locator(".CodeMirror")).containsText("xt:credits");
      page.keyboard().press("Control+Enter");
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      visit.faults.removeIf(fault -> fault.contains("400"));
    }
  }

  /// Names of ours lead to their pages here; what has no page, and what would run, is text.
  @Test
  void namesLeadToTheirPagesAndMarkupIsShown(Chromium.Window window, Client client) {
    var query =
        "SELECT * { ?course schema:courseCode '13000' ; a ?class . BIND (<javascript:alert(1)> AS"
            + " ?run) BIND ('<img src=x onerror=alert(1)>' AS ?markup) } LIMIT 1";
    try (var visit = window.visit(client, 1280, true)) {
      var page = visit.page;
      visit.go("/sparql" + fragment(query, ""));
      assertThat(page.locator(".CodeMirror")).containsText("courseCode");
      page.getByRole(AriaRole.BUTTON, named("运行")).click();
      assertThat(page.getByRole(AriaRole.CELL, named("<img src=x onerror=alert(1)>"))).isVisible();
      var table = page.getByRole(AriaRole.TABLE);
      assertThat(table).containsText("schema:Course");
      assertThat(
              table.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("javascript")))
          .hasCount(0);
      table
          .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("/id/course/13000"))
          .click();
      assertThat(page).hasURL(Pattern.compile("/id/course/13000$"));
    }
  }

  @Test
  void withoutScriptTheFormAnswers(Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 360, false)) {
      var page = visit.page;
      visit.go("/sparql");
      page.getByRole(AriaRole.LINK, named(QUESTION)).click();
      assertThat(page.getByLabel("查询", new Page.GetByLabelOptions().setExact(true)))
          .hasValue(Pattern.compile("COUNT\\(DISTINCT \\?programme\\)"));
      page.getByRole(AriaRole.BUTTON, named("运行")).click();
      assertThat(page.locator("body")).containsText("15040");
      // Beside an answer that is no page, the browser looks for an icon of its own accord.
      visit.faults.removeIf(fault -> fault.contains("404"));
    }
  }

  @Test
  void onANarrowScreenNothingSticksOut(Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 360, true)) {
      visit.go("/sparql");
      assertThat(visit.page.getByRole(AriaRole.TEXTBOX, named("查询编辑器"))).isAttached();
      visit.page.getByRole(AriaRole.BUTTON, named("运行")).click();
      assertThat(visit.page.getByRole(AriaRole.TABLE)).isVisible();
      visit.checkWidth();
      visit.checkAccessibility();
    }
  }
}
