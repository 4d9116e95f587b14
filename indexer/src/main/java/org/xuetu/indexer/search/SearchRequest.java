package org.xuetu.indexer.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// A question to the index.
///
/// @param q what was typed, as it was typed
/// @param filters values by filter name (`type`, `province`, `level` …): one of the values of each
/// @param ranges limits by number name (`credits`)
/// @param page counted from 1; beyond the first [SearchRequest#DEEPEST] hits use the cursor
/// @param cursor the place after which to go on, as an earlier result gave it
/// @param facets filter names whose values are to be counted
/// @param ignore parts of the query that are to be plain words, not names
public record SearchRequest(
    String q,
    Map<String, List<String>> filters,
    Map<String, Range> ranges,
    Sort sort,
    int page,
    int size,
    Optional<String> cursor,
    List<String> facets,
    List<String> ignore,
    boolean explain) {
  /// Longest text, in characters, that is looked for.
  public static final int LONGEST_QUERY = 200;

  public static final int LARGEST_SIZE = 100;
  public static final int DEEPEST = 10_000;
  public static final int MOST_FILTER_VALUES = 200;
  public static final int MOST_IGNORED = 20;
  public static final int DEFAULT_SIZE = 10;

  /// Both ends included.
  public record Range(OptionalDouble from, OptionalDouble to) {}

  public SearchRequest {
    if (size < 1 || size > LARGEST_SIZE) {
      throw new InvalidSearchException(
          "size", String.valueOf(size), "每页条数须在 1 到 " + LARGEST_SIZE + " 之间");
    }
    if (page < 1) {
      throw new InvalidSearchException("page", String.valueOf(page), "页码从 1 开始");
    }
    if ((long) page * size > DEEPEST) {
      throw new InvalidSearchException(
          "page", String.valueOf(page), "按页码只能看前 " + DEEPEST + " 条, 再往后请用 cursor");
    }
    Map<String, List<String>> copied = new TreeMap<>();
    filters.forEach((name, values) -> copied.put(name, List.copyOf(values)));
    if (ignore.size() > MOST_IGNORED) {
      throw new InvalidSearchException(
          "ignore", ignore.size() + " 个值", "最多去掉 " + MOST_IGNORED + " 处理解");
    }
    filters = Collections.unmodifiableMap(copied);
    long values = filters.values().stream().mapToLong(List::size).sum();
    if (values > MOST_FILTER_VALUES) {
      throw new InvalidSearchException(
          longest(filters), values + " 个值", "筛选值最多 " + MOST_FILTER_VALUES + " 个");
    }
    ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
    facets = facets.stream().distinct().toList();
    ignore = ignore.stream().distinct().toList();
  }

  /// The filter that has most values: where to take some away.
  private static String longest(Map<String, List<String>> filters) {
    return Collections.max(
            filters.entrySet(), Comparator.comparingInt(filter -> filter.getValue().size()))
        .getKey();
  }

  /// The first page, best first, nothing filtered.
  public static SearchRequest of(String q) {
    return new SearchRequest(
        q,
        Map.of(),
        Map.of(),
        new Sort.Relevance(),
        1,
        DEFAULT_SIZE,
        Optional.empty(),
        List.of(),
        List.of(),
        false);
  }

  public SearchRequest withFilter(String name, String... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(filters);
    more.put(name, List.of(values));
    return withFilters(more);
  }

  /// The same request with these filters and no others.
  public SearchRequest withFilters(Map<String, List<String>> more) {
    return new SearchRequest(q, more, ranges, sort, page, size, cursor, facets, ignore, explain);
  }

  public SearchRequest withRange(String name, Range range) {
    Map<String, Range> more = new LinkedHashMap<>(ranges);
    more.put(name, range);
    return new SearchRequest(q, filters, more, sort, page, size, cursor, facets, ignore, explain);
  }

  public SearchRequest withPage(int newPage, int newSize) {
    return new SearchRequest(
        q, filters, ranges, sort, newPage, newSize, cursor, facets, ignore, explain);
  }

  public SearchRequest withCursor(String newCursor) {
    return new SearchRequest(
        q, filters, ranges, sort, page, size, Optional.of(newCursor), facets, ignore, explain);
  }

  public SearchRequest withSort(Sort newSort) {
    return new SearchRequest(
        q, filters, ranges, newSort, page, size, cursor, facets, ignore, explain);
  }

  public SearchRequest withFacets(String... names) {
    return new SearchRequest(
        q, filters, ranges, sort, page, size, cursor, List.of(names), ignore, explain);
  }

  public SearchRequest withIgnored(String... parts) {
    return new SearchRequest(
        q, filters, ranges, sort, page, size, cursor, facets, List.of(parts), explain);
  }

  /// The same request for another query.
  SearchRequest withQuery(String other) {
    return new SearchRequest(
        other, filters, ranges, sort, page, size, cursor, facets, ignore, explain);
  }

  public SearchRequest withExplain() {
    return new SearchRequest(q, filters, ranges, sort, page, size, cursor, facets, ignore, true);
  }
}
