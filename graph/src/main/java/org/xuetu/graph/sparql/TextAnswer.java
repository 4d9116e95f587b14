package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.text.TextHit;
import org.xuetu.graph.text.TextHits;

/// The answer to one text question, remembered for the query that asked: read piece by piece, as far as
/// it is wanted. Which things are found does not depend on who asks or in which order: they are the
/// best so many.
final class TextAnswer {
  private static final int PIECE = 100;

  /// So often single things are asked for before the whole answer is read instead.
  private static final int ASKED_SINGLY = 16;

  private static final long HIT = 240;

  private final TextHits hits;
  private final Budget budget;
  private final List<TextHit> best = new ArrayList<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private int asked;
  private long held;

  TextAnswer(TextHits hits, Budget budget) {
    this.hits = hits;
    this.budget = budget;
  }

  long total() {
    return hits.total();
  }

  /// The hit of a rank, counted from 0.
  Optional<TextHit> at(int rank) {
    while (best.size() <= rank && read()) {
      budget.look();
    }
    return rank < best.size() ? Optional.of(best.get(rank)) : Optional.empty();
  }

  /// A thing, if it is among so many best.
  Optional<TextHit> find(String iri, int limit) {
    Integer known = ranks.get(iri);
    if (known != null) {
      return known < limit ? Optional.of(best.get(known)) : Optional.empty();
    }
    boolean anyRank = hits.total() <= limit;
    if (anyRank && best.size() < hits.total() && asked < ASKED_SINGLY) {
      asked++;
      budget.look();
      return hits.find(iri);
    }
    while (best.size() < limit && read()) {
      budget.look();
    }
    return Optional.ofNullable(ranks.get(iri)).filter(rank -> rank < limit).map(best::get);
  }

  private boolean read() {
    List<TextHit> more = hits.next(PIECE);
    for (TextHit hit : more) {
      ranks.putIfAbsent(hit.iri(), best.size());
      best.add(hit);
    }
    budget.hold(more.size() * HIT);
    held += more.size() * HIT;
    return !more.isEmpty();
  }

  /// Gives back the memory it was counted with.
  void forget() {
    budget.release(held);
    held = 0;
  }
}
