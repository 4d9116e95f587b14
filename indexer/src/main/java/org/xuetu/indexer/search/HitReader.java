package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.StoredEntity;
import org.xuetu.indexer.search.Mentions.Mention;
import org.xuetu.indexer.search.SearchResult.Hit;
import org.xuetu.indexer.search.SearchResult.Reason;

/// Reads hits from the index and says how each was found.
final class HitReader {
  private final IndexSearcher searcher;
  private final EntityFields entities;

  HitReader(IndexSearcher searcher, EntityFields entities) {
    this.searcher = searcher;
    this.entities = entities;
  }

  /// A hit of a query.
  Hit hit(ScoreDoc found, QueryPlan plan, boolean explain) throws IOException {
    StoredEntity entity = entities.read(found.doc);
    Highlighter highlighter = new Highlighter(plan.marks());
    Optional<OtherName> matched = matched(entity, plan.keys(), highlighter);
    return new Hit(
        entity.type(),
        entity.key(),
        entity.name(),
        found.score,
        highlighter.highlight(entity, matched),
        entity.summary(),
        matched,
        entity.certainty(),
        Remarks.of(entity, plan.understanding(), matched),
        explain ? reasons(found.doc, plan) : List.of());
  }

  /// A hit when browsing: nothing was looked for, so nothing is marked.
  Hit hit(ScoreDoc found) throws IOException {
    StoredEntity entity = entities.read(found.doc);
    return new Hit(
        entity.type(),
        entity.key(),
        entity.name(),
        0,
        java.util.Map.of(),
        entity.summary(),
        Optional.empty(),
        entity.certainty(),
        List.of(),
        List.of());
  }

  /// The other name that was meant: the one typed, else one that holds more of the query than the
  /// name does.
  private static Optional<OtherName> matched(
      StoredEntity entity, List<String> keys, Highlighter highlighter) {
    List<OtherName> usable =
        entity.otherNames().stream()
            .filter(other -> other.relation().use() != NameRelation.Use.NEVER)
            .toList();
    String name = FoldedText.keyOf(entity.name());
    for (String key : keys) {
      boolean isCode = entity.codes().stream().anyMatch(c -> FoldedText.keyOf(c).equals(key));
      if (key.equals(name) || isCode) {
        return Optional.empty();
      }
      Optional<OtherName> same =
          usable.stream().filter(o -> FoldedText.keyOf(o.text()).equals(key)).findFirst();
      if (same.isPresent()) {
        return same;
      }
    }
    int least = highlighter.weight(entity.name());
    return usable.stream()
        .filter(other -> highlighter.weight(other.text()) > least)
        .max(Comparator.comparingInt(other -> highlighter.weight(other.text())));
  }

  /// Words of the query that a hit does not hold, though they were asked for.
  List<String> letGo(ScoreDoc found, QueryPlan plan) throws IOException {
    List<QueryText.Term> required = plan.understanding().text().required();
    List<String> letGo = new ArrayList<>();
    for (int i = 0; i < required.size(); i++) {
      boolean held = isMet(found, plan.terms().get(i)) || isAbout(found, required.get(i), plan);
      if (!held) {
        letGo.add(plan.understanding().text().typed(required.get(i).place()));
      }
    }
    return letGo.stream().distinct().toList();
  }

  /// A rule about what a word names does not let the word go, though it calls the thing otherwise.
  private boolean isAbout(ScoreDoc found, QueryText.Term term, QueryPlan plan) throws IOException {
    for (Mention mention : plan.understanding().mentions()) {
      if (mention.place().covers(term.place())) {
        for (TermClauses clauses : plan.terms()) {
          boolean ofMention =
              clauses.ways().stream().anyMatch(way -> way.what().equals(mention.text()));
          if (ofMention && isMet(found, clauses)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isMet(ScoreDoc found, TermClauses term) throws IOException {
    for (Clause way : term.ways()) {
      if (searcher.explain(way.query(), found.doc).isMatch()) {
        return true;
      }
    }
    return false;
  }

  private List<Reason> reasons(int document, QueryPlan plan) throws IOException {
    List<Reason> reasons = new ArrayList<>();
    for (Clause clause : plan.whole()) {
      reason(document, clause).ifPresent(reasons::add);
    }
    for (TermClauses term : plan.terms()) {
      List<Reason> ways = new ArrayList<>();
      for (Clause way : term.ways()) {
        reason(document, way).ifPresent(ways::add);
      }
      ways.stream().max(Comparator.comparingDouble(Reason::score)).ifPresent(reasons::add);
    }
    reasons.sort(Comparator.comparingDouble(Reason::score).reversed());
    return reasons;
  }

  private Optional<Reason> reason(int document, Clause clause) throws IOException {
    Query query = clause.query();
    Explanation explanation = searcher.explain(query, document);
    if (!explanation.isMatch()) {
      return Optional.empty();
    }
    Boost boost = clause.boost();
    double score = explanation.getValue().doubleValue();
    return Optional.of(new Reason(boost.name(), boost.zh(), clause.what(), score));
  }
}
