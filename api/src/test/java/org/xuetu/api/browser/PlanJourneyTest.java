package org.xuetu.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;

/// From what a made-up learner holds to a plan, on an old phone and on a desk.
@ExtendWith({BundledRelease.class, Chromium.class})
class PlanJourneyTest {
  private static final String TARGET = "JS-050101-2024";

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static void check(Visitor visit, boolean script) {
    if (script) {
      visit.checkWidth();
      visit.checkAccessibility();
    }
  }

  private static void more(Page page) {
    page.getByText("更多要求").click();
  }

  @ParameterizedTest(name = "{0} px, script {1}")
  @CsvSource({"360, true", "1280, false"})
  void aPointThatIsMissingIsWhatHoldsOneUp(
      int width, boolean script, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, script)) {
      var page = visit.page;
      visit.go("/plan");
      page.getByLabel("我有什么").fill("03708\n四级 424 2025-12");
      page.getByLabel("已取得的学历").selectOption("专科");
      page.getByLabel("想读的专业").selectOption(TARGET);
      more(page);
      page.getByLabel("从哪个月开始").fill("2026-12");
      button(page, "什么最耽误我").click();
      assertThat(heading(page, "什么最耽误您")).isVisible();
      assertThat(page.locator("#answer")).containsText("大学英语四级");
      assertThat(page.locator("#answer")).containsText("少考 1 门");
      check(visit, script);
    }
  }

  @ParameterizedTest(name = "{0} px, script {1}")
  @CsvSource({"360, true", "1280, true", "360, false", "1280, false"})
  void aCertificateCountsAndTheRuleIsOneTapAway(
      int width, boolean script, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, script)) {
      var page = visit.page;
      visit.go("/plan");
      check(visit, script);
      page.getByLabel("我有什么").fill("03708\n四级 431 2025-12");
      page.getByLabel("已取得的学历").selectOption("专科");
      page.getByLabel("想读的专业").selectOption(TARGET);
      more(page);
      page.getByLabel("从哪个月开始").fill("2026-12");
      page.getByLabel("另外再要几个方案").selectOption("1");
      button(page, "排计划").click();
      assertThat(heading(page, "您的计划")).isVisible();
      assertThat(page.getByText("另一个方案")).isVisible();
      assertThat(page.getByText("预测，待官方安排表").first()).isVisible();
      page.getByText("英语(专升本)").first().click();
      var rule = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看这条规定 RR030"));
      assertThat(rule.first()).isVisible();
      assertThat(page.getByLabel("我有什么")).hasValue("03708\n四级 431 2025-12");
      check(visit, script);
      var file = page.waitForDownload(() -> button(page, "放进日历").click());
      assertThat(file.suggestedFilename()).isEqualTo("xuetu-plan.ics");
      rule.first().click();
      assertThat(page).hasURL(Pattern.compile("/id/rule/RR030$"));
    }
  }

  @ParameterizedTest(name = "{0} px, script {1}")
  @CsvSource({"360, true", "1280, false"})
  void whoHasNotChosenSeesWhatIsNearest(
      int width, boolean script, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, script)) {
      var page = visit.page;
      visit.go("/plan");
      page.getByLabel("我有什么").fill("03708");
      page.getByLabel("已取得的学历").selectOption("专科");
      button(page, "哪个专业离我最近").click();
      assertThat(heading(page, "离您最近的专业")).isVisible();
      check(visit, script);
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^排 .* 的计划$")))
          .first()
          .click();
      assertThat(heading(page, "您的计划")).isVisible();
      assertThat(page.getByLabel("我有什么")).hasValue("03708");
    }
  }

  @ParameterizedTest(name = "{0} px, script {1}")
  @CsvSource({"360, true", "1280, false"})
  void whatCannotBeDoneIsSaidInWords(
      int width, boolean script, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, script)) {
      var page = visit.page;
      visit.go("/plan");
      page.getByLabel("想读的专业").selectOption(TARGET);
      more(page);
      page.getByLabel("从哪个月开始").fill("2026-12");
      page.getByLabel("最晚哪个月毕业").fill("2027-06");
      button(page, "排计划").click();
      assertThat(heading(page, "照这些要求排不出来")).isVisible();
      assertThat(page.getByText("晚于要求的 2027-06")).isVisible();
      check(visit, script);
    }
  }

  @Test
  void aCertificateMoreIsTriedByATap(Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 360, false)) {
      var page = visit.page;
      visit.go("/plan");
      page.getByLabel("已取得的学历").selectOption("专科");
      page.getByLabel("想读的专业").selectOption("JS-080901-2024");
      more(page);
      page.getByLabel("从哪个月开始").fill("2026-12");
      button(page, "排计划").click();
      assertThat(page.getByText("2029年6月 毕业").first()).isVisible();
      button(page, "算上它，重新排").first().click();
      assertThat(page.getByLabel("我有什么")).hasValue(Pattern.compile("C语言程序设计"));
      assertThat(page.getByText("2028年12月 毕业").first()).isVisible();
      assertThat(page.getByText("2029年6月 毕业")).hasCount(0);
    }
  }

  @ParameterizedTest(name = "script {0}")
  @CsvSource({"true", "false"})
  void aWrongLineIsNamedAndMarkupIsShownNeverRun(
      boolean script, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 360, script)) {
      var page = visit.page;
      var typed = "03708\n<img src=x onerror=alert(1)>\n</textarea><script>alert(2)</script>";
      visit.go("/plan");
      page.getByLabel("我有什么").fill(typed);
      page.getByLabel("想读的专业").selectOption(TARGET);
      button(page, "排计划").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("第 2 行");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("<img src=x onerror=alert(1)>");
      assertThat(page.getByLabel("我有什么")).hasValue(typed);
      assertThat(page.getByLabel("想读的专业")).hasValue(TARGET);
      check(visit, script);
      // The browser's own remark on the status.
      visit.faults.removeIf(fault -> fault.contains("400"));
    }
  }

  @Test
  void aLinkHoldsEverythingBehindItsHash(Chromium.Window window, Client client) {
    String link;
    try (var visit = window.visit(client, 1280, true)) {
      var page = visit.page;
      visit.go("/plan");
      page.getByLabel("我有什么").fill("大学英语四级 431 2025-12");
      page.getByLabel("想读的专业").selectOption(TARGET);
      button(page, "排计划").click();
      assertThat(heading(page, "您的计划")).isVisible();
      assertThat(page).hasURL(Pattern.compile("/plan#p=1\\."));
      link = page.url().substring(client.address().length());
    }
    try (var visit = window.visit(client, 360, true)) {
      visit.page.onRequest(request -> assertThat(request.url()).doesNotContain("?", "JS-"));
      visit.go(link);
      assertThat(heading(visit.page, "您的计划")).isVisible();
      assertThat(visit.page.getByLabel("我有什么")).hasValue("大学英语四级 431 2025-12");
      assertThat(visit.page.getByLabel("想读的专业")).hasValue(TARGET);
    }
    try (var visit = window.visit(client, 360, true)) {
      visit.go("/plan#p=1.%%%");
      assertThat(heading(visit.page, "学分路径规划")).isVisible();
    }
  }
}
