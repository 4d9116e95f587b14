package org.xuetu.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;

/// An adviser brings a table of learners, a clerk a table of courses, a developer looks a route up.
@ExtendWith({BundledRelease.class, Chromium.class})
class UploadJourneyTest {
  private static final String LEARNERS =
      "编号,已通过课程,证书,前置学历,省份,目标\n"
          + "虚构甲,03708,,专科,江苏,JS-050101-2024\n"
          + "虚构乙<b>,99997<img src=x onerror=alert(1)>,,专科,江苏,JS-050101-2024\n";

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @ParameterizedTest(name = "{0} px, script {1}")
  @CsvSource({"360, true", "1280, true", "360, false"})
  void anAdviserSeesEachLearnerAndWhatHasToBeMended(
      int width, boolean script, Chromium.Window window, Client client) throws Exception {
    try (var visit = window.visit(client, width, script)) {
      var page = visit.page;
      visit.go("/batch");
      page.getByLabel("学员表").setInputFiles(file("learners.csv", LEARNERS));
      button(page, "找专业").click();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(3)))
          .containsText("汉语言文学");
      assertThat(page.getByRole(AriaRole.CELL).getByText("99997").first()).isVisible();
      assertThat(page.getByText("虚构甲")).isVisible();
      if (script) {
        visit.checkWidth();
        visit.checkAccessibility();
      }
      page.getByLabel("学员表").setInputFiles(file("learners.csv", LEARNERS));
      var download = page.waitForDownload(() -> button(page, "下载 CSV").click());
      assertThat(Files.readString(download.path())).contains("虚构甲", "JS-050101-2024");
    }
  }

  @ParameterizedTest(name = "{0} px, script {1}")
  @CsvSource({"360, true", "1280, true", "1280, false"})
  void aClerkSeesWhatIsWrongInWhichCell(
      int width, boolean script, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, script)) {
      var page = visit.page;
      visit.go("/contribute");
      if (script) {
        visit.checkAccessibility();
      }
      var table = "课程名称,学分\n虚构课程<script>alert(1)</script>,-3\n";
      page.getByLabel("要检查的文件").setInputFiles(file("courses.csv", table));
      button(page, "检查").click();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("还要改")))
          .isVisible();
      assertThat(page.getByRole(AriaRole.CELL).getByText("-3").first()).isVisible();
      if (script) {
        visit.checkWidth();
        visit.checkAccessibility();
      }
    }
  }

  @Test
  void aFileOfTheWrongKindIsRefusedInWords(Chromium.Window window, Client client) {
    try (var visit = window.visit(client, 360, true)) {
      var page = visit.page;
      visit.go("/batch");
      page.getByLabel("学员表").setInputFiles(file("learners.csv", "%PDF-1.7 no table"));
      button(page, "找专业").click();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .isVisible();
      assertThat(page.locator("main")).containsText("PDF");
      assertThat(visit.faults).allMatch(fault -> fault.contains("415"));
      visit.faults.clear();
    }
  }

  @ParameterizedTest
  @CsvSource({"360", "1280"})
  void aDeveloperFindsARouteWithAnExampleThatRuns(
      int width, Chromium.Window window, Client client) {
    try (var visit = window.visit(client, width, true)) {
      var page = visit.page;
      visit.go("/docs");
      visit.checkWidth();
      visit.checkAccessibility();
      page.getByText("/api/suggest").first().click();
      var example =
          page.locator("#suggest")
              .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setExact(false));
      assertThat(example).isVisible();
      assertThat(
              page.request()
                  .get(page.url().replaceAll("/docs.*", "") + example.getAttribute("href")))
          .isOK();
    }
  }
}
