package org.xuetu.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;

/// From the first page to an entity, in a real browser, on an old phone and on a desk.
@ExtendWith({BundledRelease.class, Chromium.class})
class SearchJourneyTest {
  @ParameterizedTest(name = "{0} px, script {1}")
  @CsvSource({"360, true", "1280, true", "360, false", "1280, false"})
  void fromTheFirstPageToAnEntity(
      int width, boolean script, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, script)) {
      var page = visit.page;
      visit.go("/");
      assertThat(page).hasTitle(Pattern.compile("学图"));
      if (script) {
        visit.checkWidth();
      }
      page.getByRole(AriaRole.SEARCH).getByLabel("搜索").fill("汉本");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("搜索")).click();
      assertThat(page).hasURL(Pattern.compile("/search\\?q="));
      if (script) {
        visit.checkWidth();
      }
      page.getByLabel("不要这样理解 汉本").click();
      assertThat(page).hasURL(Pattern.compile("ignore="));
      page.goBack();
      page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("汉语言文学").setExact(true))
          .getByRole(AriaRole.LINK)
          .click();
      assertThat(page).hasURL(Pattern.compile("/id/major/050101$"));
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("汉语言文学");
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("来源")))
          .isVisible();
      if (script) {
        visit.checkWidth();
      }
    }
  }

  @Test
  void theBoxSuggestsAndTheKeyboardChooses(Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 1280, true)) {
      visit.go("/");
      var box = visit.page.getByRole(AriaRole.COMBOBOX);
      box.pressSequentially("hanyuyan");
      assertThat(visit.page.getByRole(AriaRole.OPTION).first()).containsText("汉语言文学");
      assertThat(box).hasAttribute("aria-expanded", "true");
      box.press("ArrowDown");
      box.press("Enter");
      assertThat(visit.page).hasURL(Pattern.compile("/id/major/050101$"));
    }
  }

  @Test
  void filtersAreAddedAndTakenOff(Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 1280, true)) {
      visit.go("/search?q=%E8%8B%B1%E8%AF%AD");
      var page = visit.page;
      page.locator(".facets").getByRole(AriaRole.LINK).getByText("课程").first().click();
      assertThat(page).hasURL(Pattern.compile("type=course"));
      var chosen = page.getByLabel("去掉 类型：课程");
      assertThat(chosen).isVisible();
      chosen.click();
      assertThat(page).not().hasURL(Pattern.compile("type=course"));
      page.goBack();
      assertThat(page.getByLabel("去掉 类型：课程")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "360, /id/programme/JS-050101-2024",
    "360, /id/course/13000",
    "360, /id/rule/RR084",
    "360, /id/school/10359",
    "360, /search?type=rule",
    "360, /search?q=zzzzqqqq",
    "360, /nothing",
    "1280, /id/programme/JS-050101-2024",
    "1280, /search?type=rule&page=2",
  })
  void longWordsAndTablesStayInside(int width, String path, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, true)) {
      visit.go(path);
      visit.checkWidth();
      visit.checkAccessibility();
      visit.faults.removeIf(fault -> fault.contains("404"));
    }
  }
}
