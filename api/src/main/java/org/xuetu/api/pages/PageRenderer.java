package org.xuetu.api.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;

/// Turns page records into HTML with the templates compiled at build. Every value is escaped for the
/// place it stands in.
public final class PageRenderer {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          PageRenderer.class.getClassLoader(),
          "org.xuetu.api.pages.generated");

  public byte[] render(Page page) {
    return render(page.template(), page);
  }

  public byte[] render(EntityCard card) {
    return render("preview.jte", card);
  }

  /// A part of a page, for programs that put it into their own.
  public String fragment(EntityCard card) {
    return new String(render("card.jte", card), StandardCharsets.UTF_8);
  }

  private byte[] render(String template, Object page) {
    var out = new Utf8ByteOutput();
    engine.render(template, page, out);
    return out.toByteArray();
  }
}
