package org.xuetu.api.http;

import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.HomePages;
import org.xuetu.api.pages.PageRenderer;

/// The first page.
final class HomeHandler implements RouteHandler {
  private final PageRenderer renderer;
  private final Frame.Links links;

  HomeHandler(PageRenderer renderer, Frame.Links links) {
    this.renderer = renderer;
    this.links = links;
  }

  @Override
  public Answer answer(Request request) {
    return Answer.html(renderer.render(HomePages.page(request.release().manifest(), links)));
  }
}
