package org.xuetu.api.http;

import org.xuetu.api.pages.HomePages;

/// The first page.
final class HomeHandler implements RouteHandler {
  private final PageAnswers pages;

  HomeHandler(PageAnswers pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    var release = request.release();
    return pages.answer(HomePages.page(release.manifest(), release.schema(), pages.visit(request)));
  }
}
