package org.xuetu.api.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.xuetu.api.fixture.Client;

/// The browser of this machine, started once for the whole run; none is fetched.
final class Chromium implements ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(Chromium.class);
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// A running browser.
  static final class Window implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Window(Path program) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
    }

    /// A new visitor, who has not been here before.
    ///
    /// @param width of the screen in CSS pixels
    /// @param script whether scripts run
    Visitor visit(Client client, int width, boolean script) {
      return new Visitor(
          browser.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(width, 800)
                  .setJavaScriptEnabled(script)
                  .setAcceptDownloads(true)
                  .setLocale("zh-CN")),
          client.address());
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Window.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var program = find();
    assumeTrue(program.isPresent(), "no Chromium on this machine: set XUETU_CHROMIUM to its path");
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent("window", _ -> new Window(program.orElseThrow()), Window.class);
  }

  private static Optional<Path> find() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("XUETU_CHROMIUM")),
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
