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
    return pages.answer(HomePages.page(request.release().manifest(), pages.visit(request)));
  }
}
