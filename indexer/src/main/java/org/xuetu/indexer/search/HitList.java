package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.xuetu.graph.model.RecordId;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.search.SearchResult.Hit;

/// All hits of one request in the order of a search: for those who want many of them, or only ask about
/// one entity. What is shown of a hit is read when it is asked for. Not for several threads at a time.
public final class HitList {
  private final IndexSearcher searcher;
  private final Ordering ordering;
  private final HitReader reading;
  private final Query query;
  private final Optional<QueryPlan> plan;
  private final long total;
  private Optional<ScoreDoc> last = Optional.empty();

  HitList(IndexSearcher searcher, EntityFields entities, Query query, Optional<QueryPlan> plan)
      throws IOException {
    this.searcher = searcher;
    this.ordering = new Ordering(searcher);
    this.reading = new HitReader(searcher, entities);
    this.query = query;
    this.plan = plan;
    this.total = searcher.count(query);
  }

  /// A hit of which nothing was read yet.
  public record Found(RecordId id, double score, int document) {}

  public long total() {
    return total;
  }

  /// The next hits, best first; none at the end.
  public List<Found> next(int count) throws IOException {
    ScoreDoc[] top = searcher.searchAfter(last.orElse(null), query, count).scoreDocs;
    if (top.length > 0) {
      last = Optional.of(top[top.length - 1]);
    }
    return found(top);
  }

  /// An entity, if it is a hit: only its document is looked at.
  public Optional<Found> find(RecordId id) throws IOException {
    Query only =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new TermQuery(new Term(IndexField.ID.fieldName(), id.toString())), Occur.FILTER)
            .build();
    return found(searcher.search(only, 1).scoreDocs).stream().findFirst();
  }

  private List<Found> found(ScoreDoc[] top) throws IOException {
    List<Found> found = new ArrayList<>(top.length);
    for (ScoreDoc hit : top) {
      String id = ordering.id(hit.doc);
      int slash = id.indexOf('/');
      RecordId record = new RecordId(id.substring(0, slash), id.substring(slash + 1));
      found.add(new Found(record, hit.score, hit.doc));
    }
    return found;
  }

  public Hit read(Found found) throws IOException {
    ScoreDoc hit = new ScoreDoc(found.document(), (float) found.score());
    return plan.isPresent() ? reading.hit(hit, plan.get(), false) : reading.hit(hit);
  }
}
