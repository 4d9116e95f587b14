package org.xuetu.indexer.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.search.Meaning.OfLabel;
import org.xuetu.indexer.search.Mentions.Mention;

/// What an understanding adds to a query. Nothing is shut out by it: what was meant only comes first.
final class MeantClauses {
  /// A part of a name is less sure to mean what bears the name.
  private static final float OF_PART = 0.6f;

  /// What refers to a thing, but is not of a type that is asked for.
  private static final float UNASKED = 0.5f;

  private static final int MOST_SYNONYMS = 12;

  /// One document in so many carries a rare label.
  private static final int RARE = 20;

  private final RankingProfile profile;
  private final int documents;

  /// @param documents how many the index holds
  MeantClauses(RankingProfile profile, int documents) {
    this.profile = profile;
    this.documents = documents;
  }

  /// For each mention how it may be met: by bearing the name, or by referring to what bears it.
  List<TermClauses> mentions(Understanding understanding) {
    List<TermClauses> all = new ArrayList<>();
    Direction direction = new Direction(understanding);
    for (Mention mention : understanding.mentions()) {
      List<Clause> ways = new ArrayList<>();
      float share = understanding.share(mention);
      if (!mention.key().equals(understanding.text().key())) {
        Boost boost = mention.isNear() ? Boost.EXACT_NEAR : Boost.MENTION;
        for (IndexField field : mention.fields()) {
          add(ways, boost, mention.text(), bearing(mention, field), share);
        }
      }
      if (understanding.isQuestion() && !mention.entityIds().isEmpty()) {
        float part = mention.isPart() ? share * OF_PART : share;
        Query related = refersToAny(mention.meantIds());
        boolean where = direction.isNarrower() && direction.isPlace(mention);
        add(ways, Boost.RELATED, mention.text(), related, part * UNASKED);
        types(understanding)
            .forEach(
                (type, fit) -> {
                  float answers = where && type == EntityType.RULE ? 0 : fit;
                  float full = part * (UNASKED + (1 - UNASKED) * answers);
                  add(ways, Boost.RELATED, mention.text(), both(type(type), related), full);
                });
        if (mention.isPart()) {
          add(ways, Boost.MENTION, mention.text(), isAny(mention.entityIds()), part);
        }
      }
      synonyms(mention, ways);
      if (!ways.isEmpty()) {
        all.add(new TermClauses(ways));
      }
    }
    return all;
  }

  /// Words for the thing that the query calls otherwise: 自学考试 for 自考.
  private void synonyms(Mention mention, List<Clause> ways) {
    mention.otherWords().stream()
        .limit(MOST_SYNONYMS)
        .forEach(
            word -> {
              Query query = LeafQueries.term(IndexField.NAME, word);
              float weight = profile.weight(Boost.SYNONYM);
              ways.add(new Clause(Boost.SYNONYM, word, LeafQueries.boosted(query, weight)));
            });
  }

  /// Clauses that find entities, also where no word of the query does: those of the types that answer
  /// the question, that are about its subject.
  List<Clause> answers(Understanding understanding) {
    List<Clause> clauses = new ArrayList<>();
    if (understanding.isQuestion()) {
      wanted(understanding, clauses);
      if (!understanding.concepts().isEmpty()) {
        add(clauses, Boost.ASKED, "", isAny(concepts(understanding)), 1);
      }
      clauses.addAll(new ConversionClauses(profile).of(understanding));
    }
    return clauses;
  }

  private static List<String> concepts(Understanding understanding) {
    return understanding.concepts().stream().flatMap(it -> it.entityId().stream()).toList();
  }

  /// Clauses that only order what is found.
  List<Clause> ordering(Understanding understanding) {
    List<Clause> clauses = new ArrayList<>();
    understanding.mentions().forEach(mention -> labels(mention, clauses));
    add(clauses, Boost.SETTLED, "", settled(), 1);
    clauses.addAll(new ConversionClauses(profile).ordering(understanding));
    return clauses;
  }

  private void labels(Mention mention, List<Clause> clauses) {
    for (Meaning meaning : mention.meanings()) {
      if (meaning instanceof OfLabel label) {
        double rarity = Math.log((1.0 + documents) / (1.0 + label.documents()));
        add(
            clauses,
            Boost.MEANT_LABEL,
            mention.text(),
            carries(label),
            (float) Math.max(0, rarity));
      }
    }
  }

  /// Entities of a type that answers the question, that the query is about.
  private void wanted(Understanding understanding, List<Clause> clauses) {
    BooleanQuery.Builder about = new BooleanQuery.Builder();
    List<Mention> subjects = understanding.subjects();
    boolean entities = subjects.stream().anyMatch(it -> !it.entityIds().isEmpty());
    Direction direction = new Direction(understanding);
    boolean narrower = direction.isNarrower();
    boolean any = false;
    for (Mention mention : subjects) {
      boolean where = narrower && direction.isPlace(mention);
      if (!mention.entityIds().isEmpty() && !where) {
        about.add(refersToAny(mention.meantIds()), Occur.SHOULD);
        about.add(isAny(mention.entityIds()), Occur.SHOULD);
        any = true;
      }
      for (Meaning meaning : mention.meanings()) {
        if (meaning instanceof OfLabel label && (isRare(label) || !entities)) {
          about.add(carries(label), Occur.SHOULD);
          any = true;
        }
      }
    }
    if (any) {
      Query subject = about.build();
      types(understanding)
          .forEach(
              (type, share) ->
                  add(clauses, Boost.WANTED, type.zh(), both(type(type), subject), share));
    }
  }

  /// A city says what a question is about; a level or a province, beside a name, only where or how.
  private boolean isRare(OfLabel label) {
    return label.documents() * RARE < documents;
  }

  private static Map<EntityType, Float> types(Understanding understanding) {
    Map<EntityType, Float> types = new EnumMap<>(EntityType.class);
    for (QuestionIntent intent : understanding.intents()) {
      intent.types().forEach((type, share) -> types.merge(type, share, Math::max));
    }
    return types;
  }

  private void add(List<Clause> clauses, Boost boost, String what, Query query, float part) {
    float score = profile.weight(boost) * part;
    clauses.add(new Clause(boost, what, LeafQueries.constant(query, score)));
  }

  private static Query both(Query first, Query second) {
    return new BooleanQuery.Builder().add(first, Occur.FILTER).add(second, Occur.FILTER).build();
  }

  private static Query type(EntityType type) {
    return LeafQueries.term(IndexField.TYPE, type.key());
  }

  private static Query carries(OfLabel label) {
    return LeafQueries.filter(label.filter(), label.value());
  }

  private static Query refersToAny(List<String> ids) {
    return new TermInSetQuery(
        IndexField.REFERS.fieldName(), ids.stream().map(BytesRef::new).toList());
  }

  private static Query isAny(List<String> ids) {
    return new TermInSetQuery(IndexField.ID.fieldName(), ids.stream().map(BytesRef::new).toList());
  }

  /// What bears the name; of several only those that the rest of the query speaks of.
  private static Query bearing(Mention mention, IndexField field) {
    Query bearing = LeafQueries.term(field, mention.key());
    return mention.narrowed() ? both(bearing, isAny(mention.entityIds())) : bearing;
  }

  private static Query settled() {
    Query doubtful =
        new BooleanQuery.Builder()
            .add(LeafQueries.filter("certainty", Certainty.LOW.key()), Occur.SHOULD)
            .add(LeafQueries.filter("hypothesis", "true"), Occur.SHOULD)
            .build();
    return LeafQueries.allBut(both(type(EntityType.RULE), doubtful));
  }
}
