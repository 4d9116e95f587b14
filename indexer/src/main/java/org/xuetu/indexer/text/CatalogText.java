package org.xuetu.indexer.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.text.TextHits;
import org.xuetu.graph.text.TextIndex;
import org.xuetu.graph.text.TextQuestion;
import org.xuetu.graph.text.TextQuestionException;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.search.CatalogSearcher;
import org.xuetu.indexer.search.FilterWords;
import org.xuetu.indexer.search.InvalidSearchException;
import org.xuetu.indexer.search.SearchRequest;

/// The search box, asked from inside a query: the same understanding, the same order, the same scores.
public final class CatalogText implements TextIndex {
  private final CatalogSearcher searcher;
  private final Schema schema;
  private final Iris iris;

  public CatalogText(CatalogSearcher searcher, Schema schema, Iris iris) {
    this.searcher = searcher;
    this.schema = schema;
    this.iris = iris;
  }

  @Override
  public TextHits ask(TextQuestion question) throws TextQuestionException {
    String text = question.text();
    if (text.codePointCount(0, text.length()) > SearchRequest.LONGEST_QUERY) {
      throw new TextQuestionException("检索词最多 " + SearchRequest.LONGEST_QUERY + " 个字，请缩短。");
    }
    try {
      SearchRequest request = SearchRequest.of(text).withFilters(filters(question));
      return new CatalogHits(searcher.hits(request), iris);
    } catch (InvalidSearchException fault) {
      throw new TextQuestionException(
          "xt:search 的筛选 \"%s:%s\" 不能用：%s。"
              .formatted(fault.parameter(), fault.value(), fault.hint()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Map<String, List<String>> filters(TextQuestion question) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    question
        .filters()
        .forEach(
            (name, words) -> {
              if (!FilterWords.FILTERS.contains(name)) {
                throw new InvalidSearchException(
                    name, words.getFirst(), "没有这种筛选，可用的有 " + String.join("、", FilterWords.FILTERS));
              }
              filters.put(name, FilterWords.keys(schema, name, words));
            });
    return filters;
  }
}
