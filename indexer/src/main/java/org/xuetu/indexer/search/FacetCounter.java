package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.xuetu.indexer.schema.FacetValues;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.search.SearchResult.Facet;
import org.xuetu.indexer.search.SearchResult.FacetValue;

/// Counts the values of several filters in one walk over the documents found.
final class FacetCounter extends SimpleCollector {
  private static final int MOST_VALUES = 500;

  private final List<String> names;
  private final List<Map<String, Long>> totals = new ArrayList<>();
  private final List<Leaf> leaf = new ArrayList<>();
  private long documents;

  private FacetCounter(List<String> names) {
    this.names = names;
    names.forEach(_ -> totals.add(new TreeMap<>()));
  }

  /// One filter's values in one segment.
  private record Leaf(SortedSetDocValues values, long[] counts, Map<String, Long> total) {
    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    void flush() throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          total.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
        }
      }
    }
  }

  static FacetCounter count(IndexSearcher searcher, Query query, List<String> names)
      throws IOException {
    return searcher.search(query, walk(names));
  }

  /// A walk that counts, to be taken together with others.
  static CollectorManager<FacetCounter, FacetCounter> walk(List<String> names) {
    return new Walk(names);
  }

  /// One walk; a searcher with several threads would walk in several parts.
  private record Walk(List<String> names) implements CollectorManager<FacetCounter, FacetCounter> {
    @Override
    public FacetCounter newCollector() {
      return new FacetCounter(names);
    }

    @Override
    public FacetCounter reduce(Collection<FacetCounter> parts) {
      FacetCounter whole = new FacetCounter(names);
      parts.forEach(whole::add);
      return whole;
    }
  }

  private void add(FacetCounter part) {
    documents += part.documents;
    for (int i = 0; i < totals.size(); i++) {
      Map<String, Long> total = totals.get(i);
      part.totals.get(i).forEach((value, count) -> total.merge(value, count, Long::sum));
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    leaf.clear();
    for (int i = 0; i < names.size(); i++) {
      SortedSetDocValues values =
          context.reader().getSortedSetDocValues(IndexField.FILTER.fieldName(names.get(i)));
      if (values != null) {
        leaf.add(new Leaf(values, new long[(int) values.getValueCount()], totals.get(i)));
      }
    }
  }

  @Override
  public void collect(int document) throws IOException {
    documents++;
    for (Leaf values : leaf) {
      values.count(document);
    }
  }

  @Override
  public void finish() throws IOException {
    for (Leaf values : leaf) {
      values.flush();
    }
    leaf.clear();
  }

  long documents() {
    return documents;
  }

  /// The counted filters; most frequent values first.
  List<Facet> facets(Map<String, List<String>> selected) {
    List<Facet> facets = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Set<String> chosen = Set.copyOf(selected.getOrDefault(names.get(i), List.of()));
      List<FacetValue> values = new ArrayList<>();
      totals
          .get(i)
          .forEach(
              (encoded, count) -> {
                String value = FacetValues.value(encoded);
                values.add(
                    new FacetValue(
                        value, FacetValues.label(encoded), count, chosen.contains(value)));
              });
      values.sort(
          Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value));
      facets.add(new Facet(names.get(i), values.subList(0, Math.min(MOST_VALUES, values.size()))));
    }
    return facets;
  }
}
