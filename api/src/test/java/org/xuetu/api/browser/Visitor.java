package org.xuetu.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// One visit; whatever the browser complains of or loads from elsewhere is a fault.
final class Visitor implements AutoCloseable {
  final Page page;
  final List<String> faults = new ArrayList<>();
  private final BrowserContext context;
  private final String home;

  Visitor(BrowserContext context, String home) {
    this.context = context;
    this.home = home;
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) {
            faults.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(faults::add);
    page.onDialog(dialog -> faults.add("dialog: " + dialog.message()));
    page.onRequest(
        request -> {
          boolean here = request.url().startsWith(home) || request.url().startsWith("blob:" + home);
          if (!here && !request.url().startsWith("data:")) {
            faults.add("elsewhere: " + request.url());
          }
        });
  }

  void go(String path) {
    page.navigate(home + path);
  }

  /// Nothing sticks out to the right.
  void checkWidth() {
    int over =
        (int)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(over).as("scrolls sideways at " + page.url()).isLessThanOrEqualTo(0);
  }

  /// Nothing that the axe rules know stands in the way of somebody who hears or magnifies the page.
  void checkAccessibility() {
    var violations =
        new AxeBuilder(page)
            .options(onlyViolations()).analyze().getViolations().stream()
                .map(it -> it.getId() + " " + it.getNodes().getFirst().getHtml())
                .toList();
    assertThat(violations).as(page.url()).isEmpty();
  }

  /// All rules are asked; what passes need not be described word by word.
  private static AxeRunOptions onlyViolations() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  @Override
  public void close() {
    context.close();
    assertThat(faults).isEmpty();
  }
}
