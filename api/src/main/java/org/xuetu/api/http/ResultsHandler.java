package org.xuetu.api.http;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.api.pages.ResultsPages;
import org.xuetu.api.pages.SearchAddress;
import org.xuetu.indexer.search.FilterWords;
import org.xuetu.indexer.search.InvalidSearchException;

/// The page of results.
final class ResultsHandler implements RouteHandler {
  static final Set<String> PARAMETERS = parameters();
  private static final int HITS = 20;

  private final PageAnswers pages;

  ResultsHandler(PageAnswers pages) {
    this.pages = pages;
  }

  private static Set<String> parameters() {
    var names = new TreeSet<>(FilterWords.FILTERS);
    names.addAll(List.of("q", "page", "sort", "ignore"));
    return Set.copyOf(names);
  }

  @Override
  public Answer answer(Request request) throws IOException {
    var parameters = request.parameters();
    var release = request.release();
    try {
      var known = release.searcher().filterNames();
      var facets = FilterWords.FILTERS.stream().filter(known::contains).toList();
      var asked = SearchParameters.read(parameters, release.schema(), facets, HITS);
      var found = release.searcher().search(asked);
      var address =
          new SearchAddress(
              asked.q(),
              asked.filters(),
              asked.ignore(),
              parameters.text("sort", 30),
              asked.page());
      return pages.answer(ResultsPages.page(asked, found, address, release, pages.visit(request)));
    } catch (InvalidSearchException fault) {
      throw SearchHandler.problem(fault);
    }
  }
}
