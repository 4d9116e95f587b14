package org.xuetu.api.http;

import org.xuetu.api.pages.WebResources;

/// Style sheet, script and icon.
final class AssetHandler implements RouteHandler {
  private final WebResources resources;

  AssetHandler(WebResources resources) {
    this.resources = resources;
  }

  @Override
  public Answer answer(Request request) {
    var name = request.pathParameter("name");
    return resources
        .find(name)
        .filter(_ -> resources.mark().equals(request.pathParameter("mark")))
        .map(it -> Answer.bytes(it.mediaType(), it.bytes()))
        .orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_ROUTE, "没有这个文件；页面更新过，请刷新。"));
  }

  /// What browsers ask for beside an answer that is no page.
  Answer icon(Request request) {
    return resources
        .find("icon.svg")
        .map(it -> Answer.bytes(it.mediaType(), it.bytes()))
        .orElseThrow();
  }
}
