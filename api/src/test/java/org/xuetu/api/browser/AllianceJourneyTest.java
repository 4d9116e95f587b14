package org.xuetu.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;

/// The alliance looks at itself, with and without script.
@ExtendWith({BundledRelease.class, Chromium.class})
class AllianceJourneyTest {
  private static Locator section(Page page, String heading) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading));
  }

  private static void click(Locator in, AriaRole role, String name) {
    in.getByRole(role, new Locator.GetByRoleOptions().setName(name)).click();
  }

  /// The page is long and the rules look at every word of it: once at one width.
  private static void check(Visitor visit, int width, boolean script) {
    if (script) {
      visit.checkWidth();
      if (width == 360) {
        visit.checkAccessibility();
      }
    }
  }

  @ParameterizedTest(name = "{0} px, script {1}")
  @CsvSource({"360, true", "1280, true", "360, false"})
  void fromTheFirstPageToRulesLossesAndBottlenecks(
      int width, boolean script, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, script)) {
      var page = visit.page;
      visit.go("/");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("联盟").setExact(true))
          .click();
      assertThat(page).hasURL(Pattern.compile("/alliance$"));
      assertThat(section(page, "成员与收录情况")).containsText("收录 15，所称 70");
      assertThat(section(page, "专门委员会").getByRole(AriaRole.ROW)).hasCount(6);
      assertThat(section(page, "所称与实际")).containsText("官方原文");
      assertThat(section(page, "待定的规则").getByRole(AriaRole.TABLE)).hasCount(0);
      check(visit, width, script);

      click(section(page, "待定的规则"), AriaRole.LINK, "列出待定规则");
      assertThat(section(page, "待定的规则").getByRole(AriaRole.TABLE)).isVisible();
      assertThat(section(page, "待定的规则")).containsText("至多");
      check(visit, width, script);

      page.getByLabel("读完的专业计划").selectOption("JS-120201K-2024");
      page.getByLabel("要读的专业计划").selectOption("JS-120203K-2024");
      click(section(page, "学分损失"), AriaRole.BUTTON, "看学分损失");
      assertThat(page).hasURL(Pattern.compile("from=JS-120201K-2024&to=JS-120203K-2024"));
      assertThat(section(page, "学分损失").getByRole(AriaRole.TABLE)).containsText("计入");
      assertThat(page.getByLabel("读完的专业计划")).hasValue("JS-120201K-2024");
      check(visit, width, script);

      page.getByLabel("专业计划", new Page.GetByLabelOptions().setExact(true))
          .selectOption("JS-050101-2024");
      click(section(page, "专业计划的瓶颈"), AriaRole.BUTTON, "看瓶颈");
      assertThat(section(page, "专业计划的瓶颈")).containsText("最早");
      assertThat(section(page, "专业计划的瓶颈").getByRole(AriaRole.TABLE)).isVisible();
      check(visit, width, script);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aProgrammeThatIsNotThereIsSaidSo(int width, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, true)) {
      visit.go("/alliance?programme=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
      assertThat(visit.page.getByText("400")).isVisible();
      assertThat(visit.page.getByText("<img src=x onerror=alert(1)>").first()).isVisible();
      visit.checkWidth();
      visit.checkAccessibility();
      visit.faults.removeIf(fault -> fault.contains("400"));
    }
  }
}
