package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.xuetu.indexer.schema.IndexField;

/// Brings hits into the order asked for, from the beginning or from a cursor on.
///
/// Equal hits stay in the order of the index: most prominent first.
final class Ordering {
  private final IndexSearcher searcher;

  /// The hits of a page, and the counts over all hits.
  record Ordered(ScoreDoc[] top, FacetCounter counts) {}

  Ordering(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// The first `count` hits after the cursor's, and what a walk over all hits counts on the way.
  Ordered top(Query query, SearchRequest request, int count, List<String> facets)
      throws IOException {
    return switch (request.sort()) {
      case Sort.Relevance() -> {
        ScoreDoc after = request.cursor().isPresent() ? scored(cursor(request)) : null;
        yield walk(query, new TopScoreDocCollectorManager(count, after, Integer.MAX_VALUE), facets);
      }
      case Sort.Name() ->
          sorted(
              query,
              new SortField(IndexField.NAME_ORDER.fieldName(), SortField.Type.STRING),
              request,
              count,
              facets);
      case Sort.Number(String number, boolean descending) -> {
        SortField field =
            new SortField(
                IndexField.NUMBER.fieldName(number),
                SortField.Type.DOUBLE,
                descending,
                descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        yield sorted(query, field, request, count, facets);
      }
    };
  }

  private Ordered sorted(
      Query query, SortField field, SearchRequest request, int count, List<String> facets)
      throws IOException {
    org.apache.lucene.search.Sort order =
        new org.apache.lucene.search.Sort(field, SortField.FIELD_DOC);
    FieldDoc after = null;
    if (request.cursor().isPresent()) {
      Cursor cursor = cursor(request);
      Object value =
          field.getType() == SortField.Type.STRING
              ? new BytesRef(cursor.value())
              : number(cursor, request);
      after = new FieldDoc(cursor.document(), 0, new Object[] {value, cursor.document()});
    }
    Ordered found =
        walk(query, new TopFieldCollectorManager(order, count, after, Integer.MAX_VALUE), facets);
    TopFieldCollector.populateScores(found.top(), searcher, query);
    return found;
  }

  /// One walk for both: to begin one costs more than most queries have hits to score.
  private Ordered walk(
      Query query, CollectorManager<?, ? extends TopDocs> best, List<String> facets)
      throws IOException {
    Object[] found =
        searcher.search(query, new MultiCollectorManager(best, FacetCounter.walk(facets)));
    return new Ordered(((TopDocs) found[0]).scoreDocs, (FacetCounter) found[1]);
  }

  private static Double number(Cursor cursor, SearchRequest request) {
    try {
      return Double.valueOf(cursor.value());
    } catch (NumberFormatException malformed) {
      throw Cursor.invalid(request.cursor().orElse(""));
    }
  }

  private ScoreDoc scored(Cursor cursor) {
    try {
      float score = Float.intBitsToFloat(Integer.parseInt(cursor.value()));
      return new ScoreDoc(cursor.document(), score);
    } catch (NumberFormatException malformed) {
      throw Cursor.invalid(cursor.value());
    }
  }

  /// The cursor of a request, checked against this index.
  private Cursor cursor(SearchRequest request) throws IOException {
    String text = request.cursor().orElse("");
    Cursor cursor = Cursor.decode(text);
    int documents = searcher.getIndexReader().maxDoc();
    if (cursor.document() < 0
        || cursor.document() >= documents
        || !id(cursor.document()).equals(cursor.id())) {
      throw Cursor.invalid(text);
    }
    return cursor;
  }

  /// A cursor for the last hit of a page.
  Cursor after(ScoreDoc last, long seen) throws IOException {
    String value =
        last instanceof FieldDoc field
            ? written(field.fields[0])
            : String.valueOf(Float.floatToIntBits(last.score));
    return new Cursor(last.doc, seen, id(last.doc), value);
  }

  private static String written(Object value) {
    return value instanceof BytesRef bytes ? bytes.utf8ToString() : String.valueOf(value);
  }

  /// `type/key` of a document.
  String id(int document) throws IOException {
    LeafReaderContext leaf =
        searcher
            .getIndexReader()
            .leaves()
            .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexField.ID.fieldName());
    return ids.advanceExact(document - leaf.docBase)
        ? ids.lookupOrd(ids.ordValue()).utf8ToString()
        : "";
  }
}
