package org.xuetu.indexer.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.xuetu.indexer.schema.IndexField;

/// What a request limits its hits to. Values of one filter are alternatives, filters add up.
final class Filters {
  private final Map<String, Query> byName = new TreeMap<>();
  private final Map<String, Query> ranges = new TreeMap<>();

  Filters(SearchRequest request, Names known) {
    request
        .filters()
        .forEach(
            (name, values) -> {
              known.requireFilter(name);
              if (!values.isEmpty()) {
                byName.put(name, anyOf(IndexField.FILTER.fieldName(name), values));
              }
            });
    request
        .ranges()
        .forEach(
            (name, range) -> {
              known.requireNumber(name);
              ranges.put(
                  name,
                  DoublePoint.newRangeQuery(
                      IndexField.NUMBER.fieldName(name),
                      range.from().orElse(Double.NEGATIVE_INFINITY),
                      range.to().orElse(Double.POSITIVE_INFINITY)));
            });
  }

  private static Query anyOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /// The query limited by every filter.
  Query limit(Query query) {
    return limitExcept(query, "");
  }

  /// The query limited by every filter but one, whose other values are to be counted too.
  Query limitExcept(Query query, String except) {
    BooleanQuery.Builder limited = new BooleanQuery.Builder().add(query, Occur.MUST);
    byName.forEach(
        (name, filter) -> {
          if (!name.equals(except)) {
            limited.add(filter, Occur.FILTER);
          }
        });
    ranges.values().forEach(range -> limited.add(range, Occur.FILTER));
    return byName.isEmpty() && ranges.isEmpty() ? query : limited.build();
  }

  /// The filters and numbers that an index has.
  record Names(Set<String> filters, Set<String> numbers) {
    static Names of(IndexReader reader) {
      Set<String> filters = new java.util.TreeSet<>();
      Set<String> numbers = new java.util.TreeSet<>();
      for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
        if (field.name.startsWith(IndexField.FILTER.fieldName())) {
          filters.add(field.name.substring(IndexField.FILTER.fieldName().length()));
        } else if (field.name.startsWith(IndexField.NUMBER.fieldName())) {
          numbers.add(field.name.substring(IndexField.NUMBER.fieldName().length()));
        }
      }
      return new Names(filters, numbers);
    }

    void requireFilter(String name) {
      require("filter", filters, name);
    }

    void requireNumber(String name) {
      require("number", numbers, name);
    }

    private static void require(String what, Set<String> known, String name) {
      if (!known.contains(name)) {
        throw new InvalidSearchException(what, name, "没有这一项, 可用的有: " + String.join(", ", known));
      }
    }
  }
}
